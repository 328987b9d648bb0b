package dev.tone.canvas.tools.place;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.FreePlace;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.model.id.ElementId;
import java.util.List;

/// The brush's service hangs on the pointer and stays where it is clicked.
public final class ServiceIdle implements ToolState {
    private final Editor editor;
    private final ElementId ghost;
    private boolean pressed;

    public ServiceIdle(Editor editor) {
        this.editor = editor;
        this.ghost = editor.newId();
    }

    @Override
    public String path() {
        return "service.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        Point at = editor.viewport().toWorld(input.screen());
        editor.show(
                Preview.ghosts(List.of(PlaceElements.service(editor.newHead(ghost), editor.document(), wanted(), at))));
    }

    @Override
    public void pressed(PointerInput input) {
        pressed = editor.brush().canDraw();
    }

    @Override
    public void released(PointerInput input) {
        if (pressed) {
            place(editor.viewport().toWorld(input.screen()));
        }
    }

    /// Enter places one where there is room.
    @Override
    public boolean key(KeyInput input) {
        if (!input.key().equals("Enter") || !editor.brush().canDraw()) {
            return false;
        }
        place(FreePlace.show(editor, wanted().kind().defaultSize()));
        return true;
    }

    private void place(Point at) {
        editor.toolbox().finished();
        editor.commands().placeService(wanted(), at);
    }

    private NewService wanted() {
        return editor.brush().service().get();
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
