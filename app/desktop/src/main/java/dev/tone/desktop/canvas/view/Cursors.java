package dev.tone.desktop.canvas.view;

import dev.tone.canvas.editor.Cursor;

/// The toolkit's cursors for the editor's.
final class Cursors {
    private Cursors() {}

    static javafx.scene.Cursor of(Cursor cursor) {
        return switch (cursor) {
            case DEFAULT -> javafx.scene.Cursor.DEFAULT;
            case CROSSHAIR, ERASER -> javafx.scene.Cursor.CROSSHAIR;
            case GRAB -> javafx.scene.Cursor.OPEN_HAND;
            case GRABBING -> javafx.scene.Cursor.CLOSED_HAND;
            case MOVE, COPY -> javafx.scene.Cursor.MOVE;
            case TEXT -> javafx.scene.Cursor.TEXT;
            case RESIZE_HORIZONTAL -> javafx.scene.Cursor.H_RESIZE;
            case RESIZE_VERTICAL -> javafx.scene.Cursor.V_RESIZE;
            case RESIZE_FALLING -> javafx.scene.Cursor.NW_RESIZE;
            case RESIZE_RISING -> javafx.scene.Cursor.NE_RESIZE;
        };
    }
}
