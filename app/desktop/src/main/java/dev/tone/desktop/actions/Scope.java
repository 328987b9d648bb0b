package dev.tone.desktop.actions;

/// Where an action makes sense. Actions of a scope that is not in front are neither matched nor listed.
public enum Scope {
    ANYWHERE,
    CANVAS,
    DEPLOYMENTS,
    ARTIFACTS,
    LOG,
    NOTIFICATIONS
}
