package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Parting;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadProgress;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Pin;
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import dev.tone.testkit.wire.CountingWire;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client's queue against a real platform over HTTP.
class UploadQueueTest {
    @TempDir
    Path folder;

    private int port;
    private Platform platform;
    private Api api;
    private CountingWire wire;
    private ToneClient client;
    private UploadQueue queue;
    private ProjectId project;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        wire = new CountingWire(port);
        platform = startPlatform();
        api = new Api(platform);
        project = new ProjectId(api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText());
        client = new ToneClient(PlatformEndpoint.of(wire.url(), () -> platform.token()), "test");
        queue = open();
    }

    private Platform startPlatform() {
        return Platform.start(PlatformConfig.embedded(folder.resolve("data"))
                .withPort(port)
                .withHostNames(Set.of("127.0.0.1:" + wire.port())));
    }

    @AfterEach
    void stop() throws IOException {
        queue.close();
        client.close();
        wire.close();
        api.close();
        platform.close();
    }

    @Test
    void a_folder_becomes_an_artifact() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        write(site.resolve("index.html"), 100);
        write(site.resolve("big.bin"), 3_000_000);
        Files.createDirectories(site.resolve("css/deep"));
        Files.createFile(site.resolve("css/deep/empty.css"));
        Files.writeString(site.resolve("run.sh"), "#!").toFile().setExecutable(true);
        Files.createDirectories(site.resolve("node_modules/x"));
        Files.writeString(site.resolve("node_modules/x/y.js"), "no");
        Files.createSymbolicLink(site.resolve("inside"), Path.of("index.html"));
        Files.createSymbolicLink(site.resolve("outside"), Path.of("/etc/hostname"));

        Upload upload = queue.add(project, site, null);
        UploadProgress end = await(upload, UploadPhase.DONE);

        Artifact artifact = Objects.requireNonNull(end.artifact());
        assertThat(artifact.kind()).isEqualTo(ArtifactKind.FOLDER);
        assertThat(artifact.name()).isEqualTo("site");
        assertThat(artifact.fileCount()).isEqualTo(5);
        assertThat(end.bytes()).isEqualTo(end.totalBytes());
        assertThat(end.files()).isEqualTo(5);
        assertThat(end.notes()).hasSize(2).anyMatch(note -> note.contains("node_modules"));
        JsonNode files =
                api.get("/artifacts/" + artifact.id() + "/files").json().path("items");
        assertThat(files.findValuesAsText("path"))
                .containsExactly("big.bin", "css/deep/empty.css", "index.html", "inside", "run.sh");
        assertThat(files.findValuesAsText("executable")).containsExactly("false", "false", "false", "false", "true");
    }

    @Test
    void what_is_there_is_not_sent_again() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        write(site.resolve("a"), 2_000_000);
        await(queue.add(project, site, null), UploadPhase.DONE);
        long before = blobs();
        Files.copy(site.resolve("a"), site.resolve("b"));

        Artifact second = Objects.requireNonNull(
                await(queue.add(project, site, null), UploadPhase.DONE).artifact());

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fileCount()).isEqualTo(2);
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void a_folder_that_has_not_changed_is_there_already() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        write(site.resolve("a"), 2_000);
        UploadProgress first = await(queue.add(project, site, null), UploadPhase.DONE);

        UploadProgress again = await(queue.add(project, site, null), UploadPhase.DONE);

        assertThat(Objects.requireNonNull(first.stored()).unchanged()).isFalse();
        assertThat(Objects.requireNonNull(again.stored()).unchanged()).isTrue();
        assertThat(again.artifact()).isEqualTo(first.artifact());
    }

    @Test
    void a_folder_that_does_not_fit_is_refused_before_a_byte_is_sent() throws Exception {
        api.send("PATCH", "/projects/" + project, new ProjectApi.Update(null, null, 16L << 20));
        Path site = Files.createDirectories(folder.resolve("site"));
        write(site.resolve("a"), 9_000_000);
        write(site.resolve("b"), 9_000_001);

        UploadProgress failed = await(queue.add(project, site, null), UploadPhase.FAILED);

        assertThat(Objects.requireNonNull(failed.fault()).code()).isEqualTo("artifact/over-quota");
        assertThat(blobs()).isZero();
    }

    @Test
    void what_was_refused_is_not_read_again_at_the_next_start() throws Exception {
        api.send("PATCH", "/projects/" + project, new ProjectApi.Update(null, null, 16L << 20));
        Path site = Files.createDirectories(folder.resolve("site"));
        write(site.resolve("a"), 17_000_000);
        await(queue.add(project, site, null), UploadPhase.FAILED);
        queue.close();
        write(site.resolve("a"), 1_000_000);

        queue = open();
        Upload again = queue.uploads().get().getFirst();

        UploadProgress first = again.progress().get();
        assertThat(first.phase()).isEqualTo(UploadPhase.FAILED);
        assertThat(Objects.requireNonNull(first.fault()).code()).isEqualTo("artifact/over-quota");
        again.resume();
        assertThat(Objects.requireNonNull(await(again, UploadPhase.DONE).artifact())
                        .size())
                .isEqualTo(1_000_000);
    }

    @Test
    void an_archive_is_unpacked_and_a_refusal_is_told() throws Exception {
        Path zip = folder.resolve("site.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("site/index.html"));
            out.write(1);
        }
        Artifact artifact = Objects.requireNonNull(
                await(queue.add(project, zip, null), UploadPhase.DONE).artifact());
        assertThat(artifact.kind()).isEqualTo(ArtifactKind.ARCHIVE);

        Path bad = Files.writeString(folder.resolve("bad.zip"), "no zip");
        UploadProgress failed = await(queue.add(project, bad, null), UploadPhase.FAILED);
        assertThat(Objects.requireNonNull(failed.fault()).code()).isEqualTo("archive/unknown-format");
    }

    @Test
    void goes_on_after_the_app_was_restarted() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] bytes = write(file, 60_000_000);
        CountDownLatch closed = new CountDownLatch(1);
        Upload upload = add(file, 5_000_000, _ -> {
            queue.close();
            closed.countDown();
        });
        closed.await();
        assertThat(upload.progress().get().phase()).isNotEqualTo(UploadPhase.DONE);

        queue = open();
        Upload again = queue.uploads().get().getFirst();
        List<Long> positions = new ArrayList<>();
        Pin pin = again.progress().watch(progress -> positions.add(progress.bytes()));
        Artifact artifact =
                Objects.requireNonNull(await(again, UploadPhase.DONE).artifact());
        pin.close();

        assertThat(positions.stream()
                        .filter(position -> position > 0)
                        .findFirst()
                        .orElseThrow())
                .isGreaterThan(4_000_000);
        assertThat(digest(artifact)).isEqualTo(Sha256.of(bytes));
        queue.close();
        queue = open();
        assertThat(queue.uploads().get()).isEmpty();
    }

    @Test
    void pauses_resumes_and_cancels() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] bytes = write(file, 40_000_000);
        Upload upload = add(file, 1_000_000, Upload::pause);
        await(upload, UploadPhase.PAUSED);
        queue.close();
        queue = open();
        upload = queue.uploads().get().getFirst();
        assertThat(upload.progress().get().phase()).isEqualTo(UploadPhase.PAUSED);

        upload.resume();
        assertThat(digest(Objects.requireNonNull(await(upload, UploadPhase.DONE).artifact())))
                .isEqualTo(Sha256.of(bytes));
        queue.dismiss(upload);
        assertThat(queue.uploads().get()).isEmpty();

        write(file, 40_000_001);
        Upload canceled = add(file, 1_000_000, Upload::cancel);
        await(canceled, UploadPhase.CANCELED);
        canceled.resume();
        assertThat(canceled.progress().get().phase()).isEqualTo(UploadPhase.CANCELED);
    }

    @Test
    void parts_go_side_by_side_and_each_goes_on_where_it_was() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] bytes = write(file, 40_000_000);
        queue.close();
        queue = parted();
        Upload upload = add(file, 5_000_000, Upload::pause);
        await(upload, UploadPhase.PAUSED);
        assertThat(folder.resolve("data/uploads").toFile().list((_, name) -> name.endsWith(".part")))
                .hasSize(3);
        queue.close();
        queue = parted();
        upload = queue.uploads().get().getFirst();
        List<Long> positions = new CopyOnWriteArrayList<>();
        Artifact artifact;
        try (Pin _ = upload.progress().watch(progress -> positions.add(progress.bytes()))) {
            upload.resume();
            artifact = Objects.requireNonNull(await(upload, UploadPhase.DONE).artifact());
        }

        assertThat(digest(artifact)).isEqualTo(Sha256.of(bytes));
        assertThat(positions.stream().filter(position -> position > 0).findFirst())
                .hasValueSatisfying(position -> assertThat(position).isGreaterThan(1_000_000));
        assertThat(folder.resolve("data/uploads").toFile().list((_, name) -> name.endsWith(".part")))
                .isEmpty();
        // Their parts are not sent again, and nothing is made of them twice.
        assertThat(await(queue.add(project, file, null), UploadPhase.DONE).stored())
                .isEqualTo(new ArtifactApi.Stored(artifact, true));
    }

    @Test
    void parts_that_are_not_wanted_any_more_go() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] bytes = write(file, 40_000_000);
        await(queue.add(project, file, null), UploadPhase.DONE);
        queue.close();
        // Without its memory of digests the client finds out on the way that the platform has the bytes.
        Files.delete(folder.resolve("uploads/digests"));
        queue = parted();
        Artifact artifact = Objects.requireNonNull(
                await(queue.add(project, file, null), UploadPhase.DONE).artifact());
        assertThat(digest(artifact)).isEqualTo(Sha256.of(bytes));

        write(file, 40_000_001);
        Upload canceled = add(file, 1_000_000, Upload::cancel);
        await(canceled, UploadPhase.CANCELED);
        assertThat(folder.resolve("data/uploads").toFile().list((_, name) -> name.endsWith(".part")))
                .isEmpty();
    }

    private UploadQueue parted() {
        return UploadQueue.open(folder.resolve("uploads"), client, new Parting(3, 2 << 20));
    }

    @Test
    void goes_on_when_the_platform_comes_back() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] bytes = write(file, 50_000_000);
        Upload upload = add(file, 2_000_000, Upload::pause);
        // A platform that ends in order lets the request under way finish, so it has to be between two of them.
        await(upload, UploadPhase.PAUSED);
        platform.close();
        upload.resume();
        awaitThat(upload, progress -> progress.phase() == UploadPhase.WAITING && progress.fault() != null);

        platform = startPlatform();

        Artifact artifact =
                Objects.requireNonNull(await(upload, UploadPhase.DONE).artifact());
        api.close();
        api = new Api(platform);
        assertThat(digest(artifact)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void names_the_file_that_cannot_be_sent() throws Exception {
        Path gone = folder.resolve("gone.bin");
        assertThat(fault(queue.add(project, gone, null))).isEqualTo("upload/file-vanished");

        Path empty = Files.createDirectories(folder.resolve("empty"));
        Upload upload = queue.add(project, empty, null);
        assertThat(fault(upload)).isEqualTo("upload/empty-folder");
        write(empty.resolve("now"), 10);
        upload.resume();
        await(upload, UploadPhase.DONE);

        Path clash = Files.createDirectories(folder.resolve("clash"));
        write(clash.resolve("a"), 1);
        write(clash.resolve("A"), 1);
        assertThat(fault(queue.add(project, clash, null))).isEqualTo("artifact/invalid-collision");
        assertThat(fault(queue.add(project, Path.of("/dev/null"), null))).isEqualTo("upload/not-a-file");
    }

    private long blobs() throws IOException {
        try (var files = Files.walk(folder.resolve("data/blobs"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private String digest(Artifact artifact) {
        return api.get("/artifacts/" + artifact.id() + "/files")
                .json()
                .at("/items/0/digest")
                .asText();
    }

    private static String fault(Upload upload) throws InterruptedException {
        return Objects.requireNonNull(await(upload, UploadPhase.FAILED).fault()).code();
    }

    static UploadProgress await(Upload upload, UploadPhase phase) throws InterruptedException {
        return awaitThat(upload, progress -> {
            if (progress.phase() == UploadPhase.FAILED && phase != UploadPhase.FAILED) {
                throw new AssertionError(String.valueOf(progress.fault()));
            }
            return progress.phase() == phase;
        });
    }

    static UploadProgress awaitThat(Upload upload, Predicate<UploadProgress> wanted) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        UploadProgress[] found = new UploadProgress[1];
        Throwable[] failure = new Throwable[1];
        try (Pin _ = upload.progress().watch(progress -> {
            try {
                if (reached.getCount() > 0 && wanted.test(progress)) {
                    found[0] = progress;
                    reached.countDown();
                }
            } catch (AssertionError e) {
                failure[0] = e;
                reached.countDown();
            }
        })) {
            assertThat(reached.await(60, TimeUnit.SECONDS))
                    .as("%s", upload.progress().get())
                    .isTrue();
        }
        assertThat(failure[0]).isNull();
        return found[0];
    }

    private UploadQueue open() {
        return UploadQueue.open(folder.resolve("uploads"), client);
    }

    /// Begins to send, and does something as soon as so many bytes have crossed the wire.
    private Upload add(Path file, long offset, Consumer<Upload> action) {
        CompletableFuture<Upload> upload = new CompletableFuture<>();
        wire.start(offset, () -> action.accept(upload.join()));
        upload.complete(queue.add(project, file, null));
        return upload.join();
    }

    private static byte[] write(Path file, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return bytes;
    }
}
