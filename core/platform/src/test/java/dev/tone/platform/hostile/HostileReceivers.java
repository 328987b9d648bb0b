package dev.tone.platform.hostile;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.WebhookApi;
import dev.tone.platform.Artifacts;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import dev.tone.platform.webhooks.Receiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/// Who is called by webhooks, and answers as nobody should. Who is called beside hears of it all the same, and at once.
final class HostileReceivers {
    private HostileReceivers() {}

    @FunctionalInterface
    private interface Manner {
        void answer(OutputStream out) throws IOException;
    }

    static void attacks(Map<String, Attack> attacks) {
        attacks.put(
                "SS-05 headers without end",
                ground -> answered(ground, out -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        write(out, "X-More: " + "a".repeat(1_000) + "\r\n");
                    }
                }));
        attacks.put(
                "SS-05 a body of ten gibibytes",
                ground -> answered(ground, out -> {
                    write(out, "HTTP/1.1 500 No\r\nContent-Length: 10737418240\r\n\r\n");
                    byte[] part = new byte[1 << 16];
                    while (true) {
                        out.write(part);
                    }
                }));
        attacks.put(
                "SS-05 a bomb",
                ground -> answered(ground, out -> {
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                        byte[] zeros = new byte[1 << 20];
                        for (int i = 0; i < 256; i++) {
                            gzip.write(zeros);
                        }
                    }
                    write(
                            out,
                            "HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size()
                                    + "\r\n\r\n");
                    packed.writeTo(out);
                }));
        attacks.put(
                "SS-05 a byte now and then",
                ground -> answered(ground, out -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    while (true) {
                        out.write('a');
                        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                    }
                }));
        attacks.put("SS-05 what is no HTTP", ground -> answered(ground, out -> write(out, "\u0016\u0003\u0001 no")));
        attacks.put("SS-05 nothing", ground -> answered(ground, _ -> {}));
        attacks.put("SS-05 wait ten years", ground -> {
            JsonNode delivery = answered(
                    ground,
                    out -> write(out, "HTTP/1.1 429 No\r\nRetry-After: 315360000\r\nContent-Length: 0\r\n\r\n"));
            assertThat(Instant.parse(delivery.path("dueAt").asText()))
                    .isBefore(Instant.now().plus(Duration.ofDays(2)));
        });
        attacks.put("SS a way inside by a redirect", ground -> {
            try (Receiver inside = new Receiver()) {
                answered(
                        ground,
                        out -> write(
                                out, "HTTP/1.1 307 Go\r\nLocation: " + inside.url() + "\r\nContent-Length: 0\r\n\r\n"));
                assertThat(inside.received()).isEmpty();
            }
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// @return the delivery to it, after its first attempt
    private static JsonNode answered(Ground ground, Manner manner) throws IOException {
        try (ServerSocket hostile = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Receiver good = new Receiver()) {
            Thread.ofPlatform().daemon().start(() -> serve(hostile, manner));
            String webhook = webhook(ground, "http://127.0.0.1:" + hostile.getLocalPort() + "/take");
            String other = webhook(ground, good.url());

            String artifact = Artifacts.folder(ground.api, ground.project, "told", Map.of("a", "a"));
            eventually(
                    "who is beside is told",
                    Duration.ofSeconds(4),
                    () -> good.received().size() == 1);
            eventually("it is given up", Duration.ofSeconds(25), () -> attempts(ground, webhook) == 1);

            JsonNode delivery = deliveries(ground, webhook).get(0);
            ground.api.delete("/webhooks/" + webhook);
            ground.api.delete("/webhooks/" + other);
            ground.api.delete("/artifacts/" + artifact);
            ground.look();
            return delivery;
        }
    }

    private static void serve(ServerSocket hostile, Manner manner) {
        while (!hostile.isClosed()) {
            try (Socket socket = hostile.accept()) {
                socket.getInputStream().read(new byte[1 << 16]);
                manner.answer(socket.getOutputStream());
            } catch (IOException e) {
                // Who was called has hung up.
                continue;
            }
        }
    }

    private static String webhook(Ground ground, String url) {
        return ground.api
                .post("/projects/" + ground.project + "/webhooks", new WebhookApi.Create(url, List.of()))
                .json()
                .at("/webhook/id")
                .asText();
    }

    private static JsonNode deliveries(Ground ground, String webhook) {
        return ground.api.get("/webhooks/" + webhook + "/deliveries").json().path("items");
    }

    private static int attempts(Ground ground, String webhook) {
        return deliveries(ground, webhook).path(0).path("attempts").asInt();
    }
}
