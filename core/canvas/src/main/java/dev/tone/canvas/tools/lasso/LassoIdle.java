package dev.tone.canvas.tools.lasso;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;

/// Waits for where the line around things starts.
public final class LassoIdle implements ToolState {
    private final Editor editor;

    public LassoIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "lasso.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void pressed(PointerInput input) {
        editor.toolbox().enter(new LassoDrawing(editor, input));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
