package dev.tone.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class LargeWritesTest {
    private final LargeWrites factory = new LargeWrites();

    @Test
    void what_is_flushed_arrives_and_what_is_not_waits() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = factory.createSocket()) {
            client.connect(listener.getLocalSocketAddress());
            try (Socket server = listener.accept()) {
                OutputStream out = client.getOutputStream();
                out.write(new byte[1_000]);
                assertThat(server.getInputStream().available()).isZero();

                out.flush();

                assertThat(server.getInputStream().readNBytes(1_000)).hasSize(1_000);
                assertThat(client.getOutputStream()).isSameAs(out);
            }
        }
    }

    @Test
    void sockets_that_nobody_asked_for_are_not_made() {
        InetAddress here = InetAddress.getLoopbackAddress();
        assertThatThrownBy(() -> factory.createSocket("localhost", 1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> factory.createSocket("localhost", 1, here, 1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> factory.createSocket(here, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> factory.createSocket(here, 1, here, 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
