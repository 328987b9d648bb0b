package dev.tone.platform.deployments.sites;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A small web application that runs as a process: listens on `PORT` and does what its paths say.
public final class TinyApp {
    private TinyApp() {}

    /// The shell command that runs it.
    public static String command(String... arguments) {
        return "exec '" + System.getProperty("java.home") + "/bin/java' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
                + TinyApp.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath() + "' "
                + TinyApp.class.getName() + " " + String.join(" ", arguments);
    }

    /// @param args name that `/` answers; then, when given, the status of `/health`, or `hang` and a file that is made
    ///     when it is asked and will not answer; then, when given, every which answer is a 500
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv("PORT"));
        boolean hangs = args.length > 1 && args[1].equals("hang");
        int health = args.length > 1 && !hangs ? Integer.parseInt(args[1]) : 200;
        int bad = args.length > 2 && !hangs ? Integer.parseInt(args[2]) : 0;
        AtomicInteger answered = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/crash" -> Runtime.getRuntime().halt(3);
                case "/slow" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("begun ".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    Instant until = Instant.now().plusMillis(700);
                    while (Instant.now().isBefore(until)) {
                        Thread.onSpinWait();
                        Thread.yield();
                    }
                    exchange.getResponseBody().write(("ended by " + args[0]).getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                    return;
                }
                case "/health" -> {
                    if (hangs) {
                        Files.createFile(Path.of(args[2]));
                        return;
                    }
                }
                default -> {}
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            String text = exchange.getRequestURI().getPath().equals("/echo")
                    ? exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().getFirst("Host") + " "
                            + exchange.getRequestHeaders().getFirst("X-forwarded-for") + " " + body.length
                    : "hello from " + args[0] + " " + System.getenv("GREETING");
            int status = exchange.getRequestURI().getPath().equals("/health") ? health : 200;
            if (bad > 0 && exchange.getRequestURI().getPath().equals("/") && answered.incrementAndGet() % bad == 0) {
                status = 500;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        new Thread(() -> System.out.println("listening as " + args[0] + " " + System.getenv("GREETING"))).start();
    }
}
