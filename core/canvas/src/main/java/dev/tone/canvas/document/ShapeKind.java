package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.service.Coded;

public enum ShapeKind implements Coded {
    RECTANGLE(Contour.RECTANGLE),
    ELLIPSE(Contour.ELLIPSE),
    DIAMOND(Contour.DIAMOND);

    private final Contour contour;

    ShapeKind(Contour contour) {
        this.contour = contour;
    }

    public Contour contour() {
        return contour;
    }
}
