package dev.tone.canvas.tools.erase;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;

/// Waits for the first thing to erase.
public final class EraserIdle implements ToolState {
    private final Editor editor;

    public EraserIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "eraser.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.ERASER;
    }

    @Override
    public void pressed(PointerInput input) {
        editor.toolbox().enter(new EraserErasing(editor, input.screen()));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
