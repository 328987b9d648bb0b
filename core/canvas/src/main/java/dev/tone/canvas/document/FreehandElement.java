package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// A line drawn by hand. Its colour and width are those of its style.
///
/// @param trace the way of the pen within the box
public record FreehandElement(Head head, Rect bounds, Pen pen, Trace trace) implements BoxElement {
    public static final String TYPE = "drawing";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return "";
    }

    /// Nothing can be written on it.
    @Override
    public FreehandElement withLabel(String next) {
        return this;
    }

    @Override
    public FreehandElement withHead(Head next) {
        return new FreehandElement(next, bounds, pen, trace);
    }

    @Override
    public FreehandElement withBounds(Rect next) {
        return new FreehandElement(head, next, pen, trace);
    }
}
