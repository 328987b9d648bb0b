package dev.tone.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A server as a process of its own.
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double KIB = 1_024;

    private final Process process;
    private final String url;
    private final String tokenFile;

    private ServerProcess(Process process, String url, String tokenFile) {
        this.process = process;
        this.url = url;
        this.tokenFile = tokenFile;
    }

    /// @param options file of options of the virtual machine
    /// @param main prints a line of JSON with `url` and `tokenFile` when it is ready
    static ServerProcess java(Path options, Class<?> main, String... arguments) throws IOException {
        Process process = start(options, main, arguments);
        JsonNode ready =
                Json.mapper().readTree(String.valueOf(process.inputReader().readLine()));
        return new ServerProcess(
                process, ready.path("url").asText(), ready.path("tokenFile").asText());
    }

    /// @param main of a program of our own
    static Process start(Path options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    /// A script of Node that listens on the port of `PORT`.
    static ServerProcess node(Path folder, String script, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("NODE_ENV", "production");
        ServerProcess server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port, "");
        server.awaitListening(port);
        return server;
    }

    /// For a server whose port others have to know before it is there.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    String url() {
        return url;
    }

    String token() throws IOException {
        return Files.readString(Path.of(tokenFile));
    }

    /// Memory of the process that is in the machine's, in MiB.
    double residentMib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / KIB;
            }
        }
        throw new IOException("The system does not say how much memory a process has");
    }

    String tokenFile() {
        return tokenFile;
    }

    /// Ends it without its having a say.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
