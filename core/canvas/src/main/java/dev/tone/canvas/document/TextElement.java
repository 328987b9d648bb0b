package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// Text without a shape around it. Its box is as large as the text was when it was written.
public record TextElement(Head head, Rect bounds, String text) implements BoxElement {
    public static final String TYPE = "text";

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
        return new TextElement(head, bounds, next);
    }

    @Override
    public TextElement withHead(Head next) {
        return new TextElement(next, bounds, text);
    }

    @Override
    public TextElement withBounds(Rect next) {
        return new TextElement(head, next, text);
    }
}
