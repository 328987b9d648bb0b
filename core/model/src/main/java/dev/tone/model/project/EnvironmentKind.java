package dev.tone.model.project;

/// What an environment is for; everything but development asks for a reason when rolled back.
public enum EnvironmentKind {
    PRODUCTION,
    PREVIEW,
    DEVELOPMENT
}
