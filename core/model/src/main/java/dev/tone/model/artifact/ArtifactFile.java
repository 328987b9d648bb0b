package dev.tone.model.artifact;

/// A file in an artifact.
///
/// @param path relative, `/`-separated, normalized, without `.` and `..`
/// @param digest SHA-256 of the bytes, 64 lower-case hex digits
public record ArtifactFile(String path, String digest, long size, boolean executable) {}
