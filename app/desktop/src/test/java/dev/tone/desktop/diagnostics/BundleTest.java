package dev.tone.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    Path folder;

    @Test
    void holdsFactsTheEndOfLogsAndCrashes() throws IOException {
        Path log = folder.resolve("tone.log");
        Files.writeString(log, "x".repeat(3 << 20) + "the end");
        Path crash = Files.writeString(folder.resolve("crash-1.txt"), "trace");
        Path target = folder.resolve("bundle.zip");

        Bundle.write(target, "Java: 25", List.of(log), List.of(crash));

        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(zip.stream().map(e -> e.getName()))
                    .containsExactly("facts.txt", "logs/tone.log", "crashes/crash-1.txt");
            byte[] kept = zip.getInputStream(zip.getEntry("logs/tone.log")).readAllBytes();
            assertThat(kept).hasSize(2 << 20);
            assertThat(new String(kept)).endsWith("the end");
        }
    }
}
