package dev.tone.platform.artifacts;

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
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import dev.tone.testkit.wire.CountingWire;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The app or the platform is killed at an offset that nobody chose, each time a process of its own, again and again.
/// Nothing is ever lost, and what crosses the wire twice is at most 1 MiB.
class KilledAnywhereTest {
    private static final int FEW = 3;
    private static final int MANY = 20;
    private static final int SIZE = 40_000_000;
    private static final int FILES = 2_500;
    private static final int FILE_SIZE = 10_240;
    /// Before each file of a batch.
    private static final int HEAD = 36;
    private static final long MOST_TWICE = 1 << 20;
    private static final String SAYS = "= ";

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final List<Process> children = Collections.synchronizedList(new ArrayList<>());
    private CountingWire wire;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        wire = new CountingWire(port);
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        children.forEach(Process::destroyForcibly);
    }

    private Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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

    /// The platform as a process: answers to the wire's name too, and says when it is there.
    static final class PlatformProcess {
        public static void main(String[] arguments) throws Exception {
            Platform.start(config(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]));
            System.out.println(SAYS + "ready");
            new CountDownLatch(1).await();
        }

        static PlatformConfig config(Path data, int port, String wire) {
            return PlatformConfig.headless(data).withPort(port).withHostNames(Set.of(wire));
        }
    }

    /// The app as a process: goes on with what was left or begins, and says what has become of it.
    static final class AppProcess {
        public static void main(String[] arguments) throws Exception {
            String token = Files.readString(Path.of(arguments[1]));
            ToneClient client = new ToneClient(PlatformEndpoint.of(arguments[0], () -> token), "test");
            UploadQueue queue = UploadQueue.open(Path.of(arguments[2]), client);
            List<Upload> left = queue.uploads().get();
            Upload upload = left.isEmpty()
                    ? queue.add(new ProjectId(arguments[3]), Path.of(arguments[4]), null)
                    : left.getFirst();
            Artifact artifact = UploadQueueTest.await(upload, UploadPhase.DONE).artifact();
            System.out.println(SAYS + Objects.requireNonNull(artifact).id());
            System.exit(0);
        }
    }

    private String token() {
        try {
            return Files.readString(folder.resolve("data/token"));
        } catch (IOException e) {
            return "none yet";
        }
    }

    private Process startPlatform() throws IOException {
        Process process = java(
                PlatformProcess.class,
                folder.resolve("data").toString(),
                Integer.toString(port),
                "127.0.0.1:" + wire.port());
        assertThat(said(process)).isEqualTo("ready");
        return process;
    }

    /// What it says at last; its log says other things before.
    private static String said(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith(SAYS)) {
            line = out.readLine();
        }
        return line == null ? "nothing" : line.substring(SAYS.length());
    }

    private static ProjectId project(Api api) {
        return new ProjectId(api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText());
    }

    /// Bytes that nothing else has.
    private Path file(String name) throws IOException {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private Path many(String name) throws IOException {
        Path site = Files.createDirectory(folder.resolve(name));
        byte[] bytes = new byte[FILE_SIZE];
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            Files.write(site.resolve("f" + i), bytes);
        }
        return site;
    }

    private static Map<String, String> here(Path source) throws IOException {
        Map<String, String> digests = new HashMap<>();
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(String.valueOf(file.getFileName()), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static Map<String, String> there(Api api, String artifact) {
        Map<String, String> digests = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/artifacts/" + artifact + "/files?limit=200" + cursor)
                    .json();
            page.path("items")
                    .forEach(file -> digests.put(
                            file.path("path").asText(), file.path("digest").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return digests;
    }

    private long offset(long size) {
        return random.nextLong(size / 50, size - size / 50);
    }

    private static long size(Path source) {
        return Files.isDirectory(source) ? (long) FILES * (FILE_SIZE + HEAD) : SIZE;
    }

    private void delete(Path source) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The app's process is killed, and another goes on.
    private void killTheApp(int times, boolean many) throws Exception {
        try (Platform platform = Platform.start(
                        PlatformProcess.config(folder.resolve("data"), port, "127.0.0.1:" + wire.port()));
                Api api = new Api(platform)) {
            for (int i = 0; i < times; i++) {
                ProjectId project = project(api);
                Path source = many ? many("source" + i) : file("source" + i);
                long offset = offset(size(source));
                String[] arguments = {
                    wire.url(),
                    platform.tokenFile().toString(),
                    folder.resolve("uploads").toString(),
                    project.value(),
                    source.toString()
                };
                CountDownLatch killed = new CountDownLatch(1);
                Process[] first = new Process[1];
                wire.start(offset, () -> {
                    first[0].destroyForcibly();
                    killed.countDown();
                });
                first[0] = java(AppProcess.class, arguments);
                killed.await();
                first[0].waitFor();

                Process second = java(AppProcess.class, arguments);
                String artifact = said(second);

                assertThat(there(api, artifact)).as("killed at %s", offset).isEqualTo(here(source));
                assertThat(wire.bytes() - size(source))
                        .as("sent twice, killed at %s", offset)
                        .isLessThanOrEqualTo(MOST_TWICE);
                second.waitFor();
                delete(source);
            }
        }
    }

    /// The platform's process is killed, and another takes its place.
    private void killThePlatform(int times, boolean many) throws Exception {
        Process platform = startPlatform();
        try (ToneClient client = new ToneClient(PlatformEndpoint.of(wire.url(), this::token), "test");
                UploadQueue queue = UploadQueue.open(folder.resolve("uploads"), client)) {
            for (int i = 0; i < times; i++) {
                ProjectId project;
                try (Api api = new Api(wire.url(), token())) {
                    project = project(api);
                }
                Path source = many ? many("source" + i) : file("source" + i);
                long offset = offset(size(source));
                CountDownLatch killed = new CountDownLatch(1);
                Process victim = platform;
                wire.start(offset, () -> {
                    victim.destroyForcibly();
                    killed.countDown();
                });
                Upload upload = queue.add(project, source, null);
                killed.await();
                upload.pause();
                UploadQueueTest.await(upload, UploadPhase.PAUSED);
                victim.waitFor();
                platform = startPlatform();
                upload.resume();
                Artifact artifact = Objects.requireNonNull(
                        UploadQueueTest.await(upload, UploadPhase.DONE).artifact());

                try (Api api = new Api(wire.url(), token())) {
                    assertThat(there(api, artifact.id().value()))
                            .as("killed at %s", offset)
                            .isEqualTo(here(source));
                }
                assertThat(wire.bytes() - size(source))
                        .as("sent twice, killed at %s", offset)
                        .isLessThanOrEqualTo(MOST_TWICE);
                delete(source);
            }
        }
    }

    @Test
    void a_large_file_survives_kills_of_the_app() throws Exception {
        killTheApp(FEW, false);
    }

    @Test
    void a_large_file_survives_kills_of_the_platform() throws Exception {
        killThePlatform(FEW, false);
    }

    @Test
    void a_folder_survives_kills_of_the_app() throws Exception {
        killTheApp(FEW, true);
    }

    @Test
    void a_folder_survives_kills_of_the_platform() throws Exception {
        killThePlatform(FEW, true);
    }

    @Test
    @Tag("long")
    void a_large_file_survives_twenty_kills_of_the_app() throws Exception {
        killTheApp(MANY, false);
    }

    @Test
    @Tag("long")
    void a_large_file_survives_twenty_kills_of_the_platform() throws Exception {
        killThePlatform(MANY, false);
    }

    @Test
    @Tag("long")
    void a_folder_survives_twenty_kills_of_the_app() throws Exception {
        killTheApp(MANY, true);
    }

    @Test
    @Tag("long")
    void a_folder_survives_twenty_kills_of_the_platform() throws Exception {
        killThePlatform(MANY, true);
    }
}
