package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// Text without a shape around it. Its box is as large as the text was when it was written.
///
/// @param wraps whether its width was given and its lines break there; otherwise the box is as wide as the longest line
public record TextElement(Head head, Rect bounds, String text, boolean wraps) implements BoxElement {
    public static final String TYPE = "text";

    /// As wide as its longest line.
    public TextElement(Head head, Rect bounds, String text) {
        this(head, bounds, text, false);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public TextElement withLabel(String next) {
        return new TextElement(head, bounds, next, wraps);
    }

    @Override
    public TextElement withHead(Head next) {
        return new TextElement(next, bounds, text, wraps);
    }

    @Override
    public TextElement withBounds(Rect next) {
        return new TextElement(head, next, text, wraps);
    }

    public TextElement withWraps(boolean next) {
        return new TextElement(head, bounds, text, next);
    }
}
