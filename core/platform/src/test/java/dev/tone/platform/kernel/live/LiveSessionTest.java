package dev.tone.platform.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers that are slow, behind or gone.
class LiveSessionTest {
    private static final Topic LOG = Topic.log(new DeploymentId("d1"));
    private static final Channel CHANNEL = new Channel("log:d1");

    /// A series whose facts are counted, and the old ones forgotten.
    private static final class Series implements Feed {
        private volatile long head;
        private volatile long forgotten;

        @Override
        public Channel channel() {
            return CHANNEL;
        }

        @Override
        public long head() {
            return head;
        }

        @Override
        public List<SequencedFact> after(long sequence, int limit) {
            List<SequencedFact> facts = new ArrayList<>();
            for (long at = Math.max(sequence, forgotten) + 1; at <= head && facts.size() < limit; at++) {
                facts.add(new SequencedFact(at, new LiveFact.LogCompleted()));
            }
            return facts;
        }
    }

    /// Takes a frame only when it is let.
    private static final class SlowWire implements Wire {
        final Semaphore reads = new Semaphore(0);
        final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

        @Override
        public void send(String frame) throws IOException, InterruptedException {
            if (!reads.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IOException("Nobody reads");
            }
            frames.add(frame);
        }

        @Override
        public void close(int code, String reason) {
            frames.add(code + " " + reason);
        }

        ServerMessage next() throws InterruptedException {
            reads.release();
            String frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("Nothing came");
            }
            return Json.read(frame, ServerMessage.class);
        }
    }

    private final Series series = new Series();
    private final SlowWire wire = new SlowWire();
    private final LiveHub hub = new LiveHub("1");
    private LiveSession session;

    @BeforeEach
    void connect() throws InterruptedException {
        hub.serve(Topic.Kind.LOG, (_, topic) -> {
            if (!topic.equals(LOG)) {
                throw Fault.notFound("deployment/not-found", "No").asException();
            }
            return series;
        });
        session = hub.connect(new Actor(new UserId("u"), "x", new OrganizationId("o"), Role.OWNER), wire);
        say(new ClientMessage.Hello(ClientMessage.PROTOCOL, "test"), false);
        assertThat(wire.next()).isInstanceOf(ServerMessage.Welcome.class);
    }

    @AfterEach
    void disconnect() {
        hub.close();
    }

    private void say(ClientMessage message, boolean greeted) {
        assertThat(hub.receive(session, wire, Json.write(message), greeted)).isTrue();
    }

    private void add(int count) {
        series.head += count;
        hub.wake(CHANNEL);
    }

    @Test
    void what_comes_while_a_frame_is_read_travels_in_the_next_one() throws InterruptedException {
        say(new ClientMessage.Subscribe(LOG, 0), true);
        assertThat(wire.next()).isEqualTo(new ServerMessage.CaughtUp(LOG, 0));
        for (int i = 0; i < 400; i++) {
            add(1);
        }
        int frames = 0;
        long last = 0;
        while (last < 400) {
            ServerMessage.Facts facts = (ServerMessage.Facts) wire.next();
            assertThat(facts.facts().getFirst().sequence()).isEqualTo(last + 1);
            last = facts.facts().getLast().sequence();
            frames++;
        }
        assertThat(frames).isLessThan(200);
    }

    @Test
    void who_is_far_behind_is_sent_to_the_state() throws InterruptedException {
        series.head = 50_000;
        say(new ClientMessage.Subscribe(LOG, 1), true);
        assertThat(wire.next()).isEqualTo(new ServerMessage.Behind(LOG, 50_000));
        say(new ClientMessage.Subscribe(LOG, 50_000), true);
        assertThat(wire.next()).isEqualTo(new ServerMessage.CaughtUp(LOG, 50_000));
    }

    @Test
    void a_slow_reader_that_falls_behind_on_the_way_is_sent_to_the_state_too() throws InterruptedException {
        say(new ClientMessage.Subscribe(LOG, 0), true);
        assertThat(wire.next()).isInstanceOf(ServerMessage.CaughtUp.class);
        add(20_000);
        assertThat(wire.next()).isInstanceOf(ServerMessage.Facts.class);
        assertThat(wire.next()).isEqualTo(new ServerMessage.Behind(LOG, 20_000));
    }

    @Test
    void facts_that_are_no_longer_kept_are_not_skipped_silently() throws InterruptedException {
        series.head = 100;
        series.forgotten = 60;
        say(new ClientMessage.Subscribe(LOG, 10), true);
        assertThat(wire.next()).isEqualTo(new ServerMessage.Behind(LOG, 100));
    }

    @Test
    void answers_that_are_never_read_end_the_connection() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            say(new ClientMessage.Ping(i), true);
        }
        String close = wire.frames.poll(10, TimeUnit.SECONDS);
        assertThat(close).startsWith("4429");
    }

    @Test
    void too_many_topics_are_refused() throws InterruptedException {
        LiveHub wide = new LiveHub("1");
        wide.serve(Topic.Kind.LOG, (_, _) -> series);
        SlowWire fast = new SlowWire();
        fast.reads.release(1_000);
        LiveSession many = wide.connect(session.actor(), fast);
        for (int i = 0; i <= 256; i++) {
            wide.receive(
                    many,
                    fast,
                    Json.write(new ClientMessage.Subscribe(Topic.log(new DeploymentId("d" + i)), -1)),
                    true);
        }
        boolean refused = false;
        while (!refused) {
            String frame = fast.frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).isNotNull();
            refused = frame.contains("live/too-many-topics");
        }
        wide.close();
    }

    @Test
    void a_topic_that_nobody_serves_is_refused() throws InterruptedException {
        say(new ClientMessage.Subscribe(Topic.workspace(), 0), true);
        assertThat(((ServerMessage.Refused) wire.next()).fault().code()).isEqualTo("live/unknown-topic");
    }
}
