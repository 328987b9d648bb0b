package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopyTest {
    @TempDir
    private Path folder;

    @Test
    void lines_come_back_as_they_were() {
        List<LogLine> all = List.of(
                line(1, LogLevel.INFO, "build", "plain"),
                line(2, LogLevel.ERROR, "배포", "한글 \u001b[31mred\u001b[0m \t\u0000"),
                line(3, LogLevel.WARN, "", ""),
                line(4, LogLevel.DEBUG, "build", "x".repeat(LogLine.MAX_TEXT)));
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            copy.append(all.subList(0, 1));
            copy.append(List.of());
            copy.append(all.subList(1, 4));
            assertThat(copy.read(0, 100)).isEqualTo(all);
            assertThat(copy.read(1, 2)).isEqualTo(all.subList(1, 3));
            assertThat(copy.read(4, 1)).isEmpty();
            assertThat(copy.line(3)).isEqualTo(all.get(3));
        }
        try (LogCopy again = LogCopy.open(folder, "a")) {
            assertThat(again.read(0, 100)).isEqualTo(all);
            assertThat(again.last()).isEqualTo(4);
        }
    }

    @Test
    void who_wrote_a_line_comes_back() {
        List<LogLine> all = List.of(
                line(1, LogLevel.INFO, "queue", "begun"),
                of("web", 2, "one"),
                of("worker", 3, "two"),
                of("web", 4, "three"));
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            copy.append(all);
            byte[] stored = "1772359200123 OI publish\u001fdb\tready\n".getBytes(StandardCharsets.UTF_8);
            copy.append(5, stored, stored.length);
        }
        try (LogCopy again = LogCopy.open(folder, "a")) {
            assertThat(again.read(0, 4)).isEqualTo(all);
            assertThat(again.line(4).element()).isEqualTo("db");
            assertThat(again.line(4).step()).isEqualTo("publish");
            assertThat(again.elements()).containsExactly("web", "worker", "db");
            assertThat(again.steps()).containsExactly("queue", "publish");
        }
    }

    static LogLine of(String element, long sequence, String text) {
        LogLine line = line(sequence, LogLevel.INFO, "publish", text);
        return new LogLine(
                line.sequence(), line.time(), line.stream(), line.level(), line.step(), line.text(), element);
    }

    @Test
    void a_copy_from_before_lines_named_who_wrote_them_is_read_as_before() throws IOException {
        for (String ending : List.of(LogCopy.TEXT, LogCopy.LINES, LogCopy.TAGS)) {
            try (InputStream sample = LogCopyTest.class.getResourceAsStream("log-v1" + ending)) {
                Files.copy(sample, folder.resolve("log-v1" + ending));
            }
        }
        try (LogCopy copy = LogCopy.open(folder, "log-v1")) {
            assertThat(copy.read(0, 10))
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
            assertThat(copy.elements()).isEmpty();
            copy.append(List.of(of("web", 4, "goes on")));
            assertThat(copy.elements()).containsExactly("web");
        }
    }

    @Test
    void what_cannot_be_a_line_is_made_one() {
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            copy.append(List.of(
                    line(1, LogLevel.INFO, "a\nb", "one\ntwo"),
                    line(2, LogLevel.INFO, "s".repeat(1_000), "é".repeat(LogLine.MAX_TEXT + 5)),
                    line(3, LogLevel.INFO, "", "lone \ud800 half")));
            assertThat(copy.line(0).text()).isEqualTo("one two");
            assertThat(copy.line(0).step()).isEqualTo("a b");
            assertThat(copy.line(1).text()).hasSize(LogLine.MAX_TEXT);
            assertThat(copy.line(1).step()).hasSize(200);
            assertThat(copy.line(2).text()).isEqualTo("lone ? half");
        }
    }

    @Test
    void a_gap_is_refused() {
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            copy.append(List.of(line(7, LogLevel.INFO, "", "seventh")));
            assertThat(copy.first()).isEqualTo(7);
            assertThatThrownBy(() -> copy.append(List.of(line(9, LogLevel.INFO, "", "ninth"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(copy.last()).isEqualTo(7);
            copy.clear();
            copy.append(List.of(line(1, LogLevel.INFO, "", "first")));
            assertThat(copy.read(0, 2)).containsExactly(line(1, LogLevel.INFO, "", "first"));
        }
    }

    @Test
    void more_steps_than_there_are_numbers_for_leave_the_lines_readable() {
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            List<LogLine> many = new ArrayList<>();
            for (int i = 1; i <= 5_000; i++) {
                many.add(line(i, LogLevel.WARN, "step " + i, "line " + i));
            }
            copy.append(many);
            assertThat(copy.line(0)).isEqualTo(many.getFirst());
            assertThat(copy.line(4_999)).isEqualTo(line(5_000, LogLevel.WARN, "", "line 5000"));
        }
    }

    /// Whatever a crash does to the ends of the files, what is left is a true beginning of the log that goes on.
    @Test
    void a_torn_end_is_cut_off_wherever_it_was_torn() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            String name = "log" + round;
            List<LogLine> all = new ArrayList<>();
            try (LogCopy copy = LogCopy.open(folder, name)) {
                for (int i = 1; i <= 40; i++) {
                    all.add(line(i, LogLevel.INFO, "step" + i % 3, "line é " + random.nextInt()));
                }
                copy.append(all);
            }
            for (String ending : List.of(LogCopy.TEXT, LogCopy.LINES, LogCopy.TAGS)) {
                tear(folder.resolve(name + ending), random);
            }
            try (LogCopy again = LogCopy.open(folder, name)) {
                int left = (int) again.count();
                assertThat(again.read(0, 100)).isEqualTo(all.subList(0, left));
                again.append(all.subList(left, 40));
                assertThat(again.read(0, 100)).isEqualTo(all);
            }
        }
    }

    private static void tear(Path file, Random random) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    out.truncate(random.nextLong(out.size() + 1));
                }
            }
            case 1 -> Files.write(file, new byte[random.nextInt(50)], StandardOpenOption.APPEND);
            case 2 -> {
                // The end of the file was never written: it reads as zeros.
                byte[] bytes = Files.readAllBytes(file);
                java.util.Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0);
                Files.write(file, bytes);
            }
            default -> {}
        }
    }

    @Test
    void a_file_that_is_no_log_is_begun_anew() throws IOException {
        Files.writeString(folder.resolve("a.tags"), "tone-log 99 1\n");
        Files.write(folder.resolve("a.lines"), new byte[160]);
        Files.writeString(folder.resolve("a.text"), "some\nthing\n");
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            assertThat(copy.count()).isZero();
            copy.append(List.of(line(1, LogLevel.INFO, "", "first")));
            assertThat(copy.line(0).text()).isEqualTo("first");
        }
    }

    @Test
    void an_interrupted_reader_disturbs_no_other() throws InterruptedException {
        try (LogCopy copy = LogCopy.open(folder, "a")) {
            copy.append(List.of(line(1, LogLevel.INFO, "", "first")));
            List<Throwable> thrown = new ArrayList<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                try {
                    copy.line(0);
                } catch (UncheckedIOException e) {
                    thrown.add(e);
                }
            });
            reader.join();
            assertThat(thrown).hasSize(1);
            assertThat(copy.line(0).text()).isEqualTo("first");
            copy.append(List.of(line(2, LogLevel.INFO, "", "second")));
            assertThat(copy.line(1).text()).isEqualTo("second");
        }
    }

    static LogLine line(long sequence, LogLevel level, String step, String text) {
        return new LogLine(sequence, Instant.ofEpochMilli(1_000 + sequence), LogStream.OUT, level, step, text);
    }

    @Test
    void groups_are_known_from_the_index() {
        try (LogCopy copy = LogCopy.open(folder, "grouped")) {
            String[] texts = {
                "before",
                "\u001b[36;1m##[group]Run tests\u001b[0m",
                "t1",
                "##[endgroup]",
                "between",
                "::group::Lint",
                "l1"
            };
            for (int i = 0; i < texts.length; i++) {
                copy.append(List.of(line(i + 1, LogLevel.INFO, "build", texts[i])));
            }
            copy.append(List.of(
                    line(8, LogLevel.INFO, "publish", "p1"), line(9, LogLevel.INFO, "publish", "::endgroup::")));

            LineBlocks blocks = copy.blocks();
            assertThat(blocks.nextGroup(0)).isEqualTo(1);
            assertThat(blocks.groupEnd(1)).isEqualTo(4);
            assertThat(blocks.nextGroup(2)).isEqualTo(5);
            assertThat(blocks.groupEnd(5)).as("the step is over").isEqualTo(7);
            assertThat(blocks.nextGroup(6)).isEqualTo(9);
            assertThat(LongStream.range(0, 9).map(blocks::groupStart))
                    .containsExactly(-1L, 1L, 1L, 1L, -1L, 5L, 5L, -1L, -1L);
        }
    }
}
