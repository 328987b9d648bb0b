package dev.tone.canvas.tools.place;

import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.FreePlace;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.TextEditing;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.history.History;
import dev.tone.model.id.ElementId;

/// Waits for where the text starts, and opens it for writing there.
public final class TextIdle implements ToolState {
    /// For a few words.
    private static final Size ROOM = new Size(160, 24);

    private final Editor editor;

    public TextIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "text.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.TEXT;
    }

    @Override
    public void pressed(PointerInput input) {
        if (editor.brush().canDraw()) {
            editor.toolbox().enter(new TextDrawing(editor, input));
        }
    }

    /// Enter opens a text where there is room for a few words.
    @Override
    public boolean key(KeyInput input) {
        if (!input.key().equals("Enter") || !editor.brush().canDraw()) {
            return false;
        }
        Point middle = FreePlace.show(editor, ROOM);
        write(editor, middle.plus(-ROOM.width() / 2, 0));
        return true;
    }

    /// Begins a text at a place, with any tool.
    public static void write(Editor editor, Point at) {
        double fontSize = editor.brush().style().get().fontSize();
        Size line = editor.measure().measure("", fontSize);
        Rect bounds = new Rect(
                Math.rint(at.x()),
                Math.rint(at.y() - line.height() / 2),
                Math.max(fontSize, line.width()),
                line.height());
        write(editor, bounds, false);
    }

    static void write(Editor editor, Rect bounds, boolean wraps) {
        History.Mark before = editor.history().mark();
        ElementId id = editor.newId();
        editor.commands().add(new TextElement(editor.newHead(id), bounds, "", wraps));
        editor.toolbox().enter(new TextEditing(editor, id, before));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
