package dev.tone.model.notification;

/// Categories that people set preferences for.
public enum NotificationKind {
    DEPLOYMENT_SUCCEEDED,
    DEPLOYMENT_FAILED,
    DEPLOYMENT_CANCELED,
    ROLLED_BACK,
    SITE_DOWN,
    SITE_RECOVERED,
    DISK_BUDGET,
    FILE_DAMAGED
}
