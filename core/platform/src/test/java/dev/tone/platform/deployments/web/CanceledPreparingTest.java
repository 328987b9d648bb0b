package dev.tone.platform.deployments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Cancel while the files of a deployment are laid out. The store hands a large file over as slowly as we like: a pipe
/// stands where it lies.
@EnabledOnOs(OS.LINUX)
class CanceledPreparingTest {
    @TempDir
    Path data;

    @Test
    void ends_within_a_file() throws Exception {
        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            String project = api.post("/projects", Map.of("name", "Slow"))
                    .json()
                    .path("id")
                    .asText();
            String text = "large ".repeat(1 << 18);
            String artifact = Artifacts.folder(api, project, "slow", Map.of("index.html", text));
            Path stored = stored(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
            Files.delete(stored);
            assertThat(new ProcessBuilder("mkfifo", stored.toString()).start().waitFor())
                    .isZero();
            Api.Answer made = api.post(
                    "/projects/" + project + "/deployments",
                    new DeploymentApi.Create(
                            new EnvironmentId(api.get("/projects/" + project + "/environments")
                                    .json()
                                    .at("/items/0/id")
                                    .asText()),
                            new ArtifactId(artifact),
                            null,
                            null,
                            null,
                            null));
            String deployment = made.json().path("id").asText();

            CompletableFuture<Api.Answer> canceled = new CompletableFuture<>();
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                try (OutputStream slow = Files.newOutputStream(stored)) {
                    // Who opens a pipe to write waits until it is read: the deployment prepares now.
                    slow.write("large ".getBytes(StandardCharsets.UTF_8));
                    Thread.ofPlatform()
                            .start(() -> canceled.complete(api.post("/deployments/" + deployment + ":cancel", null)));
                    while (true) {
                        slow.write("large ".getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    assertThat(e).as("nobody reads any more").hasMessageContaining("Broken pipe");
                }
            });

            Api.Answer answer = canceled.get();
            assertThat(answer.json().path("state").asText()).as(answer.text()).isEqualTo("canceled");
            assertThat(answer.json().at("/stages/1/name").asText()).isEqualTo("prepare");
            assertThat(data.resolve("work/builds"))
                    .satisfiesAnyOf(
                            work -> assertThat(work).doesNotExist(),
                            work -> assertThat(work).isEmptyDirectory());
            assertThat(data.resolve("releases")).isEmptyDirectory();
            Files.delete(stored);
        }
    }

    private Path stored(String digest) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(file -> file.getFileName().toString().equals(digest))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
