package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {
    @TempDir
    Path folder;

    private LogStore store;
    private StoredLog log;

    @BeforeEach
    void open() {
        store = new LogStore(folder, Clock.systemUTC());
        log = store.log("a");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void write(LogWriter writer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.bytes(bytes, 0, bytes.length);
    }

    private List<LogLine> lines() {
        return log.page(1, 1_000_000).lines();
    }

    @Test
    void severalThatWriteAtTheSameTimeAreToldApart() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of("hunter2-secret")), "publish", 1000);
        LogWriter web = writer.of("web");
        LogWriter worker = writer.of("worker of hunter2-secret");

        write(web, "one\n");
        write(worker, "two\n");
        writer.say(LogLevel.INFO, "three");

        assertThat(lines())
                .extracting(LogLine::step, LogLine::element, LogLine::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("publish", "web", "one"),
                        org.assertj.core.groups.Tuple.tuple("publish", "worker of ••••", "two"),
                        org.assertj.core.groups.Tuple.tuple("publish", null, "three"));
    }

    @Test
    void keepsLevelsAndOwnWordsApart() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 1000);

        writer.say(LogLevel.INFO, "$ sh build.sh");
        write(writer, "one\ntw");
        write(writer, "o\nerror: no\n");
        writer.end();

        assertThat(lines())
                .extracting(LogLine::stream, LogLine::level, LogLine::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LogStream.SYSTEM, LogLevel.INFO, "$ sh build.sh"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.OUT, LogLevel.INFO, "one"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.OUT, LogLevel.INFO, "two"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.OUT, LogLevel.ERROR, "error: no"));
    }

    @Test
    void noSecretReachesTheDiskNotEvenInTwoPieces() throws Exception {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of("hunter2-secret")), "build", 1000);

        write(writer, "token=hunter2-");
        writer.idle();
        write(writer, "secret and more\n");
        writer.say(LogLevel.INFO, "with hunter2-secret");
        writer.end();

        assertThat(lines()).extracting(LogLine::text).containsExactly("token=", "•••• and more", "with ••••");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("hunter2");
            }
        }
    }

    @Test
    void showsAQuestionThatWaits() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 1000);

        write(writer, "Continue? ");
        writer.idle();

        assertThat(lines()).extracting(LogLine::text).containsExactly("Continue? ");
    }

    @Test
    void keepsTheBeginningAndTheEndOfAFloodAndSaysSo() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 100_000);
        String line = "x".repeat(99) + "\n";
        long lines = 100_000;
        for (int i = 0; i < lines / 100; i++) {
            write(writer, line.repeat(100));
        }
        write(writer, "error: the reason\n");
        writer.end();

        List<LogLine> kept = lines();
        assertThat(kept).hasSizeLessThan(4_000);
        assertThat(kept.getLast().text()).isEqualTo("error: the reason");
        List<LogLine> own =
                kept.stream().filter(one -> one.stream() == LogStream.SYSTEM).toList();
        long dropped = lines + 1 - (kept.size() - own.size());
        assertThat(own.getLast().text())
                .isEqualTo(String.format(
                        java.util.Locale.ROOT,
                        "%,d lines (%,d bytes) are left out here. What follows is the end of the output.",
                        dropped,
                        dropped * 100));
    }

    @Test
    void saysWhileTheCommandStillRunsThatItKeepsNoMore() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 1000);
        String line = "x".repeat(99) + "\n";

        write(writer, line.repeat(11));
        assertThat(lines()).filteredOn(one -> one.stream() == LogStream.OUT).hasSize(10);
        assertThat(lines().getLast())
                .extracting(LogLine::stream, LogLine::level, LogLine::text)
                .containsExactly(
                        LogStream.SYSTEM,
                        LogLevel.WARN,
                        "The log is full: of one command's output it keeps the first 1,000 bytes. What the command prints"
                                + " from here on is left out; its last 262,144 bytes follow when it has ended.");

        write(writer, line.repeat(2620 + 80));
        assertThat(lines())
                .filteredOn(one -> one.stream() == LogStream.SYSTEM)
                .extracting(LogLine::text)
                .endsWith(
                        "10 lines (1,000 bytes) are left out so far.",
                        "20 lines (2,000 bytes) are left out so far.",
                        "40 lines (4,000 bytes) are left out so far.",
                        "80 lines (8,000 bytes) are left out so far.");
    }
}
