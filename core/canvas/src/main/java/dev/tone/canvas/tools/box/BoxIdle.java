package dev.tone.canvas.tools.box;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.FreePlace;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;

/// Waits for the first corner.
public final class BoxIdle implements ToolState {
    private final Editor editor;
    private final BoxKind kind;

    public BoxIdle(Editor editor, BoxKind kind) {
        this.editor = editor;
        this.kind = kind;
    }

    @Override
    public String path() {
        return kind.tool() + ".idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void pressed(PointerInput input) {
        if (editor.brush().canDraw()) {
            editor.toolbox().enter(new BoxDrawing(editor, kind, input));
        }
    }

    /// Enter places one where there is room; a frame goes around what is selected.
    @Override
    public boolean key(KeyInput input) {
        if (!input.key().equals("Enter") || !editor.brush().canDraw()) {
            return false;
        }
        if (kind.tool().equals(FrameElement.TYPE) && editor.grouping().frame()) {
            editor.toolbox().finished();
            return true;
        }
        BoxDrawing.place(editor, kind, FreePlace.show(editor, kind.usual()));
        return true;
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
