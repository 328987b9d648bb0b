package dev.tone.platform.webhooks.sql;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.json.Json;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import dev.tone.platform.webhooks.WebhookRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Webhooks in SQL.
public final class SqlWebhooks implements WebhookRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("webhooks", SqlWebhooks.class, List.of("001-webhooks.sql"));

    private static final String WAITING = WebhookDelivery.State.WAITING.name();

    @Override
    public void put(Handle handle, Owned webhook) {
        handle.createUpdate("INSERT INTO webhooks"
                        + " (id, project, organization, is_enabled, sealed_secret, former_secret, body)"
                        + " VALUES (:id, :project, :organization, :enabled, :secret, :former, :body)"
                        + " ON CONFLICT (id) DO UPDATE SET is_enabled = excluded.is_enabled,"
                        + " sealed_secret = excluded.sealed_secret, former_secret = excluded.former_secret,"
                        + " body = excluded.body")
                .bind("id", webhook.webhook().id().value())
                .bind("project", webhook.webhook().project().value())
                .bind("organization", webhook.organization().value())
                .bind("enabled", webhook.webhook().enabled())
                .bind("secret", webhook.secret())
                .bind("former", webhook.former())
                .bind("body", Json.write(webhook.webhook()))
                .execute();
    }

    @Override
    public void remove(Handle handle, WebhookId webhook) {
        handle.execute(
                "DELETE FROM webhook_attempts WHERE delivery IN"
                        + " (SELECT id FROM webhook_deliveries WHERE webhook = ?)",
                webhook.value());
        handle.execute("DELETE FROM webhook_deliveries WHERE webhook = ?", webhook.value());
        handle.execute("DELETE FROM webhooks WHERE id = ?", webhook.value());
    }

    @Override
    public Optional<Owned> find(Handle handle, WebhookId webhook) {
        return handle.createQuery(
                        "SELECT organization, sealed_secret, former_secret, body FROM webhooks WHERE id = :id")
                .bind("id", webhook.value())
                .map((row, _) -> new Owned(
                        webhook(row),
                        new OrganizationId(row.getString("organization")),
                        row.getBytes("sealed_secret"),
                        row.getBytes("former_secret")))
                .findOne();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return Json.read(row.getString("body"), Webhook.class);
    }

    @Override
    public List<Webhook> list(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT body FROM webhooks WHERE project = :project ORDER BY id")
                .bind("project", project.value())
                .map((row, _) -> webhook(row))
                .list();
    }

    @Override
    public List<Webhook> enabled(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT body FROM webhooks WHERE project = :project AND is_enabled ORDER BY id")
                .bind("project", project.value())
                .map((row, _) -> webhook(row))
                .list();
    }

    @Override
    public long nextSequence(Handle handle, ProjectId project) {
        return handle.createQuery("INSERT INTO webhook_heads (project, sequence) VALUES (:project, 1)"
                        + " ON CONFLICT (project) DO UPDATE SET sequence = webhook_heads.sequence + 1"
                        + " RETURNING sequence")
                .bind("project", project.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Optional<WebhookEvent> last(Handle handle, ProjectId project, String subject) {
        return handle.createQuery("SELECT event FROM webhook_events WHERE project = :project AND subject = :subject"
                        + " ORDER BY sequence DESC LIMIT 1")
                .bind("project", project.value())
                .bind("subject", subject)
                .map((row, _) -> WebhookEvent.valueOf(row.getString("event")))
                .findOne();
    }

    @Override
    public boolean isKnown(Handle handle, String once) {
        return handle.createQuery("SELECT 1 FROM webhook_events WHERE once_key = :once")
                .bind("once", once)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void add(Handle handle, Event event) {
        handle.createUpdate("INSERT INTO webhook_events (id, project, sequence, event, subject, once_key, time, body)"
                        + " VALUES (:id, :project, :sequence, :event, :subject, :once, :time, :body)")
                .bind("id", event.id())
                .bind("project", event.project().value())
                .bind("sequence", event.sequence())
                .bind("event", event.event().name())
                .bind("subject", event.subject())
                .bind("once", event.once())
                .bind("time", event.time().toEpochMilli())
                .bind("body", event.body())
                .execute();
    }

    @Override
    public Optional<Event> event(Handle handle, String id) {
        return handle.createQuery("SELECT project, sequence, event, subject, once_key, time, body FROM webhook_events"
                        + " WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new Event(
                        id,
                        new ProjectId(row.getString("project")),
                        row.getLong("sequence"),
                        WebhookEvent.valueOf(row.getString("event")),
                        row.getString("subject"),
                        row.getString("once_key"),
                        Rows.instant(row, "time"),
                        row.getString("body")))
                .findOne();
    }

    @Override
    public void insert(Handle handle, ProjectId project, long sequence, WebhookDelivery delivery) {
        handle.createUpdate("INSERT INTO webhook_deliveries"
                        + " (id, webhook, project, message, sequence, state, is_asked, due_at, created_at, body)"
                        + " VALUES (:id, :webhook, :project, :message, :sequence, :state, :asked, :due, :created,"
                        + " :body)")
                .bind("id", delivery.id().value())
                .bind("webhook", delivery.webhook().value())
                .bind("project", project.value())
                .bind("message", delivery.message())
                .bind("sequence", sequence)
                .bind("state", delivery.state().name())
                .bind("asked", delivery.asked())
                .bind("due", Rows.millis(delivery.dueAt()))
                .bind("created", delivery.createdAt().toEpochMilli())
                .bind("body", Json.write(delivery))
                .execute();
    }

    @Override
    public void update(Handle handle, WebhookDelivery delivery) {
        handle.createUpdate("UPDATE webhook_deliveries SET state = :state, due_at = :due, body = :body WHERE id = :id")
                .bind("id", delivery.id().value())
                .bind("state", delivery.state().name())
                .bind("due", Rows.millis(delivery.dueAt()))
                .bind("body", Json.write(delivery))
                .execute();
    }

    @Override
    public Optional<WebhookDelivery> delivery(Handle handle, WebhookDeliveryId delivery) {
        return handle.createQuery("SELECT body FROM webhook_deliveries WHERE id = :id")
                .bind("id", delivery.value())
                .map(SqlWebhooks::read)
                .findOne();
    }

    private static WebhookDelivery read(ResultSet row, StatementContext context) throws SQLException {
        return Json.read(row.getString("body"), WebhookDelivery.class);
    }

    @Override
    public List<WebhookDelivery> next(Handle handle) {
        return handle.createQuery("SELECT d.body FROM webhooks w JOIN webhook_deliveries d ON d.webhook = w.id"
                        + " WHERE d.state = 'WAITING' AND (d.is_asked OR (w.is_enabled AND d.sequence ="
                        + " (SELECT MIN(x.sequence) FROM webhook_deliveries x WHERE x.webhook = w.id"
                        + " AND x.state = 'WAITING' AND NOT x.is_asked)))"
                        + " ORDER BY d.due_at, d.id")
                .map(SqlWebhooks::read)
                .list();
    }

    @Override
    public List<WebhookDelivery> deliveries(
            Handle handle, WebhookId webhook, WebhookDelivery.@Nullable State state, PageRequest page) {
        var query = handle.createQuery("SELECT body FROM webhook_deliveries WHERE webhook = :webhook"
                        + (state == null ? "" : " AND state = :state")
                        + (page.isFirst() ? "" : " AND (created_at, id) < (:created, :id)")
                        + " ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("webhook", webhook.value())
                .bind("limit", page.fetch());
        if (state != null) {
            query.bind("state", state.name());
        }
        if (!page.isFirst()) {
            query.bind("created", page.number(0)).bind("id", page.after().get(1));
        }
        return query.map(SqlWebhooks::read).list();
    }

    @Override
    public long waiting(Handle handle, WebhookId webhook) {
        return handle.createQuery("SELECT COUNT(*) FROM webhook_deliveries WHERE webhook = :webhook"
                        + " AND state = :waiting AND NOT is_asked")
                .bind("webhook", webhook.value())
                .bind("waiting", WAITING)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void add(Handle handle, WebhookDeliveryId delivery, WebhookAttempt attempt) {
        handle.createUpdate("INSERT INTO webhook_attempts (delivery, number, body) VALUES (:delivery, :number, :body)")
                .bind("delivery", delivery.value())
                .bind("number", attempt.number())
                .bind("body", Json.write(attempt))
                .execute();
    }

    @Override
    public List<WebhookAttempt> attempts(Handle handle, WebhookDeliveryId delivery) {
        return handle.createQuery("SELECT body FROM webhook_attempts WHERE delivery = :delivery ORDER BY number")
                .bind("delivery", delivery.value())
                .map((row, _) -> Json.read(row.getString("body"), WebhookAttempt.class))
                .list();
    }

    @Override
    public int forget(Handle handle, Instant before) {
        long millis = before.toEpochMilli();
        handle.execute(
                "DELETE FROM webhook_attempts WHERE delivery IN (SELECT id FROM webhook_deliveries"
                        + " WHERE state <> 'WAITING' AND created_at < ?)",
                millis);
        int gone = handle.execute("DELETE FROM webhook_deliveries WHERE state <> 'WAITING' AND created_at < ?", millis);
        handle.execute(
                "DELETE FROM webhook_events WHERE time < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM webhook_deliveries d WHERE d.message = webhook_events.id)",
                millis);
        return gone;
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute(
                "DELETE FROM webhook_attempts WHERE delivery IN"
                        + " (SELECT id FROM webhook_deliveries WHERE project = ?)",
                project.value());
        handle.execute("DELETE FROM webhook_deliveries WHERE project = ?", project.value());
        handle.execute("DELETE FROM webhook_events WHERE project = ?", project.value());
        handle.execute("DELETE FROM webhook_heads WHERE project = ?", project.value());
        handle.execute("DELETE FROM webhooks WHERE project = ?", project.value());
    }

    @Override
    public @Nullable String projectName(Handle handle, ProjectId project) {
        return name(handle, "projects", project.value());
    }

    @Override
    public @Nullable String environmentName(Handle handle, EnvironmentId environment) {
        return name(handle, "environments", environment.value());
    }

    private static @Nullable String name(Handle handle, String table, String id) {
        return handle.createQuery("SELECT name FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }
}
