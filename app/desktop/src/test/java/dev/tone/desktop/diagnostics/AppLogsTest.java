package dev.tone.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLogsTest {
    @TempDir
    Path folder;

    @Test
    void the_app_s_own_files_are_told_from_what_it_keeps_of_deployments() throws IOException {
        Files.write(folder.resolve("log-1.lines"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("tone.log"), "now\n");
        Files.writeString(folder.resolve("tone.log.2026-11-29"), "before\n");
        AppLogs logs = new AppLogs(folder);

        assertThat(logs.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("tone.log", "tone.log.2026-11-29");
        assertThat(logs.tail()).isEqualTo("now");
    }

    @Test
    void shows_the_last_lines_whatever_bytes_are_among_them() throws IOException {
        String many = IntStream.range(0, 50_000)
                .mapToObj(i -> "line " + i + " of many")
                .collect(Collectors.joining("\n"));
        Path log = Files.writeString(folder.resolve("tone.log"), many + "\n");
        Files.write(log, new byte[] {'a', (byte) 0xc3, '\n'}, java.nio.file.StandardOpenOption.APPEND);

        String tail = new AppLogs(folder).tail();

        assertThat(tail.lines()).hasSize(200).contains("line 49999 of many");
        assertThat(tail).endsWith("a\ufffd").doesNotContain("line 1000 of");
        assertThat(tail.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
    }

    @Test
    void without_a_folder_there_is_nothing_to_show() throws IOException {
        AppLogs logs = new AppLogs(folder.resolve("none"));

        assertThat(logs.files()).isEmpty();
        assertThat(logs.tail()).isEmpty();
    }
}
