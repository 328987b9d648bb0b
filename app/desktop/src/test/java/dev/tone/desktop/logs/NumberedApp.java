package dev.tone.desktop.logs;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// A site that writes numbers, one a line: `/to/N` asks for those up to N. Ended and started again it goes on with the
/// number after the last one that it wrote.
public final class NumberedApp {
    private static final int TOGETHER = 50;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final PrintStream out =
            new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false);
    private final Path kept = Path.of(System.getenv("TONE_DATA"), "next");
    private int next = 1;
    private volatile int target;
    private volatile boolean ending;

    private NumberedApp() throws IOException {
        if (Files.exists(kept)) {
            next = Integer.parseInt(Files.readString(kept));
        }
    }

    public static void main(String[] args) throws Exception {
        NumberedApp app = new NumberedApp();
        Thread printer = Thread.ofPlatform().start(app::print);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> app.end(printer)));
        HttpServer server =
                HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("PORT"))), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/to/")) {
                app.target = Integer.parseInt(path.substring("/to/".length()));
            }
            byte[] body = "ok".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private void print() {
        while (!ending) {
            for (int i = 0; i < TOGETHER && next <= target; i++) {
                out.println("number " + next++);
            }
            out.flush();
            if (next > target) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private void end(Thread printer) {
        ending = true;
        try {
            printer.join();
            Files.writeString(kept, Integer.toString(next));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
