package dev.tone.canvas.tools.point;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;

/// The laser is off.
public final class LaserIdle implements ToolState {
    private final Editor editor;

    public LaserIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "laser.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void pressed(PointerInput input) {
        editor.toolbox().enter(new LaserPointing(editor, input));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
