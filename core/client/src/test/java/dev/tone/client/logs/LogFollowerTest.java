package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.client.live.Backoff;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Transport;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.log.LogStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    private static final Topic TOPIC = Topic.parse("log:d");

    @TempDir
    private Path folder;

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<ClientMessage> sent = new ArrayList<>();
    private Transport.Listener wire;
    private final LiveChannel live = new LiveChannel(this::open, scheduler, new Backoff(new Random(1)), "1");
    private LogFollower.Source source = (_, _) -> new LogPage(List.of(), 0, false);

    @Test
    void keeps_what_it_saw_and_goes_on_there() {
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5)));
            assertThat(follower.progress().get()).isEqualTo(new LogProgress(5, false, null));
            assertThat(follower.lines(2, 3)).isEqualTo(lines(2, 4));
            assertThat(follower.lines(4, 100)).isEqualTo(lines(4, 5));
            assertThat(follower.lines(6, 1)).isEmpty();
            assertThat(follower.lines(-3, 1)).isEqualTo(lines(1, 1));
        }
        try (LogFollower again = follow()) {
            scheduler.settle();
            assertThat(sent).endsWith(new ClientMessage.Subscribe(TOPIC, 5));
            tell(new ServerMessage.Facts(
                    TOPIC, List.of(facts(6, 6).getFirst(), new SequencedFact(7, new LiveFact.LogCompleted()))));
            assertThat(again.progress().get()).isEqualTo(new LogProgress(6, true, null));
            assertThat(again.lines(1, 10)).isEqualTo(lines(1, 6));
        }
    }

    @Test
    void a_long_log_is_read_in_pages() {
        source = (from, limit) -> new LogPage(lines(from, Math.min(3_500, from + limit - 1)), 3_500, false);
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Behind(TOPIC, 3_500));
            assertThat(follower.progress().get().lines()).isEqualTo(3_500);
            assertThat(sent).endsWith(new ClientMessage.Subscribe(TOPIC, 3_500));
            tell(new ServerMessage.Facts(TOPIC, facts(3_501, 3_501)));
            assertThat(follower.lines(3_500, 2)).isEqualTo(lines(3_500, 3_501));
        }
    }

    @Test
    void says_why_nothing_comes() {
        Fault gone = new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Gone.", null);
        source = (_, _) -> {
            throw gone.asException();
        };
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Behind(TOPIC, 10));
            assertThat(follower.progress().get().fault()).isEqualTo(gone);
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
        try (FileChannel file = FileChannel.open(folder.resolve("log-d.log"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 7);
        }
        Files.write(folder.resolve("log-d.idx"), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (LogFollower again = follow()) {
            assertThat(again.progress().get().lines()).isEqualTo(4);
            scheduler.settle();
            tell(new ServerMessage.Facts(TOPIC, facts(5, 6)));
            assertThat(again.lines(1, 10)).isEqualTo(lines(1, 6));
        }
    }

    @Test
    void finds_text_patterns_levels_and_steps() {
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5_000)));

            assertThat(find(follower, LogQuery.text("LINE 42"))).hasSize(111).startsWith(42L, 420L);
            assertThat(find(follower, new LogQuery("line 42$", true, true, Set.of(), null)))
                    .containsExactly(42L);
            assertThat(find(follower, new LogQuery("LINE 42", false, true, Set.of(), null)))
                    .isEmpty();
            assertThat(find(follower, new LogQuery("", false, false, Set.of(LogLevel.ERROR), "build")))
                    .hasSize(50);
            assertThat(find(follower, new LogQuery("", false, false, Set.of(), "install")))
                    .isEmpty();
            assertThatThrownBy(() -> follower.search(new LogQuery("(", true, false, Set.of(), null), (_, _, _) -> {}))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("logs/invalid-pattern"));
        }
    }

    @Test
    void a_search_that_is_ended_stops() {
        try (LogFollower follower = follow()) {
            connect();
            tell(new ServerMessage.Facts(TOPIC, facts(1, 5_000)));
            List<Long> searched = new ArrayList<>();
            LogSearch[] search = new LogSearch[1];
            search[0] = follower.search(LogQuery.text("line"), (_, done, total) -> {
                searched.add(done);
                assertThat(total).isEqualTo(5_000);
                search[0].close();
            });

            assertThat(search[0].run()).isFalse();
            assertThat(searched).containsExactly(2_000L);
        }
    }

    private static List<Long> find(LogFollower follower, LogQuery query) {
        List<Long> found = new ArrayList<>();
        assertThat(follower.search(query, (more, _, _) -> found.addAll(more)).run())
                .isTrue();
        return found;
    }

    private LogFollower follow() {
        return new LogFollower(folder, TOPIC, (from, limit) -> source.read(from, limit), live, Runnable::run);
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
