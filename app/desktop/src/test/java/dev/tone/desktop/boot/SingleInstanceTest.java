package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second start is a process of its own: one process never sees its own lock as taken.
class SingleInstanceTest {
    @TempDir
    Path folder;

    @Test
    void aSecondStartHandsOverAndEnds() throws Exception {
        try (SingleInstance first = Objects.requireNonNull(SingleInstance.acquire(folder, List.of()))) {
            BlockingQueue<List<String>> opened = new LinkedBlockingQueue<>();
            first.onOpen(opened::add);

            assertThat(secondStart("tone:open/x", "/tmp/ä b.tone")).isEqualTo("handed over");

            assertThat(opened.poll(10, TimeUnit.SECONDS)).containsExactly("tone:open/x", "/tmp/ä b.tone");
        }
    }

    @Test
    void whatComesBeforeTheWindowWaitsForIt() throws Exception {
        try (SingleInstance first = Objects.requireNonNull(SingleInstance.acquire(folder, List.of()))) {
            secondStart("/tmp/early.tone");
            BlockingQueue<List<String>> opened = new LinkedBlockingQueue<>();

            first.onOpen(opened::add);

            assertThat(opened.poll(10, TimeUnit.SECONDS)).containsExactly("/tmp/early.tone");
        }
    }

    @Test
    void theNextStartAfterTheEndIsTheFirstAgain() throws Exception {
        Objects.requireNonNull(SingleInstance.acquire(folder, List.of())).close();

        assertThat(secondStart()).isEqualTo("first");
    }

    @Test
    void aLongFolderNameDoesNotBreakTheSocket() throws Exception {
        Path deep = folder.resolve("a".repeat(80)).resolve("b".repeat(80));

        try (SingleInstance first = Objects.requireNonNull(SingleInstance.acquire(deep, List.of()))) {
            BlockingQueue<List<String>> opened = new LinkedBlockingQueue<>();
            first.onOpen(opened::add);

            assertThat(secondStartIn(deep, "/tmp/a.tone")).isEqualTo("handed over");

            assertThat(opened.poll(10, TimeUnit.SECONDS)).containsExactly("/tmp/a.tone");
        }
    }

    @Test
    void oneThatEndsAtOnceLeavesTheFolderToTheNext() throws Exception {
        for (int i = 0; i < 20; i++) {
            Objects.requireNonNull(SingleInstance.acquire(folder, List.of())).close();
        }

        assertThat(secondStart()).isEqualTo("first");
    }

    private String secondStart(String... opens) throws IOException, InterruptedException {
        return secondStartIn(folder, opens);
    }

    private static String secondStartIn(Path folder, String... opens) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SecondStart.class.getName(),
                folder.toString()));
        command.addAll(List.of(opens));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return text.lines().toList().getLast();
        }
    }
}
