package dev.tone.model.notification;

/// Categories that people set preferences for.
public enum NotificationKind {
    DEPLOYMENT_SUCCEEDED,
    DEPLOYMENT_FAILED,
    DEPLOYMENT_CANCELED,
    ROLLED_BACK,
    /// A deployment waits for somebody's approval.
    APPROVAL_NEEDED,
    /// Somebody has approved or refused a deployment.
    APPROVAL_GIVEN,
    /// Nobody was awake when a deployment was to begin.
    SCHEDULE_MISSED,
    /// A release on trial waits for a person.
    RELEASE_WAITING,
    SITE_DOWN,
    SITE_RECOVERED,
    /// Nothing is sent to a webhook any more.
    WEBHOOK_DISABLED,
    /// Hooks are called under another address from now on.
    HOOKS_MOVED,
    DISK_BUDGET,
    FILE_DAMAGED
}
