package dev.tone.client.live;

import dev.tone.client.http.Faults;
import dev.tone.client.work.Scheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Follows topics over one connection that it makes again whenever it breaks, from where each topic was left. Its
/// methods may be called on any thread; everything happens on the scheduler's.
///
/// A topic is followed by one follower at a time.
public final class LiveChannel implements Pin {
    static final Duration GREETING = Duration.ofSeconds(10);
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Transport transport;
    private final Scheduler scheduler;
    private final Backoff backoff;
    private final String clientVersion;
    private final Observable<Connection> state = new Observable<>(new Connection.Connecting());
    private final Map<Topic, Subscription> subscriptions = new LinkedHashMap<>();

    private @Nullable Session session;
    private Pin retry = () -> {};
    private boolean closed;

    public LiveChannel(Transport transport, Scheduler scheduler, Backoff backoff, String clientVersion) {
        this.transport = transport;
        this.scheduler = scheduler;
        this.backoff = backoff;
        this.clientVersion = clientVersion;
        scheduler.execute(this::connect);
    }

    public Observable<Connection> state() {
        return state;
    }

    /// @param after the last sequence that the follower has; -1 for what comes from now on
    public Subscription follow(Topic topic, long after, Follower follower) {
        Subscription subscription = new Subscription(this, topic, after, follower);
        scheduler.execute(() -> {
            subscriptions.put(topic, subscription);
            subscribe(subscription);
        });
        return subscription;
    }

    /// The network came back or the machine woke up: what waits for its next attempt makes it now, and a connection
    /// that only seems alive is found out.
    public void wake() {
        scheduler.execute(() -> {
            Session current = session;
            if (current == null) {
                connect();
            } else if (current.welcome) {
                current.ping();
            }
        });
    }

    @Override
    public void close() {
        scheduler.execute(() -> {
            closed = true;
            retry.close();
            Session current = session;
            if (current != null) {
                current.end();
            }
        });
    }

    void resume(Subscription subscription, long after) {
        scheduler.execute(() -> {
            if (subscriptions.get(subscription.topic()) == subscription) {
                subscription.activate(after);
                subscribe(subscription);
            }
        });
    }

    void unfollow(Subscription subscription) {
        scheduler.execute(() -> {
            if (subscriptions.remove(subscription.topic(), subscription) && session != null && session.welcome) {
                session.send(new ClientMessage.Unsubscribe(subscription.topic()));
            }
        });
    }

    private void subscribe(Subscription subscription) {
        if (session != null && session.welcome && subscription.isActive()) {
            session.send(new ClientMessage.Subscribe(subscription.topic(), subscription.last()));
        }
    }

    private void connect() {
        if (closed || session != null) {
            return;
        }
        retry.close();
        Session next = new Session();
        session = next;
        next.start();
    }

    private void lost(Fault reason) {
        session = null;
        if (closed) {
            return;
        }
        if (!(state.get() instanceof Connection.Offline before
                && before.reason().equals(reason))) {
            var since = state.get() instanceof Connection.Offline before ? before.since() : scheduler.now();
            state.set(new Connection.Offline(since, reason));
        }
        retry = scheduler.after(backoff.next(), this::connect);
    }

    /// One connection from its opening to its end.
    private final class Session implements Transport.Listener {
        private Transport.@Nullable Link link;
        private Pin timer = () -> {};
        private boolean welcome;
        private boolean ended;
        private long nonce;

        void start() {
            timer = scheduler.after(GREETING, () -> fail(silence()));
            link = transport.open(this);
        }

        void send(ClientMessage message) {
            if (link != null) {
                link.send(Json.write(message));
            }
        }

        void ping() {
            timer.close();
            send(new ClientMessage.Ping(++nonce));
            timer = scheduler.after(GREETING, () -> fail(silence()));
        }

        void end() {
            ended = true;
            timer.close();
            if (link != null) {
                link.close();
            }
        }

        @Override
        public void opened() {
            scheduler.execute(() -> {
                if (!ended) {
                    send(new ClientMessage.Hello(ClientMessage.PROTOCOL, clientVersion));
                }
            });
        }

        @Override
        public void received(String text) {
            scheduler.execute(() -> {
                if (ended) {
                    return;
                }
                ServerMessage message;
                try {
                    message = Json.read(text, ServerMessage.class);
                } catch (UncheckedIOException _) {
                    fail(new Fault(
                            FaultKind.UNAVAILABLE,
                            Faults.GARBAGE,
                            "What answers at the platform's address is not a Tone platform of this version.",
                            null));
                    return;
                }
                handle(message);
            });
        }

        @Override
        public void ended(Fault reason) {
            scheduler.execute(() -> fail(reason));
        }

        private void fail(Fault reason) {
            if (!ended) {
                end();
                lost(reason);
            }
        }

        private void handle(ServerMessage message) {
            switch (message) {
                case ServerMessage.Welcome answer -> greeted(answer);
                case ServerMessage.Pong _ -> rest();
                case ServerMessage.Facts facts -> {
                    Subscription subscription = active(facts.topic());
                    if (subscription != null && !subscription.take(facts.facts())) {
                        fail(gap(facts.topic()));
                    }
                }
                case ServerMessage.CaughtUp caughtUp -> {
                    Subscription subscription = active(caughtUp.topic());
                    if (subscription != null && !subscription.caughtUp(caughtUp.sequence())) {
                        fail(gap(caughtUp.topic()));
                    }
                }
                case ServerMessage.Behind behind -> {
                    Subscription subscription = active(behind.topic());
                    if (subscription != null) {
                        subscription.deactivate();
                        subscription.follower().behind(subscription, behind.sequence());
                    }
                }
                case ServerMessage.Refused refused -> {
                    Subscription subscription = active(refused.topic());
                    if (subscription != null) {
                        subscription.deactivate();
                        subscription.follower().refused(refused.fault());
                    }
                }
            }
        }

        private void greeted(ServerMessage.Welcome answer) {
            if (answer.protocol() != ClientMessage.PROTOCOL) {
                fail(new Fault(
                        FaultKind.UNSUPPORTED,
                        "live/protocol",
                        "This version of Tone and the platform (" + answer.platformVersion()
                                + ") do not understand each other.",
                        answer.protocol() > ClientMessage.PROTOCOL ? "Update Tone." : "Update the platform."));
                return;
            }
            welcome = true;
            backoff.reset();
            rest();
            state.set(new Connection.Connected(scheduler.now()));
            subscriptions.values().forEach(LiveChannel.this::subscribe);
        }

        /// Everything is well for one heartbeat.
        private void rest() {
            timer.close();
            timer = scheduler.after(HEARTBEAT, this::ping);
        }

        private @Nullable Subscription active(Topic topic) {
            Subscription subscription = subscriptions.get(topic);
            return subscription != null && subscription.isActive() ? subscription : null;
        }

        private static Fault silence() {
            return new Fault(
                    FaultKind.UNAVAILABLE, Faults.UNREACHABLE, "The platform does not answer.", "It has gone silent.");
        }

        private static Fault gap(Topic topic) {
            return new Fault(
                    FaultKind.UNAVAILABLE,
                    "live/gap",
                    "The platform left something out.",
                    "The connection is made again to get it (" + topic + ").");
        }
    }
}
