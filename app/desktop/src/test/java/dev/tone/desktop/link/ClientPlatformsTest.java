package dev.tone.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tone.client.http.Faults;
import dev.tone.model.fault.FaultException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Addresses at which something answers that is no platform.
class ClientPlatformsTest {
    @FunctionalInterface
    private interface Manner {
        void answer(OutputStream out) throws IOException;
    }

    private static void looked(Manner manner, Duration longest, String code) throws IOException {
        looked("http", manner, longest, code);
    }

    private static void looked(String scheme, Manner manner, Duration longest, String code) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        assertThat(socket.getInputStream().read(new byte[8_192]))
                                .isPositive();
                        manner.answer(socket.getOutputStream());
                    } catch (IOException e) {
                        // Whoever looked has seen enough.
                        continue;
                    }
                }
            });
            ClientPlatforms platforms = new ClientPlatforms("test", longest);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> platforms.look(
                                    scheme + "://127.0.0.1:" + server.getLocalPort(), "0123456789abcdef"))
                            .isInstanceOfSatisfying(
                                    FaultException.class,
                                    refused ->
                                            assertThat(refused.fault().code()).isEqualTo(code)));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void who_sends_a_byte_now_and_then_is_not_waited_for() throws IOException {
        looked(
                out -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n");
                    while (true) {
                        out.write(' ');
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                },
                Duration.ofSeconds(2),
                Faults.SLOW);
    }

    @Test
    void who_takes_the_call_and_says_nothing_is_too_slow() throws IOException {
        looked(_ -> LockSupport.parkNanos(Duration.ofSeconds(10).toNanos()), Duration.ofSeconds(1), Faults.SLOW);
    }

    @Test
    void noise_is_no_platform() throws IOException {
        looked(out -> write(out, "SSH-2.0-OpenSSH_9.9\r\n"), Duration.ofSeconds(20), Faults.GARBAGE);
        looked(out -> write(out, "\u0001\u0002 no line at all"), Duration.ofSeconds(20), Faults.GARBAGE);
    }

    @Test
    void who_does_not_encrypt_is_no_platform_behind_https() throws IOException {
        looked("https", out -> write(out, "HTTP/1.1 400 Bad Request\r\n\r\n"), Duration.ofSeconds(20), Faults.GARBAGE);
    }

    @Test
    void who_hangs_up_at_once_does_not_answer() throws IOException {
        looked(OutputStream::flush, Duration.ofSeconds(20), Faults.UNREACHABLE);
    }

    @Test
    void what_has_no_end_is_not_read_to_it() throws IOException {
        looked(
                out -> {
                    write(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
                    String piece = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
                    while (true) {
                        write(out, piece);
                    }
                },
                Duration.ofSeconds(25),
                Faults.GARBAGE);
    }

    @Test
    void the_page_of_somebody_else_is_no_platform() throws IOException {
        looked(
                out -> write(
                        out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<h1>Hotel</h1"),
                Duration.ofSeconds(20),
                Faults.GARBAGE);
    }
}
