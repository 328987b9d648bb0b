package dev.tone.model.artifact;

/// What was dropped.
public enum ArtifactKind {
    FOLDER,
    ARCHIVE,
    FILE
}
