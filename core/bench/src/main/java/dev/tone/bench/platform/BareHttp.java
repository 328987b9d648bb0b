package dev.tone.bench.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// The least that answers JSON over HTTP in this language: the JDK's own server and one fixed answer. Prints the same
/// line as the platform when it is ready.
public final class BareHttp {
    private static final byte[] ANSWER = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);

    private BareHttp() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        System.out.println("{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort() + "\",\"tokenFile\":\"\"}");
    }
}
