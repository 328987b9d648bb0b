package dev.tone.platform.webhooks;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.kernel.http.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where webhooks, their events and their deliveries are kept. Runs in the transaction whose handle it is given.
public interface WebhookRepository {
    /// @param secret sealed
    /// @param former sealed; null when nothing is signed with it any more
    @SuppressWarnings("ArrayRecordComponent") // opaque, never compared
    record Owned(Webhook webhook, OrganizationId organization, byte[] secret, byte @Nullable [] former) {
        Owned with(Webhook next) {
            return new Owned(next, organization, secret, former);
        }
    }

    /// @param sequence counts the events of the project
    /// @param once names what happened: an event that says it again is none
    /// @param body the CloudEvent
    record Event(
            String id,
            ProjectId project,
            long sequence,
            WebhookEvent event,
            String subject,
            String once,
            Instant time,
            String body) {}

    void put(Handle handle, Owned webhook);

    /// With its deliveries.
    void remove(Handle handle, WebhookId webhook);

    Optional<Owned> find(Handle handle, WebhookId webhook);

    List<Webhook> list(Handle handle, ProjectId project);

    /// Those that are sent something.
    List<Webhook> enabled(Handle handle, ProjectId project);

    long nextSequence(Handle handle, ProjectId project);

    /// The newest event about the subject.
    Optional<WebhookEvent> last(Handle handle, ProjectId project, String subject);

    boolean isKnown(Handle handle, String once);

    void add(Handle handle, Event event);

    Optional<Event> event(Handle handle, String id);

    void insert(Handle handle, ProjectId project, long sequence, WebhookDelivery delivery);

    void update(Handle handle, WebhookDelivery delivery);

    Optional<WebhookDelivery> delivery(Handle handle, WebhookDeliveryId delivery);

    /// What may be tried when its time has come: the first of each enabled webhook, and what people asked for.
    List<WebhookDelivery> next(Handle handle);

    /// Newest first; sort key: (created, id).
    ///
    /// @param state null for all
    List<WebhookDelivery> deliveries(
            Handle handle, WebhookId webhook, WebhookDelivery.@Nullable State state, PageRequest page);

    long waiting(Handle handle, WebhookId webhook);

    void add(Handle handle, WebhookDeliveryId delivery, WebhookAttempt attempt);

    List<WebhookAttempt> attempts(Handle handle, WebhookDeliveryId delivery);

    /// Forgets what was over at that time, and events that nobody waits for.
    ///
    /// @return how many deliveries
    int forget(Handle handle, Instant before);

    void removeProject(Handle handle, ProjectId project);

    /// @return null when there is none any more
    @Nullable
    String projectName(Handle handle, ProjectId project);

    @Nullable
    String environmentName(Handle handle, EnvironmentId environment);
}
