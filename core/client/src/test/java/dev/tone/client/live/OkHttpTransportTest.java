package dev.tone.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.model.fault.Fault;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest {
    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private ToneClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = new ToneClient(PlatformEndpoint.of("http://127.0.0.1:" + server.getPort(), () -> "secret"), "1.0");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void carries_messages_both_ways_with_the_token() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        socket.send("echo " + text);
                        socket.close(4001, "Enough.");
                    }
                })
                .build());

        Transport.Link link = new OkHttpTransport(client).open(listener());
        assertThat(next()).isEqualTo("opened");
        link.send("hi");

        assertThat(next()).isEqualTo("echo hi");
        assertThat(next()).isEqualTo("platform/unreachable Enough.");
        var request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/v1/live");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        link.close();
    }

    @Test
    void says_why_it_could_not_connect() throws Exception {
        server.enqueue(new MockResponse.Builder().code(401).build());
        server.enqueue(new MockResponse.Builder().code(500).build());

        new OkHttpTransport(client).open(listener());
        assertThat(next()).startsWith("live/unauthenticated");
        new OkHttpTransport(client).open(listener());
        assertThat(next()).isEqualTo("platform/unreachable It answered 500.");

        server.close();
        new OkHttpTransport(client).open(listener());
        assertThat(next()).startsWith("platform/unreachable");
    }

    @Test
    void gives_up_a_message_without_end_and_takes_many_short_ones() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        for (int i = 0; i < 8; i++) {
                            socket.send("a".repeat(700_000));
                        }
                        socket.send("b".repeat(3 << 20));
                    }
                })
                .build());

        Transport.Link link = new OkHttpTransport(client, 2 << 20).open(listener());
        assertThat(next()).isEqualTo("opened");
        assertThat(server.takeRequest().getHeaders().get("Sec-WebSocket-Extensions"))
                .as("a short packed message may unpack to one without end")
                .isNull();
        link.send("all");

        for (int i = 0; i < 8; i++) {
            assertThat(next()).hasSize(700_000);
        }
        assertThat(next()).isEqualTo("platform/garbage A message has at most 2 MiB.");
    }

    private String next() throws InterruptedException {
        return events.poll(10, TimeUnit.SECONDS);
    }

    private Transport.Listener listener() {
        return new Transport.Listener() {
            @Override
            public void opened() {
                events.add("opened");
            }

            @Override
            public void received(String message) {
                events.add(message);
            }

            @Override
            public void ended(Fault reason) {
                events.add(reason.code() + " " + reason.detail());
            }
        };
    }
}
