package dev.tone.platform.deployments.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
    /// Answers one request a byte at a time.
    private static ServerSocket slowly(String answer, Duration pause) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            try (Socket socket = server.accept()) {
                for (byte b : answer.getBytes(StandardCharsets.ISO_8859_1)) {
                    socket.getOutputStream().write(b);
                    LockSupport.parkNanos(pause.toNanos());
                }
            } catch (IOException e) {
                // Nobody listens any more.
                return;
            }
        });
        return server;
    }

    @Test
    void anAnswerMayComeInPieces() throws IOException {
        try (ServerSocket server = slowly("HTTP/1.1 204 No Content\r\n\r\n", Duration.ofMillis(1))) {
            assertThat(new HealthProbe("site", "/health", 10_000).status(server.getLocalPort()))
                    .isEqualTo(204);
        }
    }

    @Test
    void whoSendsAByteNowAndThenDoesNotAnswer() throws IOException {
        try (ServerSocket server = slowly("HTTP/1.1 200 " + "a".repeat(900), Duration.ofMillis(50))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(
                                    () -> new HealthProbe("site", "/health", 400).status(server.getLocalPort()))
                            .isInstanceOf(IOException.class));
        }
    }
}
