package dev.tone.canvas.paint;

/// What a colour means; the theme says which one it is.
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    ATTENTION,
    DANGER
}
