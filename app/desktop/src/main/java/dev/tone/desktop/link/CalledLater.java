package dev.tone.desktop.link;

import dev.tone.client.drafts.QueuedCalls;
import dev.tone.client.http.DeploymentService;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.Connection;
import dev.tone.client.outbox.CallOutbox;
import dev.tone.client.outbox.QueuedCall;
import dev.tone.client.work.SerialScheduler;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// The calls that wait for the platform, opened by who first needs them. Thread-safe; its methods may block for the
/// disk.
final class CalledLater implements Pin {
    private final LocalStore local;
    private final ToneClient client;
    private final Observable<Connection> connection;
    private final Lifetime lifetime = new Lifetime();
    private @Nullable CallOutbox outbox;

    CalledLater(LocalStore local, ToneClient client, Observable<Connection> connection) {
        this.local = local;
        this.client = client;
        this.connection = connection;
    }

    /// @throws dev.tone.model.fault.FaultException when it cannot be kept
    void keep(QueuedCall call) {
        outbox().add(call);
    }

    /// Begins to send what an earlier process left.
    synchronized CallOutbox outbox() {
        CallOutbox known = outbox;
        if (known == null) {
            SerialScheduler scheduler = lifetime.add(new SerialScheduler("outbox", Clock.systemUTC()));
            CallOutbox made = lifetime.add(new CallOutbox(
                    new QueuedCalls(local.database(), LocalStore.SCOPE),
                    this::send,
                    scheduler,
                    new Backoff(new SecureRandom())));
            made.start();
            lifetime.add(connection.watch(now -> {
                if (now.isConnected()) {
                    made.wake();
                }
            }));
            outbox = made;
            known = made;
        }
        return known;
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private void send(QueuedCall call) {
        DeploymentService deployments = client.deployments();
        IdempotencyKey key = new IdempotencyKey(call.key());
        switch (call) {
            case QueuedCall.Deploy deploy -> deployments.create(deploy.project(), deploy.request(), key);
            case QueuedCall.Retry retry -> deployments.retry(retry.deployment(), null, key);
            case QueuedCall.RollBack back -> deployments.rollBack(back.deployment(), back.request(), key);
            case QueuedCall.Promote promote -> deployments.promote(promote.deployment(), promote.request(), key);
        }
    }
}
