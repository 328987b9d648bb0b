package dev.tone.platform.webhooks;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.FactFollower;
import dev.tone.platform.kernel.sql.Transaction;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes down what is to be sent, in the transaction that makes it true: neither can be there without the other.
final class EventOutbox implements FactFollower {
    private final WebhookRepository repository;
    private final IdGenerator ids;
    private final Runnable wake;

    /// @param wake runs once something new is durable
    EventOutbox(WebhookRepository repository, IdGenerator ids, Runnable wake) {
        this.repository = repository;
        this.ids = ids;
        this.wake = wake;
    }

    @Override
    public void happened(Transaction transaction, Channel channel, LiveFact fact, Instant time) {
        for (Happening happening : Happening.of(channel, fact, time)) {
            Handle handle = transaction.handle();
            List<Webhook> told = repository.enabled(handle, happening.project());
            if (told.isEmpty()
                    || happening.once() != null && repository.isKnown(handle, happening.once())
                    || !happening.follows(repository
                            .last(handle, happening.project(), happening.subject())
                            .orElse(null))) {
                continue;
            }
            WebhookRepository.Event event = event(handle, happening, time);
            repository.add(handle, event);
            for (Webhook webhook : told) {
                if (webhook.wants(event.event())) {
                    repository.insert(handle, event.project(), event.sequence(), delivery(webhook, event, false, time));
                }
            }
            transaction.afterCommit(wake);
        }
    }

    private WebhookRepository.Event event(Handle handle, Happening happening, Instant time) {
        EnvironmentId environment = happening.environment();
        EventData.Names names = new EventData.Names(
                repository.projectName(handle, happening.project()),
                environment == null ? null : repository.environmentName(handle, environment));
        return event(handle, happening, EventData.of(happening.said(), names), time);
    }

    /// @param data for others to read
    WebhookRepository.Event event(Handle handle, Happening happening, Object data, Instant time) {
        String id = ids.next();
        long sequence = repository.nextSequence(handle, happening.project());
        return new WebhookRepository.Event(
                id,
                happening.project(),
                sequence,
                happening.event(),
                happening.subject(),
                happening.once() == null ? id : happening.once(),
                time,
                CloudEvent.of(id, happening.project(), sequence, happening.event(), happening.subject(), time, data));
    }

    /// @param asked see [WebhookDelivery#asked]
    WebhookDelivery delivery(Webhook webhook, WebhookRepository.Event event, boolean asked, Instant now) {
        return new WebhookDelivery(
                new WebhookDeliveryId(ids.next()),
                webhook.id(),
                event.id(),
                event.event(),
                event.subject(),
                asked,
                WebhookDelivery.State.WAITING,
                0,
                null,
                now,
                now,
                null);
    }
}
