package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;

/// A named rectangle around other elements. What lies in it when it is made or dropped into it has it as its parent and
/// moves with it.
///
/// @param kind what the frame means to the system
public record FrameElement(Head head, Rect bounds, String name, FrameKind kind) implements BoxElement {
    public static final String TYPE = "frame";

    public FrameElement(Head head, Rect bounds, String name) {
        this(head, bounds, name, FrameKind.PLAIN);
    }

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
        return new FrameElement(head, bounds, next, kind);
    }

    @Override
    public FrameElement withHead(Head next) {
        return new FrameElement(next, bounds, name, kind);
    }

    @Override
    public FrameElement withBounds(Rect next) {
        return new FrameElement(head, next, name, kind);
    }

    public FrameElement withKind(FrameKind next) {
        return new FrameElement(head, bounds, name, next);
    }
}
