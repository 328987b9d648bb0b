package dev.tone.model.notification;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param title object and state
/// @param body reason, who and when; no secrets, no lines of a log
/// @param logSequence line of the deployment's log that it is about
public record Notification(
        NotificationId id,
        NotificationKind kind,
        String title,
        String body,
        @Nullable ProjectId project,
        @Nullable DeploymentId deployment,
        @Nullable Long logSequence,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {}
