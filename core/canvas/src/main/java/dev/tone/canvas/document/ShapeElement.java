package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Rect;

/// A plain geometric shape with a text in its middle.
public record ShapeElement(Head head, Rect bounds, ShapeKind shape, String text) implements BoxElement {
    public static final String TYPE = "shape";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public ShapeElement withLabel(String next) {
        return new ShapeElement(head, bounds, shape, next);
    }

    @Override
    public ShapeElement withHead(Head next) {
        return new ShapeElement(next, bounds, shape, text);
    }

    @Override
    public ShapeElement withBounds(Rect next) {
        return new ShapeElement(head, next, shape, text);
    }

    @Override
    public Contour contour() {
        return shape.contour();
    }
}
