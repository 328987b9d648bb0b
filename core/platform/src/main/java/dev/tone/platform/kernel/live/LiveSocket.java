package dev.tone.platform.kernel.live;

import dev.tone.platform.kernel.policy.Actor;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The WebSocket `/api/v1/live` in front of the hub.
public final class LiveSocket implements Consumer<WsConfig> {
    /// Shorter than any proxy's patience.
    private static final long PING_SECONDS = 25;

    private final LiveHub hub;
    private final String actorAttribute;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    private static final class Connection {
        final LiveSession session;
        final Wire wire;
        private boolean greeted;

        Connection(LiveSession session, Wire wire) {
            this.session = session;
            this.wire = wire;
        }
    }

    /// @param actorAttribute where the gate leaves the actor
    public LiveSocket(LiveHub hub, String actorAttribute) {
        this.hub = hub;
        this.actorAttribute = actorAttribute;
    }

    @Override
    public void accept(WsConfig config) {
        config.onConnect(this::connected);
        config.onMessage(context -> {
            Connection connection = connections.get(context.sessionId());
            if (connection != null) {
                connection.greeted =
                        hub.receive(connection.session, connection.wire, context.message(), connection.greeted);
            }
        });
        config.onBinaryMessage(context -> context.closeSession(LiveHub.NOT_UNDERSTOOD, "Messages are text"));
        config.onClose(context -> closed(context.sessionId()));
        config.onError(context -> closed(context.sessionId()));
    }

    private void connected(WsConnectContext context) {
        @Nullable Actor actor = context.attribute(actorAttribute);
        if (actor == null) {
            throw new IllegalStateException("A socket that did not pass the gate");
        }
        context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        Wire wire = new JettyWire(context.session);
        connections.put(context.sessionId(), new Connection(hub.connect(actor, wire), wire));
    }

    private void closed(String session) {
        Connection connection = connections.remove(session);
        if (connection != null) {
            connection.session.end();
        }
    }
}
