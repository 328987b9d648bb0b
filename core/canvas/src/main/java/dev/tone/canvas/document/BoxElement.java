package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;

/// An element that fills a rectangle of the world.
public sealed interface BoxElement extends Element
        permits ShapeElement,
                TextElement,
                NoteElement,
                ServiceElement,
                FrameElement,
                FreehandElement,
                ImageElement,
                UnknownElement {
    Rect bounds();

    BoxElement withBounds(Rect bounds);

    @Override
    BoxElement withHead(Head head);

    @Override
    BoxElement withLabel(String label);

    /// The smallest upright rectangle around it as it stands, turned.
    default Rect cover() {
        return Rotation.cover(bounds(), rotation());
    }

    /// The line at which connectors meet it.
    default Contour contour() {
        return Contour.RECTANGLE;
    }

    /// Degrees clockwise about the middle of [#bounds], from 0 to below 360.
    default double rotation() {
        return head().rotation();
    }

    default BoxElement withRotation(double degrees) {
        return withHead(head().withRotation(degrees));
    }

    @Override
    default BoxElement movedBy(double dx, double dy) {
        return withBounds(bounds().movedBy(dx, dy));
    }
}
