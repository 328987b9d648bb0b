package dev.tone.platform.kernel.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.audit.AuditEvent;
import dev.tone.model.id.AuditEventId;
import dev.tone.model.id.Id;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.live.LiveFact;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transaction;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A change under way. Parts of it in other domains take it as a parameter, so that the whole stays one change.
public final class Change {
    private final Actor actor;
    private final String action;
    private final Transaction transaction;
    private final AuditTrail trail;
    private final TopicLog topics;
    private final IdGenerator ids;
    private final Instant now;
    private boolean accounted;

    Change(
            Actor actor,
            String action,
            Transaction transaction,
            AuditTrail trail,
            TopicLog topics,
            IdGenerator ids,
            Instant now) {
        this.actor = actor;
        this.action = action;
        this.transaction = transaction;
        this.trail = trail;
        this.topics = topics;
        this.ids = ids;
        this.now = now;
    }

    public Actor actor() {
        return actor;
    }

    /// The change's one time, as precise as the database keeps it.
    public Instant now() {
        return Instant.ofEpochMilli(now.toEpochMilli());
    }

    public String newId() {
        return ids.next();
    }

    public Handle handle() {
        return transaction.handle();
    }

    public void afterCommit(Runnable action) {
        transaction.afterCommit(action);
    }

    /// @param kind of the target, `project`
    /// @param before and after: what people see of it, without secrets
    public void audit(
            @Nullable ProjectId project, String kind, Id target, @Nullable Object before, @Nullable Object after) {
        if (accounted) {
            throw new IllegalStateException("A change has one audit event: " + action);
        }
        accounted = true;
        trail.append(
                handle(),
                new AuditEvent(
                        new AuditEventId(newId()),
                        actor.organization(),
                        project,
                        actor.user(),
                        action,
                        kind + "/" + target.value(),
                        json(before),
                        json(after),
                        Correlation.current(),
                        now()));
    }

    /// There was nothing to do, so nothing is said.
    public void unchanged() {
        accounted = true;
    }

    /// Tells everybody who follows the channel, once the change is durable.
    public void publish(Channel channel, LiveFact fact) {
        topics.append(transaction, channel, fact, now());
    }

    void finish() {
        if (!accounted) {
            throw new IllegalStateException("A change without its audit event: " + action);
        }
    }

    private static @Nullable JsonNode json(@Nullable Object value) {
        return value == null ? null : Json.mapper().valueToTree(value);
    }
}
