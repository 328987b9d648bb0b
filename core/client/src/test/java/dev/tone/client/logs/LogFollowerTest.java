package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.live.Backoff;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Transport;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.log.LogStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    private static final Topic TOPIC = Topic.parse("log:d");
    private static final Fault GONE = new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Gone.", null);

    @TempDir
    private Path folder;

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<ClientMessage> sent = new ArrayList<>();
    private Transport.Listener wire;
    private final LiveChannel live = new LiveChannel(this::open, scheduler, new Backoff(new Random(1)), "1");
    private LogFollower.Source source = pages(1, 0);

    @Test
    void keeps_what_it_saw_and_goes_on_there() {
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5)));
            assertThat(follower.progress().get()).isEqualTo(new LogProgress(5, 5, false, null));
            assertThat(follower.copy().read(1, 3)).isEqualTo(lines(2, 4));
            assertThat(follower.line(4)).isEqualTo(line(5));
            assertThat(follower.line(5)).isNull();
        }
        try (LogFollower again = follow()) {
            scheduler.settle();
            assertThat(sent).endsWith(new ClientMessage.Subscribe(TOPIC, 5));
            tell(new ServerMessage.Facts(
                    TOPIC, List.of(facts(6, 6).getFirst(), new SequencedFact(7, new LiveFact.LogCompleted()))));
            assertThat(again.progress().get()).isEqualTo(new LogProgress(6, 6, true, null));
            assertThat(again.copy().read(0, 10)).isEqualTo(lines(1, 6));
        }
    }

    @Test
    void a_long_log_is_read_in_pages() {
        source = pages(1, 35_000);
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Behind(TOPIC, 35_000));
            assertThat(follower.progress().get().lines()).isEqualTo(35_000);
            assertThat(sent).endsWith(new ClientMessage.Subscribe(TOPIC, 35_000));
            tell(new ServerMessage.Facts(TOPIC, facts(35_001, 35_001)));
            assertThat(follower.copy().read(34_999, 2)).isEqualTo(lines(35_000, 35_001));
        }
    }

    @Test
    void the_end_of_a_long_log_is_there_before_the_rest() {
        List<LogProgress> seen = new ArrayList<>();
        LogFollower[] following = new LogFollower[1];
        List<LogLine> end = new ArrayList<>();
        source = new LogFollower.Source() {
            private final LogFollower.Source pages = pages(1, 35_000);

            @Override
            public LogPage read(Long from, Integer limit) {
                return pages.read(from, limit);
            }

            @Override
            public InputStream lines(long from) {
                end.add(following[0].line(34_999));
                assertThat(following[0].line(20_000)).isNull();
                return pages.lines(from);
            }
        };
        try (LogFollower follower = follow()) {
            following[0] = follower;
            follower.progress().watch(seen::add);
            connect();
            tell(new ServerMessage.Behind(TOPIC, 35_000));
            assertThat(end).containsExactly(line(35_000));
            assertThat(seen).contains(new LogProgress(0, 35_000, false, null));
            assertThat(follower.progress().get()).isEqualTo(new LogProgress(35_000, 35_000, false, null));
        }
    }

    @Test
    void a_log_whose_beginning_is_not_kept_begins_where_it_is_kept() {
        source = pages(4_000, 5_000);
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5)));
            tell(new ServerMessage.Behind(TOPIC, 5_000));
            assertThat(follower.copy().first()).isEqualTo(4_000);
            assertThat(follower.line(0)).isEqualTo(line(4_000));
            assertThat(follower.progress().get().lines()).isEqualTo(1_001);
        }
        try (LogFollower again = follow()) {
            assertThat(again.copy().last()).isEqualTo(5_000);
            assertThat(again.line(1)).isEqualTo(line(4_001));
        }
    }

    @Test
    void a_copy_of_a_log_that_the_platform_lost_is_read_anew() {
        source = pages(1, 3);
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5)));
            tell(new ServerMessage.Behind(TOPIC, 3));
            assertThat(follower.progress().get().lines()).isEqualTo(3);
            assertThat(sent).endsWith(new ClientMessage.Subscribe(TOPIC, 3));
        }
    }

    private static LogFollower.Source pages(long first, long last) {
        return new Kept(first, last);
    }

    /// Of the platform's log these lines are kept.
    private record Kept(long first, long last) implements LogFollower.Source {
        @Override
        public LogPage read(Long from, Integer limit) {
            long start = Math.max(first, from < 0 ? last + 1 + from : from);
            return new LogPage(LogFollowerTest.lines(start, Math.min(last, start + limit - 1)), last, false);
        }

        @Override
        public InputStream lines(long from) {
            return new ByteArrayInputStream(stored(Math.max(first, from), last, last));
        }
    }

    /// @param to the last line that is sent of those that are told of
    private static byte[] stored(long from, long to, long last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new LineFormat.Header(from, last).bytes());
        for (LogLine line : lines(from, to)) {
            out.writeBytes("%013d %c%c %s\t%s\n"
                    .formatted(
                            line.time().toEpochMilli(),
                            LineFormat.letter(line.stream()),
                            LineFormat.letter(line.level()),
                            line.step(),
                            line.text())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// Answers each reading with the next of these; then fails.
    private void answer(byte[]... answers) {
        Deque<byte[]> left = new ArrayDeque<>(List.of(answers));
        source = new LogFollower.Source() {
            @Override
            public LogPage read(Long from, Integer limit) {
                throw GONE.asException();
            }

            @Override
            public InputStream lines(long from) {
                if (left.isEmpty()) {
                    throw GONE.asException();
                }
                return new ByteArrayInputStream(left.remove());
            }
        };
    }

    @Test
    void lines_that_break_off_are_read_on_where_they_broke() {
        byte[] first = stored(1, 50, 50);
        answer(Arrays.copyOf(first, first.length - 3), stored(50, 60, 60));
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Behind(TOPIC, 60));
            assertThat(follower.copy().read(0, 100)).isEqualTo(lines(1, 60));
        }
    }

    @Test
    void what_is_no_line_is_said_and_not_kept() {
        for (String garbage : List.of("hello\n", "1 9\nhello\n", "9".repeat(100), "1 x\n", "")) {
            answer(garbage.getBytes(StandardCharsets.UTF_8));
            try (LogFollower follower = follow()) {
                connect();
                tell(new ServerMessage.Behind(TOPIC, 60));
                assertThat(follower.progress().get().fault()).as(garbage).isNotNull();
                assertThat(follower.progress().get().lines()).isZero();
            }
        }
    }

    @Test
    void says_why_nothing_comes() {
        answer();
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Behind(TOPIC, 10));
            assertThat(follower.progress().get().fault()).isEqualTo(GONE);
        }
    }

    @Test
    void says_why_it_may_not_be_followed() {
        try (LogFollower follower = follow()) {
            connect();
            Fault refused = Fault.notFound("deployment/not-found", "Not there.");
            tell(new ServerMessage.Refused(TOPIC, refused));
            assertThat(follower.progress().get().fault()).isEqualTo(refused);
        }
    }

    @Test
    void what_a_crash_cut_off_is_fetched_again() throws IOException {
        try (LogFollower _ = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5)));
        }
        try (FileChannel file = FileChannel.open(folder.resolve("log-d.text"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 7);
        }
        Files.write(folder.resolve("log-d.lines"), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (LogFollower again = follow()) {
            assertThat(again.progress().get().lines()).isEqualTo(4);
            scheduler.settle();
            tell(new ServerMessage.Facts(TOPIC, facts(5, 6)));
            assertThat(again.copy().read(0, 10)).isEqualTo(lines(1, 6));
        }
    }

    private LogFollower follow() {
        return new LogFollower(folder, TOPIC, source, live, Runnable::run);
    }

    private Transport.Link open(Transport.Listener listener) {
        wire = listener;
        return new Transport.Link() {
            @Override
            public void send(String message) {
                sent.add(Json.read(message, ClientMessage.class));
            }

            @Override
            public void close() {}
        };
    }

    private void connect() {
        scheduler.settle();
        wire.opened();
        tell(new ServerMessage.Welcome(1, "1"));
    }

    private void tell(ServerMessage message) {
        wire.received(Json.write(message));
        scheduler.settle();
    }

    private static List<SequencedFact> facts(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(i -> new SequencedFact(i, new LiveFact.LineWritten(line(i))))
                .toList();
    }

    private static List<LogLine> lines(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(LogFollowerTest::line).toList();
    }

    private static LogLine line(long i) {
        return new LogLine(
                i,
                Instant.EPOCH.plusSeconds(i),
                LogStream.OUT,
                i % 100 == 0 ? LogLevel.ERROR : LogLevel.INFO,
                "build",
                "\u001B[32mline\u001B[0m " + i + (i % 2 == 0 ? "" : " é"));
    }
}
