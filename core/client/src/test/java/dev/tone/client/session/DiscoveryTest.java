package dev.tone.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final long ME = ProcessHandle.current().pid();
    private static final Instant STARTED =
            ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);

    @TempDir
    private Path folder;

    @Test
    void finds_the_platform_that_runs() throws IOException {
        write("http://127.0.0.1:4711", ME, STARTED, 1, "rw-------");

        Optional<PlatformEndpoint> found = Discovery.find(folder);

        assertThat(found.map(PlatformEndpoint::origin)).contains("http://127.0.0.1:4711");
        assertThat(found.orElseThrow().token().get()).isEqualTo("secret");
    }

    @Test
    void a_platform_started_again_at_its_port_is_met_with_its_new_token() throws IOException {
        write("http://127.0.0.1:4711", ME, STARTED, 1, "rw-------");
        PlatformEndpoint endpoint = Discovery.find(folder).orElseThrow();

        Files.writeString(folder.resolve("token"), "another");
        assertThat(endpoint.token().get()).isEqualTo("another");

        Files.delete(folder.resolve("token"));
        assertThat(endpoint.token().get()).isEqualTo("secret");
    }

    @Test
    void finds_nothing_where_none_runs() throws IOException {
        assertThat(Discovery.find(folder)).isEmpty();
        write("http://127.0.0.1:4711", Integer.MAX_VALUE, STARTED, 1, "rw-------");
        assertThat(Discovery.find(folder)).isEmpty();
    }

    @Test
    void another_process_with_the_number_of_one_that_crashed_is_not_it() throws IOException {
        write("http://127.0.0.1:4711", ME, STARTED.minusSeconds(3_600), 1, "rw-------");

        assertThat(Discovery.find(folder)).isEmpty();
    }

    @Test
    void does_not_believe_what_others_could_have_written() throws IOException {
        write("http://127.0.0.1:4711", ME, STARTED, 1, "rw-rw-rw-");
        refuses("platform/untrusted");
        write("http://10.0.0.1:4711", ME, STARTED, 1, "rw-------");
        refuses("platform/untrusted");
        Files.writeString(folder.resolve(Discovery.FILE), "riddle");
        refuses("platform/untrusted");
        Path real = folder.resolve("real");
        Files.move(folder.resolve(Discovery.FILE), real);
        Files.createSymbolicLink(folder.resolve(Discovery.FILE), real);
        refuses("platform/untrusted");
    }

    @Test
    void says_what_to_update() throws IOException {
        write("http://127.0.0.1:4711", ME, STARTED, 9, "rw-------");

        refuses("platform/protocol");
    }

    private void refuses(String code) {
        assertThatThrownBy(() -> Discovery.find(folder))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private void write(String url, long pid, Instant startedAt, int protocol, String permissions) throws IOException {
        Path token = folder.resolve("token");
        Files.writeString(token, "secret");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Path file = folder.resolve(Discovery.FILE);
        Files.writeString(
                file,
                Json.write(Map.of(
                        "url", url,
                        "tokenFile", token.toString(),
                        "pid", pid,
                        "startedAt", startedAt,
                        "version", "1",
                        "protocol", protocol)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
