package dev.tone.canvas.tools.connect;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;

/// Waits for where the connector starts.
public final class ConnectorIdle implements ToolState {
    private final Editor editor;
    private final ConnectorForm form;

    public ConnectorIdle(Editor editor, ConnectorForm form) {
        this.editor = editor;
        this.form = form;
    }

    @Override
    public String path() {
        return form.tool() + ".idle";
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
            editor.toolbox().enter(new ConnectorDrawing(editor, form, input));
        }
    }

    /// Enter begins at what is selected.
    @Override
    public boolean key(KeyInput input) {
        if (!input.key().equals("Enter")) {
            return false;
        }
        if (editor.brush().canDraw()) {
            ConnectorByKeys.begin(editor, form);
        }
        return true;
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
