package dev.tone.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.work.ManualScheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiveChannelTest {
    private static final Topic TOPIC = Topic.parse("log:d");
    private static final Fault CUT = new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Gone.", null);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final Wire wire = new Wire();
    private final LiveChannel channel = new LiveChannel(wire, scheduler, new Backoff(new Random(1)), "1.0");
    private final Heard heard = new Heard();

    @Test
    void greets_then_subscribes_and_tells_facts() {
        channel.follow(TOPIC, 0, heard);
        connect();
        tell(new ServerMessage.Facts(TOPIC, facts(1, 3)));
        tell(new ServerMessage.CaughtUp(TOPIC, 3));

        assertThat(wire.sent).containsExactly(new ClientMessage.Hello(1, "1.0"), new ClientMessage.Subscribe(TOPIC, 0));
        assertThat(channel.state().get().isConnected()).isTrue();
        assertThat(heard.events).containsExactly("1..3", "caught up 3");
    }

    @Test
    void goes_on_after_a_cut_where_it_was() {
        channel.follow(TOPIC, 0, heard);
        connect();
        tell(new ServerMessage.Facts(TOPIC, facts(1, 3)));
        cut();
        assertThat(channel.state().get()).isEqualTo(new Connection.Offline(scheduler.now(), CUT));

        scheduler.advance(Backoff.FIRST);
        connect();
        tell(new ServerMessage.Facts(TOPIC, facts(2, 5)));

        assertThat(wire.sent).endsWith(new ClientMessage.Subscribe(TOPIC, 3));
        assertThat(heard.events).containsExactly("1..3", "4..5");
    }

    @Test
    void what_is_missing_is_asked_for_again() {
        channel.follow(TOPIC, 0, heard);
        connect();
        tell(new ServerMessage.Facts(TOPIC, facts(1, 1)));
        tell(new ServerMessage.Facts(TOPIC, facts(3, 3)));
        assertThat(wire.closed).isEqualTo(1);

        scheduler.advance(Backoff.FIRST);
        connect();
        tell(new ServerMessage.Facts(TOPIC, facts(2, 3)));
        tell(new ServerMessage.CaughtUp(TOPIC, 4));

        assertThat(heard.events).containsExactly("1..1", "2..3");
        assertThat(wire.closed).isEqualTo(2);
    }

    @Test
    void from_now_on_means_from_the_first_thing_heard() {
        channel.follow(TOPIC, -1, heard);
        connect();
        tell(new ServerMessage.CaughtUp(TOPIC, 40));
        tell(new ServerMessage.Facts(TOPIC, facts(41, 42)));
        cut();
        scheduler.advance(Backoff.FIRST);
        connect();

        assertThat(heard.events).containsExactly("caught up 40", "41..42");
        assertThat(wire.sent).endsWith(new ClientMessage.Subscribe(TOPIC, 42));
    }

    @Test
    void who_is_behind_reads_and_resumes() {
        Subscription subscription = channel.follow(TOPIC, 5, heard);
        connect();
        tell(new ServerMessage.Behind(TOPIC, 900));
        tell(new ServerMessage.Facts(TOPIC, facts(6, 7)));
        subscription.resume(900);
        scheduler.settle();
        tell(new ServerMessage.Facts(TOPIC, facts(901, 901)));

        assertThat(heard.events).containsExactly("behind 900", "901..901");
        assertThat(wire.sent).endsWith(new ClientMessage.Subscribe(TOPIC, 900));
    }

    @Test
    void a_platform_that_knows_less_than_we_do_is_read_again() {
        channel.follow(TOPIC, 9, heard);
        connect();
        tell(new ServerMessage.CaughtUp(TOPIC, 4));

        assertThat(heard.events).containsExactly("behind 4");
    }

    @Test
    void a_refusal_ends_it() {
        channel.follow(TOPIC, 0, heard);
        connect();
        tell(new ServerMessage.Refused(TOPIC, Fault.notFound("deployment/not-found", "Not there.")));
        tell(new ServerMessage.Facts(TOPIC, facts(1, 1)));

        assertThat(heard.events).containsExactly("refused deployment/not-found");
    }

    @Test
    void nothing_is_told_after_the_end() {
        Subscription subscription = channel.follow(TOPIC, 0, heard);
        connect();
        subscription.close();
        scheduler.settle();
        tell(new ServerMessage.Facts(TOPIC, facts(1, 1)));

        assertThat(wire.sent).endsWith(new ClientMessage.Unsubscribe(TOPIC));
        assertThat(heard.events).isEmpty();
    }

    @Test
    void silence_is_found_out() {
        connect();
        scheduler.advance(LiveChannel.HEARTBEAT);
        assertThat(wire.sent).endsWith(new ClientMessage.Ping(1));
        tell(new ServerMessage.Pong(1));
        scheduler.advance(LiveChannel.HEARTBEAT);
        assertThat(channel.state().get().isConnected()).isTrue();

        scheduler.advance(LiveChannel.GREETING);
        assertThat(channel.state().get().isConnected()).isFalse();
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void waking_tries_at_once() {
        connect();
        cut();
        int before = wire.opened;
        channel.wake();
        scheduler.settle();
        assertThat(wire.opened).isEqualTo(before + 1);

        connect();
        channel.wake();
        scheduler.settle();
        assertThat(wire.sent).endsWith(new ClientMessage.Ping(1));
    }

    @Test
    void garbage_and_foreign_protocols_are_said() {
        scheduler.settle();
        wire.listener.received("{\"type\":\"riddle\"}");
        scheduler.settle();
        assertThat(reason()).isEqualTo("platform/garbage");

        scheduler.advance(Backoff.FIRST);
        wire.listener.opened();
        tell(new ServerMessage.Welcome(9, "9.0"));
        assertThat(reason()).isEqualTo("live/protocol");
    }

    @Test
    void a_closed_channel_stays_closed() {
        connect();
        channel.close();
        scheduler.advance(Duration.ofHours(1));

        assertThat(wire.closed).isEqualTo(1);
        assertThat(wire.opened).isEqualTo(1);
    }

    @Test
    void waits_longer_after_each_failure_up_to_a_limit() {
        Backoff backoff = new Backoff(new Random(7));
        Duration before = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            Duration wait = backoff.next();
            assertThat(wait).isBetween(before.dividedBy(2), Backoff.LONGEST);
            before = wait;
        }
        assertThat(before).isGreaterThanOrEqualTo(Backoff.LONGEST.dividedBy(2));
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.FIRST);
    }

    private String reason() {
        return channel.state().get() instanceof Connection.Offline offline
                ? offline.reason().code()
                : "";
    }

    private void connect() {
        scheduler.settle();
        wire.listener.opened();
        tell(new ServerMessage.Welcome(1, "1.0"));
    }

    private void tell(ServerMessage message) {
        wire.listener.received(Json.write(message));
        scheduler.settle();
    }

    private void cut() {
        wire.listener.ended(CUT);
        scheduler.settle();
    }

    private static List<SequencedFact> facts(long from, long to) {
        List<SequencedFact> facts = new ArrayList<>();
        for (long i = from; i <= to; i++) {
            facts.add(new SequencedFact(i, new LiveFact.LogCompleted()));
        }
        return facts;
    }

    private static final class Wire implements Transport {
        final List<ClientMessage> sent = new ArrayList<>();
        Listener listener;
        int opened;
        int closed;

        @Override
        public Link open(Listener listener) {
            this.listener = listener;
            opened++;
            return new Link() {
                @Override
                public void send(String message) {
                    sent.add(Json.read(message, ClientMessage.class));
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }

    private static final class Heard implements Follower {
        final List<String> events = new ArrayList<>();

        @Override
        public void facts(List<SequencedFact> facts) {
            events.add(facts.getFirst().sequence() + ".." + facts.getLast().sequence());
        }

        @Override
        public void caughtUp(long sequence) {
            events.add("caught up " + sequence);
        }

        @Override
        public void behind(Subscription subscription, long sequence) {
            events.add("behind " + sequence);
        }

        @Override
        public void refused(Fault fault) {
            events.add("refused " + fault.code());
        }
    }
}
