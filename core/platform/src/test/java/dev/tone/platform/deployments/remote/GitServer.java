package dev.tone.platform.deployments.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/// A repository behind Git's smart protocol over HTTP (gitprotocol-http), with Basic authentication.
final class GitServer implements AutoCloseable {
    private final Repository repository;
    private final String token;
    private final HttpServer server;
    private final AtomicReference<@Nullable Runnable> interruption = new AtomicReference<>();

    GitServer(Repository repository, String token) throws IOException {
        this.repository = repository;
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String password) {
        return "http://tone:" + password + "@127.0.0.1:" + server.getAddress().getPort() + "/acme/config.git";
    }

    /// Happens once, between what a client has fetched and what it pushes.
    void interrupt(Runnable happening) {
        interruption.set(happening);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String wanted =
                "Basic " + Base64.getEncoder().encodeToString(("tone:" + token).getBytes(StandardCharsets.UTF_8));
        if (!header.equals(wanted)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String service = path.endsWith("/info/refs")
                ? exchange.getRequestURI().getQuery().replace("service=", "")
                : path.substring(path.lastIndexOf('/') + 1);
        if (path.endsWith("/info/refs")) {
            Runnable happening = service.equals("git-receive-pack") ? interruption.getAndSet(null) : null;
            if (happening != null) {
                happening.run();
            }
            advertise(service, out);
        } else {
            InputStream in = exchange.getRequestBody();
            serve(
                    service,
                    "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                            ? new GZIPInputStream(in)
                            : in,
                    out);
        }
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        "application/x-" + service + (path.endsWith("/info/refs") ? "-advertisement" : "-result"));
        exchange.sendResponseHeaders(200, out.size());
        exchange.getResponseBody().write(out.toByteArray());
        exchange.close();
    }

    private void advertise(String service, ByteArrayOutputStream out) throws IOException {
        PacketLineOut lines = new PacketLineOut(out);
        lines.writeString("# service=" + service + "\n");
        lines.end();
        if (service.equals("git-upload-pack")) {
            UploadPack upload = new UploadPack(repository);
            upload.setBiDirectionalPipe(false);
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            upload.close();
        } else {
            ReceivePack receive = new ReceivePack(repository);
            receive.setBiDirectionalPipe(false);
            receive.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
        }
    }

    private void serve(String service, InputStream in, ByteArrayOutputStream out) throws IOException {
        if (service.equals("git-upload-pack")) {
            UploadPack upload = new UploadPack(repository);
            upload.setBiDirectionalPipe(false);
            upload.upload(in, out, null);
            upload.close();
        } else {
            ReceivePack receive = new ReceivePack(repository);
            receive.setBiDirectionalPipe(false);
            receive.receive(in, out, null);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
