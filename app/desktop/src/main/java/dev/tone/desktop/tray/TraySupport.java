package dev.tone.desktop.tray;

/// Whether a tray icon can be seen right now.
public sealed interface TraySupport {
    /// @param kind what shows it, for the diagnostics page
    record Visible(String kind) implements TraySupport {}

    /// @param reason for people: why there is none
    record Absent(String reason) implements TraySupport {}
}
