package dev.tone.platform.artifacts;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.observe.Pin;
import dev.tone.platform.Api;
import dev.tone.platform.Main;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Either end of an upload is killed in the middle of it. It goes on where it was: the bytes are equal, and at most one
/// buffer is sent twice.
class KilledUploadTest {
    private static final int SIZE = 300_000_000;
    private static final int MIDDLE = 20_000_000;
    private static final long BUFFER = 1 << 20;

    @TempDir
    Path folder;

    private Path file;
    private String digest;
    private final List<Process> children = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("large.bin");
        byte[] part = new byte[1_000_000];
        Random random = new Random(7);
        MessageDigest whole = Sha256.newDigest();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int written = 0; written < SIZE; written += part.length) {
                random.nextBytes(part);
                whole.update(part);
                out.write(part);
            }
        }
        digest = Sha256.finish(whole);
    }

    @AfterEach
    void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    private Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("child.log").toFile())
                .start();
        children.add(process);
        return process;
    }

    private UploadQueue queue(ToneClient client) {
        return UploadQueue.open(folder.resolve("uploads"), client);
    }

    private static ProjectId project(Api api) {
        return new ProjectId(api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText());
    }

    private static String digestOf(Api api, Artifact artifact) {
        return api.get("/artifacts/" + artifact.id() + "/files")
                .json()
                .at("/items/0/digest")
                .asText();
    }

    /// What the platform says it has of the one upload; -1 while it cannot say.
    private static long offset(Api api, Path uploads) {
        try (var files = Files.list(uploads)) {
            String part = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".part"))
                    .findFirst()
                    .orElseThrow();
            Api.Answer answer =
                    api.send("HEAD", "/uploads/" + part.replace(".part", ""), null, "Tus-Resumable", "1.0.0");
            return answer.status() == 200 ? Long.parseLong(String.valueOf(answer.header("Upload-Offset"))) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long partSize(Path uploads) throws IOException {
        try (var files = Files.list(uploads)) {
            return Files.size(files.filter(path -> path.toString().endsWith(".part"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /// @return the base address, once it answers
    private String startPlatform(int port) throws IOException {
        Process process =
                java(Main.class, "--data", folder.resolve("data").toString(), "--port", Integer.toString(port));
        BufferedReader out = process.inputReader();
        JsonNode ready = Json.mapper().readTree(String.valueOf(out.readLine()));
        return ready.path("url").asText();
    }

    private String token() {
        try {
            return Files.readString(folder.resolve("data/token"));
        } catch (IOException e) {
            return "none yet";
        }
    }

    @Test
    void of_a_platform_that_is_killed_nothing_is_lost_but_a_buffer() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        String url = startPlatform(port);
        ProjectId project;
        try (Api api = new Api(url, token())) {
            project = project(api);
        }
        try (ToneClient client = new ToneClient(PlatformEndpoint.of(url, this::token), "test");
                UploadQueue queue = queue(client)) {
            Upload upload = queue.add(project, file, null);
            UploadQueueTest.awaitThat(upload, progress -> progress.bytes() > MIDDLE);

            children.getFirst().destroyForcibly().waitFor();
            upload.pause();
            UploadQueueTest.await(upload, UploadPhase.PAUSED);
            long received = partSize(folder.resolve("data/uploads"));
            startPlatform(port);
            try (Api api = new Api(url, token())) {
                long kept = offset(api, folder.resolve("data/uploads"));
                assertThat(kept).isBetween(received - BUFFER, received);
                assertThat(received).isLessThan(SIZE);
                upload.resume();

                Artifact artifact = Objects.requireNonNull(
                        UploadQueueTest.await(upload, UploadPhase.DONE).artifact());

                assertThat(digestOf(api, artifact)).isEqualTo(digest);
            }
        }
    }

    @Test
    void an_app_that_was_killed_goes_on_where_the_platform_is() throws Exception {
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder.resolve("data")));
                Api api = new Api(platform)) {
            ProjectId project = project(api);
            Process app = java(
                    KilledUploadTest.class,
                    platform.url(),
                    platform.tokenFile().toString(),
                    folder.resolve("uploads").toString(),
                    project.value(),
                    file.toString());
            try (BufferedReader out = app.inputReader()) {
                assertThat(out.readLine()).isEqualTo("in the middle");
                app.toHandle().destroyForcibly();
            }
            app.waitFor();
            Path uploads = folder.resolve("data/uploads");
            AtomicLong kept = new AtomicLong(-1);
            eventually("the platform knows how far it is", () -> {
                kept.set(offset(api, uploads));
                return kept.get() >= 0;
            });
            assertThat(kept.get()).isBetween(1L, SIZE - 1L);

            try (ToneClient client = new ToneClient(PlatformEndpoint.of(platform.url(), platform::token), "test");
                    UploadQueue queue = queue(client)) {
                Upload again = queue.uploads().get().getFirst();
                List<Long> positions = Collections.synchronizedList(new ArrayList<>());
                try (Pin _ = again.progress().watch(progress -> positions.add(progress.bytes()))) {
                    Artifact artifact = Objects.requireNonNull(
                            UploadQueueTest.await(again, UploadPhase.DONE).artifact());
                    assertThat(digestOf(api, artifact)).isEqualTo(digest);
                }
                assertThat(positions.stream().filter(position -> position > 0).findFirst())
                        .hasValueSatisfying(
                                position -> assertThat(position).isGreaterThanOrEqualTo(kept.get() - BUFFER));
            }
        }
    }

    /// The app: begins to send a file, says when it is in the middle, and is killed.
    public static void main(String[] arguments) throws Exception {
        String token = Files.readString(Path.of(arguments[1]));
        ToneClient client = new ToneClient(PlatformEndpoint.of(arguments[0], () -> token), "test");
        UploadQueue queue = UploadQueue.open(Path.of(arguments[2]), client);
        Upload upload = queue.add(new ProjectId(arguments[3]), Path.of(arguments[4]), null);
        CountDownLatch middle = new CountDownLatch(1);
        upload.progress().watch(progress -> {
            if (progress.bytes() > MIDDLE) {
                middle.countDown();
            }
        });
        middle.await();
        System.out.println("in the middle");
        new CountDownLatch(1).await();
    }
}
