package dev.tone.platform.notifications;

import dev.tone.model.id.NotificationId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where notifications are kept. Runs in the transaction whose handle it is given.
public interface NotificationRepository {
    /// Inserts it, or replaces the one with its id.
    void put(Handle handle, OrganizationId organization, UserId user, String subject, Notification notification);

    void update(Handle handle, Notification notification);

    Optional<Notification> find(Handle handle, Actor actor, NotificationId notification);

    /// The newest one about the subject that is neither read nor archived.
    Optional<Notification> unread(Handle handle, OrganizationId organization, UserId user, String subject);

    List<Notification> allUnread(Handle handle, Actor actor);

    /// Newest first; sort key: (created, id).
    List<Notification> list(Handle handle, Actor actor, boolean archived, PageRequest page);

    List<UserId> members(Handle handle, OrganizationId organization);

    Optional<NotificationPreferences> preferences(Handle handle, OrganizationId organization, UserId user);

    void setPreferences(Handle handle, Actor actor, NotificationPreferences preferences);

    void removeAll(Handle handle, ProjectId project);
}
