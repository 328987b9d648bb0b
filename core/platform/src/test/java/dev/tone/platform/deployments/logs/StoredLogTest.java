package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.log.LogStream;
import dev.tone.platform.deployments.Eventually;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLogTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private LogStore store;
    private long kept = Long.MAX_VALUE;

    private StoredLog log() {
        if (store == null) {
            store = new LogStore(
                    folder,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    kept,
                    name -> told.add(name + " " + store.log(name).last()));
        }
        return store.log("a-log");
    }

    private void restart() {
        store.close();
        store = null;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private static LogEntry entry(String text) {
        return new LogEntry(LogStream.OUT, LogLevel.INFO, "build", text);
    }

    private static List<LogEntry> entries(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> entry("line " + i + " of a log that is neither short nor long ".repeat(2)))
                .toList();
    }

    private List<Long> sequences(LogPage page) {
        return page.lines().stream().map(LogLine::sequence).toList();
    }

    @Test
    void keepsEverythingOfALine() {
        log().append(List.of(
                new LogEntry(LogStream.ERR, LogLevel.ERROR, "install", "\u001b[31mnö\u001b[0m\t한글 🚀\nno second line"),
                new LogEntry(LogStream.SYSTEM, LogLevel.DEBUG, "health", "")));
        restart();

        assertThat(log().page(1, 10).lines())
                .containsExactly(
                        new LogLine(
                                1,
                                NOW,
                                LogStream.ERR,
                                LogLevel.ERROR,
                                "install",
                                "\u001b[31mnö\u001b[0m\t한글 🚀 no second line"),
                        new LogLine(2, NOW, LogStream.SYSTEM, LogLevel.DEBUG, "health", ""));
    }

    @Test
    void keepsWhoWroteALineAlsoWhenItIsCompressed() throws Exception {
        log().append(List.of(
                new LogEntry(LogStream.OUT, LogLevel.INFO, new LineOrigin("publish", "주문"), "one"), entry("two")));
        for (int i = 3; i <= 100_000; i += 1000) {
            log().append(entries(i, 1000));
        }
        Eventually.eventually(
                "the first lines are compressed", () -> !files(".logz").isEmpty());

        assertThat(log().page(1, 2).lines())
                .extracting(LogLine::step, LogLine::element)
                .containsExactly(tuple("publish", "주문"), tuple("build", null));
    }

    @Test
    void readsWhatWasStoredBeforeLinesNamedWhoWroteThem() throws IOException {
        try (InputStream sample = StoredLogTest.class.getResourceAsStream("lines-v1.txt")) {
            Files.createDirectories(folder.resolve("a-log"));
            Files.copy(sample, folder.resolve("a-log/0000000000000000001.log"));
        }

        assertThat(log().page(1, 10).lines())
                .containsExactly(
                        new LogLine(
                                1,
                                Instant.ofEpochMilli(1_772_359_200_123L),
                                LogStream.SYSTEM,
                                LogLevel.INFO,
                                "queue",
                                "Deployment 1 of shop to production"),
                        new LogLine(
                                2,
                                Instant.ofEpochMilli(1_772_359_200_456L),
                                LogStream.OUT,
                                LogLevel.INFO,
                                "build",
                                "\u001b[32mcompiled\u001b[0m 12 pages"),
                        new LogLine(
                                3,
                                Instant.ofEpochMilli(1_772_359_201_000L),
                                LogStream.ERR,
                                LogLevel.ERROR,
                                "build",
                                "error: 한글\tpage 3"));
    }

    @Test
    void isReadFromAnyPlace() {
        log().append(entries(1, 1000));

        assertThat(sequences(log().page(1, 3))).containsExactly(1L, 2L, 3L);
        assertThat(sequences(log().page(0, 1))).containsExactly(1L);
        assertThat(sequences(log().page(999, 10))).containsExactly(999L, 1000L);
        assertThat(sequences(log().page(-2, 10))).containsExactly(999L, 1000L);
        assertThat(sequences(log().page(-5000, 2))).containsExactly(1L, 2L);
        assertThat(sequences(log().page(1001, 10))).isEmpty();
        assertThat(sequences(log().page(700, 0))).isEmpty();
        assertThat(log().page(513, 1).lines().getFirst().text()).startsWith("line 513 ");
        assertThat(log().page(1, 1)).returns(1000L, LogPage::last).returns(false, LogPage::complete);
    }

    @Test
    void anUnknownLogIsEmptyAndMakesNoFolder() {
        assertThat(log().page(1, 10)).isEqualTo(new LogPage(List.of(), 0, false));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void goesOnAfterARestart() {
        log().append(entries(1, 300));
        restart();
        log().append(entries(301, 2));
        restart();

        assertThat(log().page(-3, 3).lines()).extracting(LogLine::text).allMatch(text -> text.startsWith("line 30"));
        assertThat(sequences(log().page(-3, 3))).containsExactly(300L, 301L, 302L);
    }

    @Test
    void cutsOffALineThatWasNotWrittenWhole() throws IOException {
        log().append(entries(1, 10));
        restart();
        Path file = folder.resolve("a-log/0000000000000000001.log");
        byte[] whole = Files.readAllBytes(file);
        for (String tail : List.of("1772359200123 OI bui", "17723", "\0\0\0\0\0\0\0\0\n\0\0")) {
            Files.write(file, whole);
            Files.writeString(file, tail, StandardOpenOption.APPEND);

            assertThat(log().last()).isEqualTo(10);
            log().append(entries(11, 1));
            assertThat(log().page(-1, 1).lines().getFirst().text()).startsWith("line 11 ");
            restart();
            Files.deleteIfExists(file);
        }
    }

    @Test
    void compressesFullSegmentsAndStillFindsEveryLine() throws Exception {
        int count = 400_000;
        for (int i = 1; i <= count; i += 1000) {
            log().append(entries(i, 1000));
        }
        Eventually.eventually(
                "sealed segments",
                () -> files(".logz").size() >= 3 && files(".log").size() == 1);

        for (int attempt = 0; attempt < 2; attempt++) {
            for (long sequence : new long[] {1, 2, 77_777, 100_000, 255_256, 399_999, 400_000}) {
                LogPage page = log().page(sequence, 2);
                assertThat(page.lines().getFirst().sequence()).isEqualTo(sequence);
                assertThat(page.lines().getFirst().text()).startsWith("line " + sequence + " ");
            }
            assertThat(sequences(log().page(1, 250_000))).hasSize(250_000).isSorted();
            restart();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        log().writeTexts(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(count);
        long raw = out.size();
        for (long from : new long[] {1, 77_777, 255_256, 399_990}) {
            List<String> stored = stored(from);
            assertThat(stored).hasSize((int) (count + 2 - from)).startsWith(from + " " + count);
            assertThat(stored.get(1)).startsWith("1772359200123 OI build\tline " + from + " ");
            assertThat(stored.getLast()).startsWith("1772359200123 OI build\tline " + count + " ");
        }
        assertThat(store.size("a-log")).isLessThan(raw / 2);
    }

    private List<String> stored(long from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        log().writeLines(from, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void isHandedOverAsItIsStored() throws IOException {
        assertThat(stored(1)).containsExactly("1 0");
        log().append(entries(1, 600));

        assertThat(stored(1)).hasSize(601).startsWith("1 600");
        assertThat(stored(0)).isEqualTo(stored(1));
        assertThat(stored(599)).startsWith("599 600").hasSize(3);
        assertThat(stored(601)).containsExactly("601 600");
        assertThat(LineFormat.Header.parse("601 600\n".getBytes(StandardCharsets.UTF_8), 8))
                .isEqualTo(new LineFormat.Header(601, 600));
    }

    @Test
    void aDamagedLineIsHandedOverAsOneSoThatTheOthersKeepTheirPlaces() throws IOException {
        log().append(entries(1, 10));
        Path file = folder.resolve("a-log/0000000000000000001.log");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("1(772359200123 OI build\tline 4 )", "x$1"));

        List<String> stored = stored(1);
        assertThat(stored).hasSize(11);
        assertThat(stored.get(4)).isEqualTo("0000000000000 SW log\tThis line is damaged.");
        assertThat(stored.get(5)).contains("\tline 5 ");
    }

    private List<String> files(String suffix) {
        try (Stream<Path> files = Files.list(folder.resolve("a-log"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsAFollowerOfEveryAppendAndOfTheEnd() {
        log().append(entries(1, 2));
        log().append(List.of());
        log().append(entries(3, 1));
        log().complete();

        assertThat(told).containsExactly("a-log 2", "a-log 3", "a-log 3");
        assertThat(log().page(1, 1).complete()).isTrue();
        restart();
        assertThat(log().isComplete()).isTrue();
        assertThatThrownBy(() -> log().append(entries(4, 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReadWhileItIsWritten() throws Exception {
        StoredLog log = log();
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 300_000; i += 50) {
                log.append(entries(i, 50));
            }
            done.set(true);
        });
        long next = 1;
        while (!done.get() || next <= log.last()) {
            for (LogLine line : log.page(next, 700).lines()) {
                assertThat(line.sequence()).isEqualTo(next);
                if (!line.text().startsWith("line " + next + " ")) {
                    throw new AssertionError(line.toString());
                }
                next++;
            }
        }
        writer.join();
        assertThat(next).isEqualTo(300_001);
    }

    @Test
    void theOldestLinesGoWhereALogIsBounded() {
        kept = 4 << 20;
        for (int i = 1; i <= 400_000; i += 1000) {
            log().append(entries(i, 1000));
        }

        for (int attempt = 0; attempt < 2; attempt++) {
            LogPage page = log().page(1, 2);
            assertThat(page.lines().getFirst().sequence()).isGreaterThan(1);
            assertThat(page.lines().getFirst().text())
                    .startsWith("line " + page.lines().getFirst().sequence() + " ");
            assertThat(log().page(-1, 1).lines().getFirst().text()).startsWith("line 400000 ");
            assertThat(store.size("a-log")).isLessThan(20 << 20);
            restart();
        }
    }

    @Test
    void isDeletedWhole() {
        log().append(entries(1, 2));
        store.delete("a-log");
        store.delete("never-there");

        assertThat(folder).isEmptyDirectory();
        assertThat(store.size("a-log")).isZero();
    }

    @Test
    void forgetsLogsThatNobodyWritesOrFollows() {
        for (int i = 0; i < 100; i++) {
            log();
            StoredLog log = store.log("log-" + i);
            log.append(entries(1, 1));
            log.complete();
        }

        assertThat(store.log("log-0").last()).isEqualTo(1);
    }
}
