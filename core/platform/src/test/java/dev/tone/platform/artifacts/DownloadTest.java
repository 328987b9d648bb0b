package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.client.downloads.ArtifactDownload;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real client brings artifacts from the real platform onto the disk.
class DownloadTest {
    @TempDir
    Path folder;

    private Platform platform;
    private Api api;
    private ToneClient client;
    private ArtifactId artifact;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        platform = Platform.start(PlatformConfig.embedded(folder.resolve("data")));
        api = new Api(platform);
        client = new ToneClient(PlatformEndpoint.of(platform.url(), platform::token), "test");
        String project = api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText();
        artifact =
                new ArtifactId(Artifacts.folder(api, project, "site", Map.of("a.txt", "hello", "b/run.sh", "echo 1")));
        target = Files.createDirectory(folder.resolve("here"));
    }

    @AfterEach
    void stop() {
        client.close();
        api.close();
        platform.close();
    }

    private ArtifactDownload download() {
        return new ArtifactDownload(client, _ -> {});
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.count();
        }
    }

    @Test
    void a_folder_comes_as_it_went_with_progress() throws IOException {
        AtomicLong bytes = new AtomicLong();

        new ArtifactDownload(client, bytes::set).folder(artifact, target.resolve("site"));

        assertThat(target.resolve("site/a.txt")).hasContent("hello");
        assertThat(target.resolve("site/b/run.sh")).isExecutable();
        assertThat(bytes.get()).isEqualTo(11);
        assertThat(left()).isEqualTo(1);
        assertThatThrownBy(() -> download().folder(artifact, target.resolve("site")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("there already");
    }

    @Test
    void the_whole_comes_as_a_zip_and_one_file_as_itself() throws IOException {
        download().zip(artifact, target.resolve("site.zip"));
        try (ZipFile zip = new ZipFile(target.resolve("site.zip").toFile())) {
            assertThat(zip.size()).isEqualTo(2);
        }
        byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);

        download().file(artifact, new ArtifactFile("a.txt", Sha256.of(hello), 5, false), target.resolve("mine.txt"));

        assertThat(target.resolve("mine.txt")).hasContent("hello");
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void what_is_not_what_was_promised_is_not_kept() throws IOException {
        ArtifactFile other = new ArtifactFile("a.txt", Sha256.EMPTY, 5, false);

        assertThatThrownBy(() -> download().file(artifact, other, target.resolve("mine.txt")))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("download/damaged"));
        Path blob;
        try (Stream<Path> blobs = Files.walk(folder.resolve("data/blobs"))) {
            String digest = Sha256.of("hello".getBytes(StandardCharsets.UTF_8));
            blob = blobs.filter(path -> path.getFileName().toString().contains(digest.substring(4)))
                    .findFirst()
                    .orElseThrow();
        }
        Files.setPosixFilePermissions(blob, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.writeString(blob, "jello");
        assertThatThrownBy(() -> download().folder(artifact, target.resolve("site")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> download().zip(artifact, target.resolve("site.zip")))
                .isInstanceOf(FaultException.class);

        assertThat(left()).isZero();
    }

    @Test
    void an_interrupt_ends_it_and_leaves_nothing() throws IOException {
        ArtifactDownload stopped =
                new ArtifactDownload(client, _ -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> stopped.folder(artifact, target.resolve("site")))
                .isInstanceOf(FaultException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(left()).isZero();
    }
}
