package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// A named rectangle around other elements. What lies in it when it is made or dropped into it has it as its parent and
/// moves with it.
public record FrameElement(Head head, Rect bounds, String name) implements BoxElement {
    public static final String TYPE = "frame";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public FrameElement withLabel(String next) {
        return new FrameElement(head, bounds, next);
    }

    @Override
    public FrameElement withHead(Head next) {
        return new FrameElement(next, bounds, name);
    }

    @Override
    public FrameElement withBounds(Rect next) {
        return new FrameElement(head, next, name);
    }
}
