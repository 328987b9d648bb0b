package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// An element of a type that this version does not know: made by a newer one, or not built yet. It keeps its place, can
/// be moved and deleted, is shown as an empty box, and keeps all its other properties.
///
/// @param type its type on the wire
public record UnknownElement(Head head, Rect bounds, String type) implements BoxElement {
    @Override
    public String label() {
        return "";
    }

    /// Nothing is known of a label, so nothing changes.
    @Override
    public UnknownElement withLabel(String next) {
        return this;
    }

    @Override
    public UnknownElement withHead(Head next) {
        return new UnknownElement(next, bounds, type);
    }

    @Override
    public UnknownElement withBounds(Rect next) {
        return new UnknownElement(head, next, type);
    }
}
