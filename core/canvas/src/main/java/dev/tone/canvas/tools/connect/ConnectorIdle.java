package dev.tone.canvas.tools.connect;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;

/// Waits for where the connector starts.
public final class ConnectorIdle implements ToolState {
    private final Editor editor;

    public ConnectorIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "connector.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        editor.show(Aim.at(editor, input.screen(), input.modifiers()).shownOn(Preview.NONE));
    }

    @Override
    public void pressed(PointerInput input) {
        if (editor.brush().canDraw()) {
            editor.toolbox().enter(new ConnectorDrawing(editor, input));
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
