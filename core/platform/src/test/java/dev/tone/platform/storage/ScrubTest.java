package dev.tone.platform.storage;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Pin;
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A byte flips on the disk; it is found, told, and repaired by sending the file again.
class ScrubTest {
    private static final String TEXT = "what the page says";
    private static final String DIGEST = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private Path site;

    private Platform start() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), TEXT);
        Files.writeString(site.resolve("other.txt"), "other");
        return Platform.start(PlatformConfig.embedded(folder.resolve("data")));
    }

    /// Wherever its bytes lie: in a file of its own, or with others.
    private void flipAByte() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/blobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(TEXT);
                if (at >= 0) {
                    bytes[at + 5] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
    }

    private void upload(Platform platform, String project) throws InterruptedException {
        try (ToneClient client = new ToneClient(PlatformEndpoint.of(platform.url(), platform::token), "test");
                UploadQueue queue = UploadQueue.open(folder.resolve("queue"), client)) {
            Upload upload = queue.add(new ProjectId(project), site, null);
            CountDownLatch done = new CountDownLatch(1);
            try (Pin _ = upload.progress().watch(progress -> {
                if (progress.phase() == UploadPhase.DONE) {
                    done.countDown();
                }
            })) {
                assertThat(done.await(60, TimeUnit.SECONDS))
                        .as("%s", upload.progress().get())
                        .isTrue();
            }
        }
    }

    private static String missing(Api api, String project) {
        return api.post("/projects/" + project + "/artifacts:missing", new ArtifactApi.Digests(List.of(DIGEST)))
                .json()
                .at("/digests/0")
                .asText();
    }

    private static JsonNode checked(Api api) {
        assertThat(api.post("/storage:check", null).status()).isEqualTo(200);
        eventually(
                "the check is over",
                () -> !api.get("/storage").json().path("checking").asBoolean());
        return api.get("/storage").json();
    }

    @Test
    void a_flipped_byte_is_found_told_and_repaired() throws Exception {
        try (Platform platform = start();
                Api api = new Api(platform)) {
            String project = api.post("/projects", new ProjectApi.Create("Site", null))
                    .json()
                    .path("id")
                    .asText();
            upload(platform, project);
            JsonNode sound = checked(api);
            assertThat(sound.path("store").asText()).isEqualTo("disk");
            assertThat(sound.path("files").asInt()).isEqualTo(2);
            assertThat(sound.path("damaged")).isEmpty();
            assertThat(sound.hasNonNull("lastRun")).isTrue();
            assertThat(api.get("/diagnostics").json().at("/details/files").asText())
                    .isEqualTo("disk");

            flipAByte();
            JsonNode found = checked(api);

            assertThat(found.at("/damaged/0/digest").asText()).isEqualTo(DIGEST);
            assertThat(found.at("/damaged/0/usedBy/0").asText()).isEqualTo("site: index.html");
            assertThat(found.path("files").asInt()).isEqualTo(1);
            assertThat(folder.resolve("data/blobs/.damaged/" + DIGEST + ".bytes"))
                    .hasSize(TEXT.length());
            assertThat(missing(api, project)).isEqualTo(DIGEST);
            String content = "/artifacts/"
                    + api.get("/projects/" + project + "/artifacts")
                            .json()
                            .at("/items/0/id")
                            .asText()
                    + "/content";
            for (String damaged : List.of(content + "?path=index.html", content)) {
                assertThat(api.get(damaged).status()).as(damaged).isEqualTo(404);
                assertThat(api.get(damaged).json().path("code").asText())
                        .as(damaged)
                        .isEqualTo("blob/not-found");
            }
            assertThat(api.get(content + "?path=other.txt").status()).isEqualTo(200);
            JsonNode news = api.get("/notifications").json().path("items");
            assertThat(news.findValuesAsText("kind")).containsExactly("file-damaged");
            assertThat(news.findValuesAsText("body").getFirst()).contains("index.html");
            JsonNode trail = api.get("/audit/events").json().path("items");
            assertThat(trail.findValuesAsText("action")).contains("storage.damaged");

            upload(platform, project);

            assertThat(api.get("/storage").json().path("damaged")).isEmpty();
            assertThat(missing(api, project)).isEmpty();
            assertThat(checked(api).path("files").asInt()).isEqualTo(2);
        }
    }

    @Test
    void what_nobody_uses_is_reported_too_and_what_was_deleted_is_no_damage() throws Exception {
        try (Platform platform = start();
                Api api = new Api(platform)) {
            String project = api.post("/projects", new ProjectApi.Create("Site", null))
                    .json()
                    .path("id")
                    .asText();
            upload(platform, project);
            checked(api);
            String artifact = api.get("/projects/" + project + "/artifacts")
                    .json()
                    .at("/items/0/id")
                    .asText();
            assertThat(api.delete("/artifacts/" + artifact).status()).isEqualTo(204);
            flipAByte();

            JsonNode found = checked(api);

            assertThat(found.at("/damaged/0/usedBy")).isEmpty();
            assertThat(api.get("/notifications").json().path("items")).isEmpty();
        }
    }

    @Test
    void reading_keeps_to_its_pace() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        List<Duration> waits = new ArrayList<>();
        Pace pace = new Pace(now::get, time -> {
            waits.add(time);
            now.addAndGet(time.toNanos());
        });
        pace.set(1_000_000);
        for (int i = 0; i < 10; i++) {
            pace.passed(100_000);
        }
        assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(1_000);
        now.addAndGet(TimeUnit.SECONDS.toNanos(50));
        pace.passed(500_000);
        assertThat(waits.getLast()).isEqualTo(Duration.ofMillis(500));
    }
}
