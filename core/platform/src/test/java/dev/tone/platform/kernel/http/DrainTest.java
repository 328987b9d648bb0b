package dev.tone.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A server that refuses every body unread.
class DrainTest {
    private static final int MOST = 8 << 20;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private void start(Duration patience) throws Exception {
        Drain drain = new Drain(MOST, patience);
        drain.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.setStatus(413);
                // As a servlet does it when it is done.
                if (!request.consumeAvailable()) {
                    response.getHeaders().put("Connection", "close");
                }
                Content.Sink.write(response, true, "too large", callback);
                return true;
            }
        });
        server.setHandler(drain);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void who_sends_everything_before_looking_is_told_why_and_can_go_on() throws Exception {
        start(Duration.ofSeconds(30));
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(head("Content-Length: " + MOST / 2));
                socket.getOutputStream().write(new byte[MOST / 2]);
                assertThat(answer(socket)).startsWith("HTTP/1.1 413").endsWith("too large");
            }
        }
    }

    @Test
    void nobody_is_listened_to_without_end() throws Exception {
        start(Duration.ofSeconds(30));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("Content-Length: " + (1L << 40)));
            byte[] piece = new byte[1 << 20];
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1 << 10; i++) {
                            socket.getOutputStream().write(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void who_sends_no_more_is_not_waited_for() throws Exception {
        start(Duration.ofMillis(100));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("Content-Length: 1000"));
            socket.getOutputStream().write(new byte[10]);
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
            assertThat(socket.getInputStream().read()).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void who_asked_before_sending_is_not_invited() throws Exception {
        start(Duration.ofSeconds(30));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("Content-Length: 1000\r\nExpect: 100-continue"));
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
            assertThat(socket.getInputStream().read()).as("the end").isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static byte[] head(String more) {
        return ("POST / HTTP/1.1\r\nHost: here\r\n" + more + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// One whole answer of a fixed length.
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text;
        do {
            int next = in.read();
            assertThat(next).as("a byte of the answer").isNotNegative();
            bytes.write(next);
            text = bytes.toString(StandardCharsets.US_ASCII);
        } while (!text.endsWith("too large"));
        return text;
    }
}
