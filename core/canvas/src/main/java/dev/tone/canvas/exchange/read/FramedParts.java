package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.Set;

/// Parts of a file, each in a frame of its name, beside each other in rows.
final class FramedParts {
    private static final double MARGIN = 48;

    private final Sheet sheet;
    private final double widest;
    private final double between;
    private double left;
    private double top;
    private double bottom;

    /// @param widest of a row of several
    FramedParts(Sheet sheet, double widest, double between) {
        this.sheet = sheet;
        this.widest = widest;
        this.between = between;
    }

    /// @param key of the frame
    /// @return false when nothing was drawn
    boolean add(String key, String name, Runnable draw) {
        Head frame = sheet.head(key);
        Set<ElementId> before = sheet.ids();
        draw.run();
        Rect bounds = sheet.bounds(before);
        if (bounds == null) {
            return false;
        }
        double wide = bounds.width() + 2 * MARGIN;
        if (left > 0 && left + wide > widest) {
            left = 0;
            top = bottom + between;
        }
        Rect around = new Rect(left, top, wide, bounds.height() + 2 * MARGIN);
        if (!Sheet.isPlace(around.right()) || !Sheet.isPlace(around.bottom())) {
            throw Sheet.tooLarge();
        }
        sheet.enclose(
                before, new FrameElement(frame, around, name), left + MARGIN - bounds.x(), top + MARGIN - bounds.y());
        left = around.right() + between;
        bottom = Math.max(bottom, around.bottom());
        return true;
    }
}
