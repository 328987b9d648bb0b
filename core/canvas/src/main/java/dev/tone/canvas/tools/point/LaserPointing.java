package dev.tone.canvas.tools.point;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.Trace;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;

/// The laser is on: a red tail follows the pointer, and nothing stays.
final class LaserPointing implements ToolState {
    private static final int TAIL = 48;
    private static final double WIDE = 5;

    private final Editor editor;
    private final ElementId ghost;
    private final List<Point> tail = new ArrayList<>();

    LaserPointing(Editor editor, PointerInput press) {
        this.editor = editor;
        this.ghost = editor.newId();
        tail.add(editor.viewport().toWorld(press.screen()));
    }

    @Override
    public String path() {
        return "laser.pointing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void entered() {
        showTail();
    }

    @Override
    public void moved(PointerInput input) {
        tail.add(editor.viewport().toWorld(input.screen()));
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
        showTail();
    }

    private void showTail() {
        Rect bounds = Rect.around(tail);
        double width = editor.viewport().units(WIDE);
        Style style = Style.DEFAULT.withHue(Hue.RED).withStrokeWidth(width).withOpacity(0.9);
        List<Element> ghosts = List.of(new FreehandElement(
                editor.newHead(ghost).withStyle(style), bounds, Pen.PEN, Trace.through(tail, bounds)));
        editor.show(Preview.ghosts(ghosts));
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}
