package dev.tone.canvas.editor;

/// A key that went down or up.
///
/// @param key by its meaning: `Escape`, `Enter`, `Tab`, `Space`, `Delete`, `Backspace`, `F2`, `ArrowLeft` (and so on),
///     `Shift`, `Alt`, `Mod`, or the character in lower case
/// @param modifiers what is held after the event
public record KeyInput(boolean pressed, String key, Modifiers modifiers) {
    public static KeyInput press(String key, Modifiers modifiers) {
        return new KeyInput(true, key, modifiers);
    }

    public static KeyInput release(String key, Modifiers modifiers) {
        return new KeyInput(false, key, modifiers);
    }
}
