package dev.tone.canvas.tools.pen;

import dev.tone.canvas.document.Pen;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import java.util.Locale;

/// Waits for the pen to touch the paper.
public final class PenIdle implements ToolState {
    private final Editor editor;
    private final Pen pen;

    public PenIdle(Editor editor, Pen pen) {
        this.editor = editor;
        this.pen = pen;
    }

    @Override
    public String path() {
        return pen.name().toLowerCase(Locale.ROOT) + ".idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void pressed(PointerInput input) {
        if (editor.brush().canDraw()) {
            editor.toolbox().enter(new PenDrawing(editor, pen, input));
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
