package dev.tone.canvas.editor;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;

/// Where something goes that is drawn by keys: in the middle of what is seen, or beside what stands there already.
public final class FreePlace {
    private static final double GAP = 40;
    private static final int TRIES = 64;

    private FreePlace() {}

    /// The middle of a place of this size, which is scrolled into view.
    public static Point show(Editor editor, Size size) {
        Point at = find(editor, editor.viewport().visible().center(), size);
        editor.viewport().reveal(Rect.around(at, size));
        return at;
    }

    private static Point find(Editor editor, Point wanted, Size size) {
        Point at = wanted;
        for (int i = 0; i < TRIES; i++) {
            if (editor.hits()
                    .in(Rect.around(at, size), false, item -> !(item.element() instanceof FrameElement))
                    .isEmpty()) {
                return at;
            }
            at = new Point(at.x() + size.width() + GAP, at.y());
            if (at.x() > editor.viewport().visible().right()) {
                at = new Point(wanted.x(), at.y() + size.height() + GAP);
            }
        }
        return wanted;
    }
}
