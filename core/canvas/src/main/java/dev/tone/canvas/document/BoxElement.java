package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Rect;

/// An element that fills a rectangle of the world.
public sealed interface BoxElement extends Element
        permits ShapeElement, TextElement, ServiceElement, FrameElement, UnknownElement {
    Rect bounds();

    BoxElement withBounds(Rect bounds);

    @Override
    BoxElement withHead(Head head);

    @Override
    BoxElement withLabel(String label);

    /// The line at which connectors meet it.
    default Contour contour() {
        return Contour.RECTANGLE;
    }

    @Override
    default BoxElement movedBy(double dx, double dy) {
        return withBounds(bounds().movedBy(dx, dy));
    }
}
