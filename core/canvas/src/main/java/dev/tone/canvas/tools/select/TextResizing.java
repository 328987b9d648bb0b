package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handle;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;

/// What becomes of a text whose box is resized: a handle at the left or right gives it a width in which its lines
/// break, any other makes its letters larger or smaller.
final class TextResizing {
    /// In world units, as in the inspector.
    private static final double SMALLEST = 6;

    private static final double LARGEST = 200;

    private final Editor editor;
    private final Handle handle;

    TextResizing(Editor editor, Handle handle) {
        this.editor = editor;
        this.handle = handle;
    }

    /// @param to the box that was pulled from the text's own one
    /// @param centered whether its middle stays, otherwise the side or corner across the handle
    TextElement resized(TextElement text, Rect to, boolean centered) {
        Rect from = text.bounds();
        double u = centered ? 0.5 : 1 - handle.u();
        double v = centered ? 0.5 : 1 - handle.v();
        Point fixed = from.at(u, v);
        if (handle.v() == 0.5) {
            double width = Math.max(to.width(), text.style().fontSize());
            Size size = editor.measure().measure(text.text(), text.style().fontSize(), width);
            return text.withWraps(true)
                    .withBounds(new Rect(Math.rint(fixed.x() - u * width), from.y(), width, size.height()));
        }
        double across = from.width() == 0 ? 1 : to.width() / from.width();
        double down = from.height() == 0 ? 1 : to.height() / from.height();
        double scale = handle.u() == 0.5 ? down : Math.max(across, down);
        double fontSize = Math.clamp(Math.rint(text.style().fontSize() * scale * 2) / 2, SMALLEST, LARGEST);
        if (fontSize == text.style().fontSize()) {
            return text;
        }
        double room = Math.rint(from.width() * fontSize / text.style().fontSize());
        Size size = text.wraps()
                ? new Size(
                        room,
                        editor.measure().measure(text.text(), fontSize, room).height())
                : editor.measure().measure(text.text(), fontSize);
        Point corner = fixed.plus(-u * size.width(), -v * size.height()).rounded();
        return text.withHead(text.head().withStyle(text.style().withFontSize(fontSize)))
                .withBounds(new Rect(corner.x(), corner.y(), size.width(), size.height()));
    }
}
