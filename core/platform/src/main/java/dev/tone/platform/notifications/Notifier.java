package dev.tone.platform.notifications;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.kernel.audit.Change;
import org.jspecify.annotations.Nullable;

/// Tells everybody of the organization, as part of the change that it is about: the notification is there exactly when
/// what it says is true.
@FunctionalInterface
public interface Notifier {
    void tell(Change change, News news);

    /// @param subject the object that it is about, e.g. `environment/0190…`; while the last news of an object is
    /// unread,
    ///     the next one takes its place
    /// @param title object and state
    /// @param body reason, who and when; no secrets, no log text
    record News(
            String subject,
            NotificationKind kind,
            String title,
            String body,
            @Nullable ProjectId project,
            @Nullable DeploymentId deployment,
            @Nullable Long logSequence) {}
}
