package dev.tone.canvas.tools.hand;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;

/// Ready to take hold of the drawing.
public final class HandIdle implements ToolState {
    private final Editor editor;

    public HandIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "hand.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRAB;
    }

    @Override
    public void pressed(PointerInput input) {
        editor.toolbox().enter(new HandDragging(editor, input.screen()));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
