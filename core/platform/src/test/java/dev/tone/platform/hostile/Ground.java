package dev.tone.platform.hostile;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One running platform that has something to lose, and what has to be true of it after whatever was done to it.
final class Ground implements AutoCloseable {
    /// What no answer may show: our insides.
    private static final Pattern INSIDES =
            Pattern.compile("Exception|StackOverflow|\\bat [a-z]+\\.[a-z.]+\\(|SELECT |INSERT |sqlite|jdbc|/tmp/junit");

    final Path data;
    final Platform platform;
    final Api api;
    final String project;
    final String canvas;
    final String environment;
    final String artifact;
    private String before = "";
    private int clients;

    Ground(Path folder) {
        data = folder.resolve("data");
        platform = Platform.start(PlatformConfig.embedded(data));
        api = new Api(platform);
        project =
                api.post("/projects", Map.of("name", "Shop")).json().path("id").asText();
        canvas = api.get("/projects/" + project + "/canvases")
                .json()
                .at("/items/0/id")
                .asText();
        environment = api.get("/projects/" + project + "/environments")
                .json()
                .at("/items/0/id")
                .asText();
        artifact = Artifacts.folder(api, project, "site", Map.of("index.html", "<h1>Shop</h1>"));
        assertThat(operations(
                                "[{\"op\":\"create\",\"record\":\"kept\",\"type\":\"text\",\"properties\":{\"text\":\"kept\"}}]")
                        .status())
                .isEqualTo(200);
    }

    int port() {
        return Integer.parseInt(platform.url().substring(platform.url().lastIndexOf(':') + 1));
    }

    /// Sent by somebody new, who knows of nothing.
    Api.Answer operations(String operations) {
        clients++;
        return api.post(
                "/canvases/" + canvas + "/operations",
                "{\"client\":\"c" + clients + "\",\"counter\":1,\"base\":0,\"operations\":" + operations + "}");
    }

    /// Looks at everything that is stored, once nothing is under way any more.
    void look() {
        eventually("nothing is under way", () -> {
            String last = before;
            before = stored();
            return before.equals(last);
        });
    }

    /// Refused as it should be: in words, and with nothing of our insides.
    static void refused(Api.Answer answer, int... statuses) {
        assertThat(statuses).as(answer.text()).contains(answer.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).matches("[a-z-]+/[a-z0-9-]+");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("correlationId").asText()).isNotBlank();
        assertThat(INSIDES.matcher(answer.text()).find()).as(answer.text()).isFalse();
    }

    /// The same process answers others at once, shows nothing of its insides in its log, and has all that it had.
    void unharmed() {
        Duration longest = Duration.ofSeconds(2);
        long begun = System.nanoTime();
        assertThat(api.send("GET", "//health/live", null).status()).isEqualTo(200);
        assertThat(api.get("/projects").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(longest);
        assertThat(stored()).isEqualTo(before);
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .doesNotContain("StackOverflowError", "OutOfMemoryError", " ERROR ");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "/projects",
                "/projects/" + project + "/artifacts",
                "/projects/" + project + "/environments",
                "/projects/" + project + "/deployments",
                "/projects/" + project + "/webhooks",
                "/projects/" + project + "/usage",
                "/canvases/" + canvas + "/snapshot",
                "/artifacts/" + artifact + "/files",
                "/audit/events")) {
            Api.Answer answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            all.append(answer.text()).append('\n');
        }
        return all.toString();
    }

    JsonNode snapshot() {
        return api.get("/canvases/" + canvas + "/snapshot").json();
    }

    @Override
    public void close() {
        api.close();
        platform.close();
    }
}
