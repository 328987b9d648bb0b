package dev.tone.canvas.tools.hand;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;

/// The drawing hangs on the pointer.
final class HandDragging implements ToolState {
    private final Editor editor;
    private final Camera before;
    private Point last;

    HandDragging(Editor editor, Point press) {
        this.editor = editor;
        this.before = editor.viewport().camera().get();
        this.last = press;
    }

    @Override
    public String path() {
        return "hand.dragging";
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRABBING;
    }

    @Override
    public void moved(PointerInput input) {
        Point now = input.screen();
        editor.viewport().pan(now.x() - last.x(), now.y() - last.y());
        last = now;
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
    }

    @Override
    public void cancel() {
        editor.viewport().camera().set(before);
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}
