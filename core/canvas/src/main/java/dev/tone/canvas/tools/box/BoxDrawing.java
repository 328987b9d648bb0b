package dev.tone.canvas.tools.box;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
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

/// One corner is fixed, the other hangs on the pointer. Shift makes the sides equal, Alt draws from the middle. A click
/// without a drag places a box of the usual size.
final class BoxDrawing implements ToolState {
    private final Editor editor;
    private final BoxKind kind;
    private final PointerInput press;
    private final Point from;
    private final ElementId id;
    private boolean begun;
    private Rect bounds = Rect.NONE;

    BoxDrawing(Editor editor, BoxKind kind, PointerInput press) {
        this.editor = editor;
        this.kind = kind;
        this.press = press;
        this.from = snap(editor.viewport().toWorld(press.screen()));
        this.id = editor.newId();
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
            Point to = snap(editor.viewport().toWorld(input.screen()));
            bounds = Dragging.pull(
                    from, to, input.modifiers().shift(), input.modifiers().alt());
            List<Element> ghosts = List.of(kind.maker().apply(editor.newHead(id), bounds));
            editor.show(Preview.ghosts(ghosts));
        }
    }

    @Override
    public void released(PointerInput input) {
        if (!begun) {
            place(editor, kind, editor.viewport().toWorld(press.screen()));
        } else {
            Rect drawn = new Rect(
                    bounds.x(),
                    bounds.y(),
                    Math.max(ResizeElements.LEAST, bounds.width()),
                    Math.max(ResizeElements.LEAST, bounds.height()));
            finish(editor, kind.maker().apply(editor.newHead(id), drawn));
        }
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

    private Point snap(Point point) {
        return new Point(editor.brush().snap(point.x()), editor.brush().snap(point.y()));
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
