package dev.tone.canvas.tools.box;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Neighbours;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.TextEditing;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.history.History;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.FrameElements;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.ops.ResizeElements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One corner is fixed, the other hangs on the pointer. Shift makes the sides equal, Alt draws from the middle. Corners
/// are drawn to guides and to what is in sight; Mod suspends that. A click without a drag places a box of the usual
/// size.
final class BoxDrawing implements ToolState {
    private final Editor editor;
    private final BoxKind kind;
    private final PointerInput press;
    private final Point from;
    private final ElementId id;
    private final Neighbours neighbours;
    private List<Overlay.Guide> guides = List.of();
    private boolean begun;
    private Rect bounds = Rect.NONE;

    BoxDrawing(Editor editor, BoxKind kind, PointerInput press) {
        this.editor = editor;
        this.kind = kind;
        this.press = press;
        this.id = editor.newId();
        this.neighbours = new Neighbours(editor, Set.of());
        this.from = snapped(press);
    }

    @Override
    public String path() {
        return kind.tool() + ".drawing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        begun |= Dragging.hasBegun(press, input);
        if (begun) {
            boolean even = input.modifiers().shift();
            Point to = snapped(input);
            bounds = atLeast(Dragging.pull(from, to, even, input.modifiers().alt()), to);
            BoxElement box = drawn();
            Preview preview = Preview.ghosts(List.of(box)).routed(editor.scene().linesWith(Map.of(id, box)));
            editor.show(preview.along(guides));
        }
    }

    @Override
    public void released(PointerInput input) {
        if (begun) {
            finish(editor, drawn());
        } else {
            place(editor, kind, editor.viewport().toWorld(press.screen()));
        }
    }

    private BoxElement drawn() {
        return kind.maker().apply(editor.newHead(id), bounds);
    }

    /// Grows towards the pointer.
    private Rect atLeast(Rect pulled, Point to) {
        double width = Math.max(ResizeElements.LEAST, pulled.width());
        double height = Math.max(ResizeElements.LEAST, pulled.height());
        return new Rect(
                to.x() < from.x() ? pulled.right() - width : pulled.x(),
                to.y() < from.y() ? pulled.bottom() - height : pulled.y(),
                width,
                height);
    }

    /// On the grid, and at the edges and middles of others; sides that are kept equal leave no room for the latter.
    private Point snapped(PointerInput input) {
        Point at = editor.viewport().toWorld(input.screen());
        guides = List.of();
        if (input.modifiers().mod()) {
            return at.rounded();
        }
        Point placed = new Point(editor.brush().snap(at.x()), editor.brush().snap(at.y()));
        if (input.modifiers().shift()) {
            return placed;
        }
        Neighbours.Snapped snapped = neighbours.edges(placed, true, true);
        guides = snapped.guides();
        return placed.plus(snapped.shift());
    }

    static void place(Editor editor, BoxKind kind, Point middle) {
        Rect bounds = PlaceElements.around(middle, kind.usual());
        finish(editor, kind.maker().apply(editor.newHead(editor.newId()), bounds));
    }

    private static void finish(Editor editor, BoxElement box) {
        History.Mark before = editor.history().mark();
        editor.toolbox().finished();
        if (box instanceof FrameElement frame) {
            editor.change(edit -> {
                Elements.add(edit, frame);
                FrameElements.enclose(edit, editor.scene(), frame);
            });
            editor.selection().only(frame.id());
        } else {
            editor.commands().add(box);
        }
        // A note is there to be written on.
        if (box instanceof NoteElement) {
            editor.toolbox().enter(new TextEditing(editor, box.id(), before));
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
