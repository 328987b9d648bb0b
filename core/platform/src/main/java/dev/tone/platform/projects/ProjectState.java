package dev.tone.platform.projects;

/// Where a project is in its life.
public enum ProjectState {
    ACTIVE,
    ARCHIVED,
    DELETED
}
