package dev.tone.canvas.tools.comment;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.model.id.ElementId;
import java.util.List;

/// Waits for where the comment is to be pinned, and shows what it would hang on.
public final class CommentIdle implements ToolState {
    private final Editor editor;

    public CommentIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "comment.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        String element = pin(input).element();
        editor.show(Preview.NONE.aimingAt(element == null ? null : new ElementId(element), List.of()));
    }

    @Override
    public void released(PointerInput input) {
        Comment.Pin pin = pin(input);
        editor.toolbox().finished();
        editor.commenting().ask(pin);
    }

    /// Without a pointer: on what is selected.
    @Override
    public boolean key(KeyInput input) {
        ElementId selected = editor.selection().single();
        if (!input.key().equals("Enter") || selected == null) {
            return false;
        }
        editor.toolbox().finished();
        editor.commenting().ask(editor.commenting().pinOn(selected));
        return true;
    }

    private Comment.Pin pin(PointerInput input) {
        return editor.commenting().pinAt(editor.viewport().toWorld(input.screen()));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
