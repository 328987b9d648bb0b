package dev.tone.desktop.canvas.overlay;

import java.util.Locale;

/// Three ways to look at the same elements.
public enum OverlayKind {
    /// What is meant: the drawing alone.
    DESIGN,
    /// What deploying it would change.
    PLAN,
    /// How what was deployed is doing.
    OBSERVED;

    /// Part of ids and of the action's name.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public OverlayKind next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
