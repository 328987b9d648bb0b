package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// A sticky note: a thought beside the drawing, not a part of it.
public record NoteElement(Head head, Rect bounds, String text) implements BoxElement {
    public static final String TYPE = "note";

    /// World units between its edge and what is written on it.
    public static final double PADDING = 10;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public NoteElement withLabel(String next) {
        return new NoteElement(head, bounds, next);
    }

    @Override
    public NoteElement withHead(Head next) {
        return new NoteElement(next, bounds, text);
    }

    @Override
    public NoteElement withBounds(Rect next) {
        return new NoteElement(head, next, text);
    }
}
