package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.List;

/// The surroundings of a line: what runs outside of them has no say in where it lies, nor it in where that does.
///
/// @param cover around all of it
/// @param pieces around each of its straight pieces
record Earshot(Rect cover, List<Rect> pieces) {
    static Earshot of(List<Point> line) {
        List<Rect> pieces = new ArrayList<>(line.size());
        for (int i = 1; i < line.size(); i++) {
            pieces.add(Rect.between(line.get(i - 1), line.get(i)).grown(Lanes.HEARD));
        }
        return new Earshot(Rect.around(line).grown(Lanes.HEARD), pieces);
    }

    boolean reaches(List<Point> other) {
        for (Rect piece : pieces) {
            if (Segments.touches(other, piece)) {
                return true;
            }
        }
        return false;
    }
}
