package dev.tone.testkit.bus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assumptions;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A session bus of the test's own, by the real daemon.
public final class PrivateBus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateBus.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /// As the standard session bus, but nothing that happens to be installed is started by asking for it.
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:tmpdir=/tmp</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    public static PrivateBus start() throws IOException {
        Path configuration = Files.createTempFile("tone-bus-", ".conf");
        configuration.toFile().deleteOnExit();
        Files.writeString(configuration, CONFIGURATION);
        Process daemon;
        try {
            daemon = new ProcessBuilder(
                            "dbus-daemon", "--config-file=" + configuration, "--nofork", "--print-address=1")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.assumeThat(false).as("dbus-daemon is not installed").isTrue();
            throw e;
        }
        BufferedReader out = daemon.inputReader(StandardCharsets.UTF_8);
        return new PrivateBus(daemon, out.readLine());
    }

    public String address() {
        return address;
    }

    public DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /// The library has no error for calls that still wait when nothing went wrong, and throws instead. How a test's own
    /// side of the bus is left decides nothing.
    public static void leave(DBusConnection connection) {
        try {
            connection.disconnect();
        } catch (RuntimeException e) {
            LOG.debug("A connection is left while it waits for answers", e);
        }
    }

    /// Waits on a condition that another process makes true.
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never happened: " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        daemon.destroy();
    }
}
