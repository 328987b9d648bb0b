package dev.tone.canvas.tools.pen;

import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Head;
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
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Locale;

/// The pen is on the paper. Shift keeps the line straight. A click makes a dot. The pen stays in hand, because nobody
/// draws a single stroke.
final class PenDrawing implements ToolState {
    private static final double DOT = 2;
    private static final double THIN = 2;

    private final Editor editor;
    private final Pen pen;
    private final ElementId id;
    private final Point from;
    private final Stroke stroke;
    private boolean straight;
    private Point to;

    PenDrawing(Editor editor, Pen pen, PointerInput press) {
        this.editor = editor;
        this.pen = pen;
        this.id = editor.newId();
        this.from = editor.viewport().toWorld(press.screen());
        this.to = from;
        this.stroke = new Stroke(from, editor.viewport().units(1));
    }

    @Override
    public String path() {
        return pen.name().toLowerCase(Locale.ROOT) + ".drawing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        straight = input.modifiers().shift();
        to = editor.viewport().toWorld(input.screen());
        stroke.to(to);
        editor.show(Preview.ghosts(List.of(drawn(stroke.points()))));
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        FreehandElement drawing = drawn(stroke.finished());
        editor.change(edit -> {
            Elements.add(edit, drawing);
            MoveElements.reparent(edit, editor.scene(), List.of(id));
        });
    }

    private FreehandElement drawn(List<Point> way) {
        List<Point> points = straight ? List.of(from, to) : way;
        Rect bounds = Rect.around(points);
        if (bounds.width() < DOT && bounds.height() < DOT) {
            points = List.of(bounds.center(), bounds.center());
            bounds = Rect.around(bounds.center(), new Size(DOT, DOT));
        }
        Head head = editor.newHead(id);
        return new FreehandElement(head.withStyle(style(head.style())), bounds, pen, Trace.through(points, bounds));
    }

    private Style style(Style brush) {
        return switch (pen) {
            case PEN -> brush.withStrokeWidth(Math.max(THIN, brush.strokeWidth()));
            // How broad and how faint it is, the painter says.
            case HIGHLIGHTER -> brush.hue() == Hue.NEUTRAL ? brush.withHue(Hue.AMBER) : brush;
        };
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
