package dev.tone.platform;

import dev.tone.model.fault.FaultException;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.http.HttpServer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port of a platform that nobody gave one: that of the last time, because others were told addresses with it; any
/// free one when another program has taken it meanwhile.
final class KeptPort {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPort.class);
    private static final String FILE = "port";

    private final DataDirectory data;
    private final int before;

    KeptPort(DataDirectory data) {
        this.data = data;
        this.before = read(data);
    }

    private static int read(DataDirectory data) {
        byte[] kept = data.readPrivate(FILE);
        String text = kept == null ? "" : new String(kept, StandardCharsets.US_ASCII).strip();
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= PlatformConfig.MAX_PORT
                ? Integer.parseInt(text)
                : 0;
    }

    /// @param listen on a port, 0 for any free one
    HttpServer start(IntFunction<HttpServer> listen) {
        HttpServer server = listenAsBefore(listen);
        if (server.port() != before) {
            data.writePrivate(FILE, Integer.toString(server.port()).getBytes(StandardCharsets.US_ASCII));
        }
        return server;
    }

    private HttpServer listenAsBefore(IntFunction<HttpServer> listen) {
        try {
            return listen.apply(before);
        } catch (FaultException e) {
            if (before == 0 || !e.fault().code().equals(HttpServer.PORT_IN_USE)) {
                throw e;
            }
            LOG.warn("Port {} of the last time is used by another program; taking another", before);
            return listen.apply(0);
        }
    }

    /// Whether addresses that others were told lead nowhere any more.
    boolean isMoved(HttpServer server) {
        return before != 0 && server.port() != before;
    }
}
