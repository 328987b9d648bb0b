package dev.tone.canvas.editor;

/// Keys that are held meanwhile.
///
/// @param mod Ctrl, on macOS ⌘
public record Modifiers(boolean shift, boolean alt, boolean mod) {
    public static final Modifiers NONE = new Modifiers(false, false, false);
    public static final Modifiers SHIFT = new Modifiers(true, false, false);
    public static final Modifiers ALT = new Modifiers(false, true, false);
    public static final Modifiers MOD = new Modifiers(false, false, true);
}
