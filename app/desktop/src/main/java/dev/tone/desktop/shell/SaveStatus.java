package dev.tone.desktop.shell;

/// How safe the open drawing is. Saved means on this machine's disk, synced means the platform has it too.
public enum SaveStatus {
    /// No drawing is open.
    NONE,
    SAVING,
    SAVED,
    SYNCED,
    FAILED
}
