package dev.tone.canvas.tools.place;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Neighbours;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A width for the text is pulled open. A click without a drag begins one that is as wide as its words.
final class TextDrawing implements ToolState {
    /// Of letters, as wide as high; narrower is no width to write in.
    private static final int LEAST_LETTERS = 3;

    private final Editor editor;
    private final PointerInput press;
    private final Point from;
    private final Neighbours neighbours;
    private @Nullable Rect column;

    TextDrawing(Editor editor, PointerInput press) {
        this.editor = editor;
        this.press = press;
        this.from = editor.viewport().toWorld(press.screen());
        this.neighbours = new Neighbours(editor, Set.of());
    }

    @Override
    public String path() {
        return "text.drawing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.TEXT;
    }

    @Override
    public void moved(PointerInput input) {
        if (column != null || Dragging.hasBegun(press, input)) {
            Point at = editor.viewport().toWorld(input.screen());
            boolean freely = input.modifiers().mod();
            double end = freely ? at.x() : editor.brush().snap(at.x());
            Neighbours.Snapped snapped = neighbours.edges(new Point(end, at.y()), !freely, false);
            column = column(end + snapped.shift().x());
            editor.show(Preview.NONE.handledAt(column).along(snapped.guides()));
        }
    }

    /// One line high, with the press in the middle of it.
    private Rect column(double end) {
        double fontSize = editor.brush().style().get().fontSize();
        double high = editor.measure().measure("", fontSize).height();
        double width = Math.max(Math.abs(end - from.x()), LEAST_LETTERS * fontSize);
        double left = end < from.x() ? from.x() - width : from.x();
        return new Rect(Math.rint(left), Math.rint(from.y() - high / 2), Math.rint(width), high);
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (column == null) {
            TextIdle.write(editor, from);
        } else {
            TextIdle.write(editor, column, true);
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }

    @Override
    public boolean pansAtEdge() {
        return true;
    }
}
