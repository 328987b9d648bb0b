package dev.tone.canvas.paint;

import dev.tone.canvas.geometry.Rect;
import java.awt.Shape;

/// Takes a picture as outlines: a page of a PDF, an SVG. Called from the back to the front, in world units; colours are
/// straight ARGB. What does not belong to the picture's area may be passed on as well.
public interface VectorTarget {
    /// What follows, up to [#end], is one element.
    ///
    /// @param name what people call it; may be empty
    void begin(String id, String name);

    void fill(Shape outline, int argb);

    /// @param dash lengths of line and gap in turn; empty for a whole line
    void stroke(Shape line, double width, int argb, double... dash);

    /// A line of text; its outline where a target knows no text.
    default void text(GlyphLine line, int argb) {
        fill(line.outline(), argb);
    }

    /// A picture that stands on its own.
    ///
    /// @param source a `data:` URL
    /// @param crop the part of it that fills the area, in shares of its size
    void image(String source, Rect area, Rect crop);

    /// Turns what follows about a point, up to the element's end.
    void turn(double degrees, double x, double y);

    void end();
}
