package dev.tone.desktop.theme;

/// What the person chose.
public enum ThemeMode {
    SYSTEM,
    LIGHT,
    DARK
}
