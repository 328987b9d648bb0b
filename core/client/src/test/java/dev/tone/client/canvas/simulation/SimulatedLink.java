package dev.tone.client.canvas.simulation;

import dev.tone.client.live.Transport;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import java.time.Instant;

/// A connection: in order, until it breaks; what is under way then is lost.
final class SimulatedLink implements Transport.Link {
    private static final Fault CUT =
            new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "The connection broke.", null);

    private final SimulatedPlatform platform;
    private final ManualScheduler scheduler;
    private final Chaos chaos;
    private final SimulatedClient client;
    private final Transport.Listener listener;
    private Instant lastThere;
    private Instant lastBack;
    private boolean broken;

    SimulatedLink(
            SimulatedPlatform platform,
            ManualScheduler scheduler,
            Chaos chaos,
            SimulatedClient client,
            Transport.Listener listener) {
        this.platform = platform;
        this.scheduler = scheduler;
        this.chaos = chaos;
        this.client = client;
        this.listener = listener;
        lastThere = scheduler.now();
        lastBack = scheduler.now();
        if (client.isCutOff() || chaos.strikes(0.2)) {
            broken = true;
            scheduler.after(chaos.delay(), () -> listener.ended(CUT));
        } else {
            back(listener::opened);
        }
    }

    @Override
    public void send(String text) {
        ClientMessage message = Json.read(text, ClientMessage.class);
        if (chaos.strikes(0.02)) {
            cut();
        }
        lastThere = later(lastThere);
        scheduler.after(java.time.Duration.between(scheduler.now(), lastThere), () -> {
            if (!broken) {
                handle(message);
            }
        });
    }

    private void handle(ClientMessage message) {
        switch (message) {
            case ClientMessage.Hello _ -> tell(new ServerMessage.Welcome(ClientMessage.PROTOCOL, "simulated"));
            case ClientMessage.Subscribe subscribe -> platform.subscribe(this, subscribe.after());
            case ClientMessage.Unsubscribe _ -> platform.unsubscribe(this);
            case ClientMessage.Ping ping -> tell(new ServerMessage.Pong(ping.nonce()));
        }
    }

    void tell(ServerMessage message) {
        if (client.isCutOff() || chaos.strikes(0.02)) {
            cut();
            return;
        }
        String text = Json.write(message);
        back(() -> listener.received(text));
        if (chaos.strikes(0.05)) {
            back(() -> listener.received(text));
        }
    }

    private void back(Runnable event) {
        lastBack = later(lastBack);
        scheduler.after(java.time.Duration.between(scheduler.now(), lastBack), () -> {
            if (!broken) {
                event.run();
            }
        });
    }

    /// In order: never before what was sent earlier.
    private Instant later(Instant last) {
        Instant due = scheduler.now().plus(chaos.delay());
        return due.isBefore(last) ? last : due;
    }

    void cut() {
        platform.unsubscribe(this);
        if (!broken) {
            broken = true;
            scheduler.after(chaos.delay(), () -> listener.ended(CUT));
        }
    }

    @Override
    public void close() {
        platform.unsubscribe(this);
        broken = true;
    }
}
