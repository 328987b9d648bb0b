package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path data;

    private static Fault fault(PlatformConfig config) {
        try (Platform platform = Platform.start(config)) {
            throw new AssertionError("It started: " + platform.url());
        } catch (FaultException e) {
            return e.fault();
        }
    }

    @Test
    void a_second_owner_of_the_folder_is_told_who_the_first_is() {
        PlatformConfig config = PlatformConfig.embedded(data);
        try (Platform platform = Platform.start(config)) {
            assertThat(platform.url()).startsWith("http://127.0.0.1:");
            Fault fault = fault(config);
            assertThat(fault.code()).isEqualTo("data/in-use");
            assertThat(fault.detail())
                    .contains("process " + ProcessHandle.current().pid());
        }
        Platform.start(config).close();
    }

    @Test
    void a_port_that_is_taken_is_named_and_nothing_keeps_running() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Fault fault = fault(PlatformConfig.headless(data).withPort(taken.getLocalPort()));
            assertThat(fault.code()).isEqualTo("platform/port-in-use");
            assertThat(fault.title()).contains(Integer.toString(taken.getLocalPort()));
        }
        Platform.start(PlatformConfig.headless(data)).close();
    }

    @Test
    void a_damaged_database_is_only_set_aside_when_asked_to_and_kept() throws IOException {
        PlatformConfig config = PlatformConfig.embedded(data);
        Files.writeString(data.resolve("tone.db"), "broken ".repeat(1000));
        assertThat(fault(config).code()).isEqualTo("database/damaged");
        assertThat(Files.readString(data.resolve("tone.db"))).startsWith("broken");
        Platform.start(config.withDamagedSetAside()).close();
        try (Stream<Path> files = Files.list(data)) {
            Path kept = files.filter(file -> file.getFileName().toString().startsWith("tone.db.damaged-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(kept)).startsWith("broken");
        }
    }

    @Test
    void a_database_of_a_newer_version_is_left_as_it_is_even_when_damaged_ones_may_be_set_aside() throws Exception {
        PlatformConfig config = PlatformConfig.embedded(data);
        Platform.start(config).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tone.db"));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_history VALUES ('projects/999-later.sql', 'x', 0)");
        }
        byte[] before = Files.readAllBytes(data.resolve("tone.db"));

        Fault fault = fault(config.withDamagedSetAside());

        assertThat(fault.code()).isEqualTo("database/newer");
        assertThat(fault.detail()).contains("Update Tone");
        assertThat(Files.readAllBytes(data.resolve("tone.db"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("damaged"));
        }
    }

    @Test
    void a_folder_that_is_none_is_refused_in_words() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "x");
        Fault fault = fault(PlatformConfig.embedded(file));
        assertThat(fault.code()).isEqualTo("data/unusable");
        assertThat(fault.detail()).contains(file.toString());
    }

    @Test
    void what_others_need_to_find_it_is_private_and_goes_when_it_stops() throws IOException {
        Platform platform = Platform.start(PlatformConfig.embedded(data));
        try (platform) {
            JsonNode discovery = Json.mapper().readTree(Files.readString(data.resolve("platform.json")));
            assertThat(discovery.path("url").asText()).isEqualTo(platform.url());
            assertThat(discovery.path("pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(Files.readString(Path.of(discovery.path("tokenFile").asText())))
                    .isEqualTo(platform.token());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(platform.tokenFile())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(platform.token()).hasSize(43);
        }
        assertThat(platform.tokenFile()).doesNotExist();
        assertThat(data.resolve("platform.json")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/platform.log"))).contains("\"level\":\"INFO\"");
    }

    @Test
    void as_a_process_it_prints_one_line_or_says_why_not() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(out, err)).isEqualTo(2);
        assertThat(run(out, err, "--data")).isEqualTo(2);
        assertThat(run(out, err, "--data", "x", "--port", "70000")).isEqualTo(2);
        assertThat(run(out, err, "--data", "x", "--port", "http")).isEqualTo(2);
        assertThat(run(out, err, "--nonsense")).isEqualTo(2);
        Path file = Files.writeString(data.resolve("file"), "x");
        assertThat(run(out, err, "--data", file.toString(), "--port", "0")).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:", "cannot be used");
        assertThat(Main.parse(new String[] {"--data", "x", "--set-damaged-aside"})
                        .setDamagedAside())
                .isTrue();
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... arguments) {
        return Main.run(
                arguments,
                null,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new CountDownLatch(1));
    }

    @Test
    void the_process_starts_answers_and_ends_on_sigterm() throws Exception {
        String token = runOnce();

        assertThat(data.resolve("platform.json")).doesNotExist();
        assertThat(data.resolve("tone.db-wal")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(data.resolve("token")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(runOnce()).as("who was given the token comes in again").isEqualTo(token);

        Files.writeString(data.resolve("token"), "guess");
        assertThat(runOnce()).as("another one than what is none").hasSize(43).isNotEqualTo(token);
    }

    /// @return the token that it handed over and took
    private String runOnce() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString())
                .redirectErrorStream(false)
                .start();
        try (var lines = process.inputReader()) {
            JsonNode ready = Json.mapper().readTree(lines.readLine());
            String token = Files.readString(Path.of(ready.path("tokenFile").asText()));
            try (Api api = new Api(ready.path("url").asText(), token)) {
                assertThat(api.get("/me").json().path("embedded").asBoolean()).isFalse();
            }
            assertThat(URI.create(ready.path("url").asText()).getPort()).isPositive();
            // On the process itself destroy() would close its output, too.
            assertThat(process.toHandle().destroy()).isTrue();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(lines.readLine()).isNull();
            return token;
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_config_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> PlatformConfig.embedded(data).withPort(70_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
