package dev.tone.canvas.tools.lasso;

import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
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
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A line is drawn around things: what has its middle within is selected, connectors when both their ends are. Shift
/// adds, Alt takes away.
final class LassoDrawing implements ToolState {
    private final Editor editor;
    private final PointerInput press;
    private final Set<ElementId> before;
    private final List<Point> line = new ArrayList<>();
    private final ElementId ghost;

    LassoDrawing(Editor editor, PointerInput press) {
        this.editor = editor;
        this.press = press;
        this.before = editor.selection().ids();
        this.ghost = editor.newId();
        line.add(editor.viewport().toWorld(press.screen()));
    }

    @Override
    public String path() {
        return "lasso.drawing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        Point now = editor.viewport().toWorld(input.screen());
        if (now.distanceTo(line.getLast()) >= editor.viewport().units(2)) {
            line.add(now);
        }
        Set<ElementId> found = found();
        Set<ElementId> next = new LinkedHashSet<>();
        if (input.modifiers().shift() || input.modifiers().alt()) {
            next.addAll(before);
        }
        if (input.modifiers().alt()) {
            next.removeAll(found);
        } else {
            next.addAll(found);
        }
        editor.selection().set(next);
        showLine();
    }

    private void showLine() {
        List<Point> closed = new ArrayList<>(line);
        closed.add(line.getFirst());
        Rect bounds = Rect.around(closed);
        Style style = Style.DEFAULT
                .withHue(Hue.AZURE)
                .withStrokeWidth(editor.viewport().units(1.5));
        editor.show(Preview.ghosts(List.of(new FreehandElement(
                editor.newHead(ghost).withStyle(style), bounds, Pen.PEN, Trace.through(closed, bounds)))));
    }

    private Set<ElementId> found() {
        Set<ElementId> found = new LinkedHashSet<>();
        editor.scene().query(Rect.around(line), item -> {
            if (item.isReachable() && !(item.element() instanceof GroupElement) && isWithin(item)) {
                found.add(editor.selection().unit(item.id()));
            }
        });
        return found;
    }

    private boolean isWithin(SceneItem item) {
        return item.connector() == null
                ? contains(item.bounds().center())
                : contains(item.path().start()) && contains(item.path().end());
    }

    /// By the number of times that a ray to the right crosses the closed line.
    private boolean contains(Point point) {
        boolean inside = false;
        Point before = line.getLast();
        for (Point next : line) {
            if (next.y() > point.y() != before.y() > point.y()) {
                double share = (point.y() - next.y()) / (before.y() - next.y());
                inside ^= point.x() < next.towards(before, share).x();
            }
            before = next;
        }
        return inside;
    }

    @Override
    public void released(PointerInput input) {
        if (line.size() == 1 && !press.modifiers().shift() && !press.modifiers().alt()) {
            editor.selection().clear();
        }
        editor.toolbox().finished();
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
        editor.selection().set(before);
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
