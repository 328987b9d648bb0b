package dev.tone.model.api;

/// What a route needs; one policy decides whether an actor has it. Scope is the organization, or the project that the
/// route's object belongs to.
public enum Permission {
    /// On the declared public list: health, signed content.
    PUBLIC,
    WORKSPACE_READ,
    WORKSPACE_MANAGE,
    PROJECT_CREATE,
    PROJECT_READ,
    PROJECT_MANAGE,
    VARIABLE_READ,
    VARIABLE_WRITE,
    CANVAS_READ,
    CANVAS_WRITE,
    ARTIFACT_READ,
    ARTIFACT_WRITE,
    DEPLOYMENT_READ,
    DEPLOYMENT_WRITE,
    /// Who approves, and when nothing is deployed.
    ENVIRONMENT_PROTECT,
    /// Whom a project tells of its events, and who may call it.
    WEBHOOK_READ,
    WEBHOOK_WRITE,
    NOTIFICATION_READ,
    AUDIT_READ,
    DIAGNOSTICS_READ
}
