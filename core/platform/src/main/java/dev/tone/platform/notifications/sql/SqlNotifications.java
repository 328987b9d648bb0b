package dev.tone.platform.notifications.sql;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import dev.tone.platform.notifications.NotificationRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Notifications in SQL.
public final class SqlNotifications implements NotificationRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("notifications", SqlNotifications.class, List.of("001-notifications.sql"));

    private static final String COLUMNS =
            "id, kind, title, body, project, deployment, log_sequence, created_at, read_at, archived_at";
    private static final String OWN =
            "SELECT " + COLUMNS + " FROM notifications WHERE user_id = :user AND organization = :organization";

    @Override
    public void put(
            Handle handle, OrganizationId organization, UserId user, String subject, Notification notification) {
        handle.execute(
                "DELETE FROM notifications WHERE id = ?", notification.id().value());
        handle.createUpdate("INSERT INTO notifications (organization, user_id, subject, " + COLUMNS
                        + ") VALUES (:organization, :user, :subject, :id, :kind, :title, :body, :project, :deployment,"
                        + " :log, :created, :read, :archived)")
                .bind("organization", organization.value())
                .bind("user", user.value())
                .bind("subject", subject)
                .bind("id", notification.id().value())
                .bind("kind", notification.kind().name())
                .bind("title", notification.title())
                .bind("body", notification.body())
                .bind(
                        "project",
                        notification.project() == null
                                ? null
                                : notification.project().value())
                .bind(
                        "deployment",
                        notification.deployment() == null
                                ? null
                                : notification.deployment().value())
                .bind("log", notification.logSequence())
                .bind("created", notification.createdAt().toEpochMilli())
                .bind("read", Rows.millis(notification.readAt()))
                .bind("archived", Rows.millis(notification.archivedAt()))
                .execute();
    }

    @Override
    public void update(Handle handle, Notification notification) {
        handle.createUpdate("UPDATE notifications SET read_at = :read, archived_at = :archived WHERE id = :id")
                .bind("read", Rows.millis(notification.readAt()))
                .bind("archived", Rows.millis(notification.archivedAt()))
                .bind("id", notification.id().value())
                .execute();
    }

    private static Query own(Handle handle, String condition, OrganizationId organization, UserId user) {
        return handle.createQuery(OWN + condition)
                .bind("user", user.value())
                .bind("organization", organization.value());
    }

    @Override
    public Optional<Notification> find(Handle handle, Actor actor, NotificationId notification) {
        return own(handle, " AND id = :id", actor.organization(), actor.user())
                .bind("id", notification.value())
                .map(SqlNotifications::notification)
                .findOne();
    }

    @Override
    public Optional<Notification> unread(Handle handle, OrganizationId organization, UserId user, String subject) {
        return own(
                        handle,
                        " AND subject = :subject AND read_at IS NULL AND archived_at IS NULL"
                                + " ORDER BY created_at DESC, id DESC LIMIT 1",
                        organization,
                        user)
                .bind("subject", subject)
                .map(SqlNotifications::notification)
                .findOne();
    }

    @Override
    public List<Notification> allUnread(Handle handle, Actor actor) {
        return own(handle, " AND read_at IS NULL ORDER BY created_at, id", actor.organization(), actor.user())
                .map(SqlNotifications::notification)
                .list();
    }

    @Override
    public List<Notification> list(Handle handle, Actor actor, boolean archived, PageRequest page) {
        String condition = archived ? " AND archived_at IS NOT NULL" : " AND archived_at IS NULL";
        String after = page.isFirst() ? "" : " AND (created_at, id) < (:created, :id)";
        Query query = own(
                        handle,
                        condition + after + " ORDER BY created_at DESC, id DESC LIMIT :limit",
                        actor.organization(),
                        actor.user())
                .bind("limit", page.fetch());
        if (!page.isFirst()) {
            query.bind("created", page.number(0)).bind("id", page.after().get(1));
        }
        return query.map(SqlNotifications::notification).list();
    }

    @Override
    public List<UserId> members(Handle handle, OrganizationId organization) {
        return handle.createQuery("SELECT user_id FROM members WHERE organization = :organization ORDER BY user_id")
                .bind("organization", organization.value())
                .map((row, _) -> new UserId(row.getString(1)))
                .list();
    }

    @Override
    public Optional<NotificationPreferences> preferences(Handle handle, OrganizationId organization, UserId user) {
        return handle.createQuery("SELECT preferences FROM notification_preferences"
                        + " WHERE organization = :organization AND user_id = :user")
                .bind("organization", organization.value())
                .bind("user", user.value())
                .map((row, _) -> Json.read(row.getString(1), NotificationPreferences.class))
                .findOne();
    }

    @Override
    public void setPreferences(Handle handle, Actor actor, NotificationPreferences preferences) {
        handle.createUpdate("INSERT INTO notification_preferences (organization, user_id, preferences)"
                        + " VALUES (:organization, :user, :preferences) ON CONFLICT (organization, user_id)"
                        + " DO UPDATE SET preferences = excluded.preferences")
                .bind("organization", actor.organization().value())
                .bind("user", actor.user().value())
                .bind("preferences", Json.write(preferences))
                .execute();
    }

    @Override
    public void removeAll(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM notifications WHERE project = ?", project.value());
    }

    private static Notification notification(ResultSet row, StatementContext context) throws SQLException {
        String project = row.getString("project");
        String deployment = row.getString("deployment");
        return new Notification(
                new NotificationId(row.getString("id")),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                project == null ? null : new ProjectId(project),
                deployment == null ? null : new DeploymentId(deployment),
                Rows.optionalLong(row, "log_sequence"),
                Rows.instant(row, "created_at"),
                Rows.optionalInstant(row, "read_at"),
                Rows.optionalInstant(row, "archived_at"));
    }
}
