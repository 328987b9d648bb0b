package dev.tone.canvas.document;

/// A change that has happened.
///
/// @param diff what really changed, with the entries as they were right before
public record DocumentChange(Diff diff, Origin origin) {}
