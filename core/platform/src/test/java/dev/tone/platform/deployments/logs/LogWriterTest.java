package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.platform.deployments.process.OutputListener.Source;
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

    private static void write(LogWriter writer, Source source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.bytes(source, bytes, 0, bytes.length);
    }

    private static void end(LogWriter writer) {
        writer.end(Source.OUT);
        writer.end(Source.ERR);
    }

    private List<LogLine> lines() {
        return log.page(1, 1_000_000).lines();
    }

    @Test
    void severalThatWriteAtTheSameTimeAreToldApart() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of("hunter2-secret")), "publish", 1000);
        LogWriter web = writer.of("web");
        LogWriter worker = writer.of("worker of hunter2-secret");

        write(web, Source.OUT, "one\n");
        write(worker, Source.OUT, "two\n");
        writer.say(LogLevel.INFO, "three");

        assertThat(lines())
                .extracting(LogLine::step, LogLine::element, LogLine::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("publish", "web", "one"),
                        org.assertj.core.groups.Tuple.tuple("publish", "worker of ••••", "two"),
                        org.assertj.core.groups.Tuple.tuple("publish", null, "three"));
    }

    @Test
    void keepsStreamsLevelsAndOwnWordsApart() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 1000);

        writer.say(LogLevel.INFO, "$ sh build.sh");
        write(writer, Source.OUT, "one\ntw");
        write(writer, Source.ERR, "error: no\n");
        write(writer, Source.OUT, "o\n");
        end(writer);

        assertThat(lines())
                .extracting(LogLine::stream, LogLine::level, LogLine::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LogStream.SYSTEM, LogLevel.INFO, "$ sh build.sh"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.OUT, LogLevel.INFO, "one"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.ERR, LogLevel.ERROR, "error: no"),
                        org.assertj.core.groups.Tuple.tuple(LogStream.OUT, LogLevel.INFO, "two"));
    }

    @Test
    void noSecretReachesTheDiskNotEvenInTwoPieces() throws Exception {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of("hunter2-secret")), "build", 1000);

        write(writer, Source.OUT, "token=hunter2-");
        writer.idle(Source.OUT);
        write(writer, Source.OUT, "secret and more\n");
        writer.say(LogLevel.INFO, "with hunter2-secret");
        end(writer);

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

        write(writer, Source.OUT, "Continue? ");
        writer.idle(Source.OUT);

        assertThat(lines()).extracting(LogLine::text).containsExactly("Continue? ");
    }

    @Test
    void keepsTheBeginningAndTheEndOfAFloodAndSaysSo() {
        LogWriter writer = new LogWriter(log, Redactor.of(List.of()), "build", 100_000);
        String line = "x".repeat(99) + "\n";
        long lines = 100_000;
        for (int i = 0; i < lines / 100; i++) {
            write(writer, Source.OUT, line.repeat(100));
        }
        write(writer, Source.ERR, "error: the reason\n");
        end(writer);

        List<LogLine> kept = lines();
        assertThat(kept).hasSizeLessThan(4_000);
        assertThat(kept.getLast().text()).isEqualTo("error: the reason");
        List<LogLine> own =
                kept.stream().filter(one -> one.stream() == LogStream.SYSTEM).toList();
        assertThat(own).hasSize(1);
        long dropped = lines + 1 - (kept.size() - 1);
        assertThat(own.getFirst().text())
                .isEqualTo(String.format(
                        java.util.Locale.ROOT,
                        "%,d lines (%,d bytes) are not kept here: of one command's output the log keeps the first"
                                + " 100,000 bytes and the last 262,144.",
                        dropped,
                        dropped * 100));
    }
}
