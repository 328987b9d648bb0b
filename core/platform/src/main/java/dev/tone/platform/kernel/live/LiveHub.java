package dev.tone.platform.kernel.live;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.policy.Actor;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everybody who is connected, and who follows what. Thread-safe.
public final class LiveHub implements AutoCloseable {
    /// Close codes of our own (RFC 6455 leaves 4000–4999 to us).
    static final int NOT_UNDERSTOOD = 4400;

    static final int UPDATE_NEEDED = 4426;
    static final int TOO_MUCH = 4429;
    static final int FAILED = 1011;
    private static final int GOING_AWAY = 1001;

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

    private final String version;
    private final Frames frames = new Frames();
    private final Map<Topic.Kind, TopicSource> sources = new EnumMap<>(Topic.Kind.class);
    private final Map<Channel, Set<LiveSession>> followers = new ConcurrentHashMap<>();
    private final Map<LiveSession, Wire> sessions = new ConcurrentHashMap<>();

    /// @param version of the platform, for the welcome
    public LiveHub(String version) {
        this.version = version;
    }

    /// Called by wirings while the platform is put together.
    public void serve(Topic.Kind kind, TopicSource source) {
        if (sources.put(kind, source) != null) {
            throw new IllegalStateException("Served twice: " + kind);
        }
    }

    /// There is more in the channel. Cheap; called after the commit by whoever added to it.
    public void wake(Channel channel) {
        Set<LiveSession> waiting = followers.get(channel);
        if (waiting != null) {
            waiting.forEach(session -> session.wake(channel));
        }
    }

    void follow(Channel channel, LiveSession session) {
        followers.compute(channel, (_, known) -> {
            Set<LiveSession> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(session);
            return all;
        });
    }

    void unfollow(Channel channel, LiveSession session) {
        followers.computeIfPresent(channel, (_, all) -> {
            all.remove(session);
            return all.isEmpty() ? null : all;
        });
    }

    LiveSession connect(Actor actor, Wire wire) {
        LiveSession session = new LiveSession(actor, wire, frames, this);
        sessions.put(session, wire);
        Thread.ofVirtual().name("tone-live").start(() -> {
            session.run();
            sessions.remove(session);
        });
        return session;
    }

    /// @param greeted whether the hello has come
    /// @return whether it has come by now
    boolean receive(LiveSession session, Wire wire, String text, boolean greeted) {
        ClientMessage message = parse(text);
        if (message == null || greeted == message instanceof ClientMessage.Hello) {
            wire.close(NOT_UNDERSTOOD, "The message is not one of the protocol");
            return greeted;
        }
        switch (message) {
            case ClientMessage.Hello hello -> {
                if (hello.protocol() != ClientMessage.PROTOCOL) {
                    boolean older = hello.protocol() < ClientMessage.PROTOCOL;
                    wire.close(UPDATE_NEEDED, older ? "Update the app" : "Update the platform");
                    return false;
                }
                session.reply(new ServerMessage.Welcome(ClientMessage.PROTOCOL, version));
            }
            case ClientMessage.Subscribe subscribe -> subscribe(session, subscribe);
            case ClientMessage.Unsubscribe unsubscribe -> session.unsubscribe(unsubscribe.topic());
            case ClientMessage.Ping ping -> session.reply(new ServerMessage.Pong(ping.nonce()));
        }
        return true;
    }

    private static @Nullable ClientMessage parse(String text) {
        try {
            ClientMessage message = Json.read(text, ClientMessage.class);
            boolean complete = switch (message) {
                case ClientMessage.Subscribe subscribe -> subscribe.topic() != null;
                case ClientMessage.Unsubscribe unsubscribe -> unsubscribe.topic() != null;
                case ClientMessage.Hello _, ClientMessage.Ping _ -> true;
                case null -> false;
            };
            return complete ? message : null;
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private void subscribe(LiveSession session, ClientMessage.Subscribe subscribe) {
        Topic topic = subscribe.topic();
        try {
            TopicSource source = sources.get(topic.kind());
            if (source == null) {
                throw Fault.notFound("live/unknown-topic", "There is no such topic.")
                        .asException();
            }
            session.subscribe(topic, source.open(session.actor(), topic), Math.max(-1, subscribe.after()));
        } catch (FaultException e) {
            session.reply(new ServerMessage.Refused(topic, e.fault()));
        } catch (RuntimeException e) {
            LOG.error("A subscription failed", e);
            session.reply(new ServerMessage.Refused(
                    topic, new Fault(FaultKind.INTERNAL, "platform/internal", "The topic cannot be followed.", null)));
        }
    }

    public int connections() {
        return sessions.size();
    }

    @Override
    public void close() {
        sessions.forEach((session, wire) -> {
            session.end();
            wire.close(GOING_AWAY, "The platform stops");
        });
    }
}
