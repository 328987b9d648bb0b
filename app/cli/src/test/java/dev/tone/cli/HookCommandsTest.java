package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Who is told of events, and who may call.
class HookCommandsTest extends ShopCommands {
    @Test
    void webhooks_are_told_and_replayed() throws IOException {
        List<String> events = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(events.size() == 3 ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ci";
            assertThat(inShop("webhooks", "add", url, "-e", "artifact.created,site.down")
                            .done()
                            .out()
                            .strip())
                    .matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(inShop("webhooks").done().out()).contains(url, "artifact.created, site.down", "on");
            assertThat(inShop("webhooks", "add", url, "-e", "nonsense").err()).contains("deployment.succeeded");
            assertThat(inShop("webhooks", "test", "/ci").done().out()).contains("Delivered: it answered 204");

            inShop("artifacts", "send", site.toString()).done();
            String delivery = "";
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (delivery.isEmpty() && System.nanoTime() < deadline) {
                delivery = inShop("webhooks", "deliveries", "/ci", "--state", "delivered")
                        .done()
                        .out()
                        .lines()
                        .filter(line -> line.contains("artifact.created"))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .findFirst()
                        .orElse("");
            }
            assertThat(tone("webhooks", "show", delivery).done().out())
                    .contains("dev.tone.artifact.created", "#1  ", "204");
            Ran replay = tone("webhooks", "replay", delivery);
            assertThat(replay.code()).isEqualTo(Tone.NOT_SUCCEEDED);
            assertThat(replay.out()).contains("It answered 500.");
            assertThat(events.get(2)).isEqualTo(events.get(1));

            assertThat(inShop("webhooks", "switch", "/ci", "off").done().out()).contains("off (person)");
            Ran unclear = inShop("webhooks", "switch", "/ci", "of");
            assertThat(unclear.code()).isEqualTo(2);
            assertThat(unclear.err())
                    .contains(
                            "expected one of [ON, OFF] (case-insensitive) but was 'of'",
                            "`tone webhooks switch --help`");
            assertThat(inShop("webhooks", "rotate-secret", "/ci").done().out()).startsWith("whsec_");
            inShop("webhooks", "remove", "/ci").done();
            assertThat(inShop("webhooks", "deliveries", "/ci").err()).contains("There is no webhook /ci");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void hooks_are_made_called_and_removed() throws IOException, InterruptedException {
        inShop("artifacts", "send", site.toString()).done();
        List<String> made = inShop("hooks", "add", "CI", "--artifact", "my site", "-e", "production")
                .done()
                .out()
                .lines()
                .toList();
        assertThat(made.get(1)).startsWith("whsec_");
        assertThat(inShop("hooks").done().out()).contains("CI", "deploys my site to production", made.get(0));

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(made.get(0)))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(inShop("hooks", "calls", "CI").done().out()).contains("refused", "hook/no-signature");
        assertThat(inShop("hooks", "switch", "CI", "off").done().out()).contains("CI is off.");
        assertThat(inShop("hooks", "rotate-secret", "CI").done().out()).contains("whsec_");
        inShop("hooks", "remove", "CI").done();
        assertThat(inShop("hooks", "calls", "CI").code()).isEqualTo(Tone.REFUSED);
    }
}
