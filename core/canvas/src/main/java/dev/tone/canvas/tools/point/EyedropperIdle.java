package dev.tone.canvas.tools.point;

import dev.tone.canvas.document.Style;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.scene.SceneItem;
import java.util.Optional;

/// Takes the style of what is clicked: for what is selected, and for what is drawn next.
public final class EyedropperIdle implements ToolState {
    private final Editor editor;

    public EyedropperIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "eyedropper.idle";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void left() {
        editor.hovered().set(Optional.empty());
    }

    @Override
    public void moved(PointerInput input) {
        editor.hovered().set(under(input).map(SceneItem::id));
    }

    @Override
    public void released(PointerInput input) {
        Optional<Style> style = under(input).map(item -> item.element().style());
        editor.toolbox().finished();
        style.ifPresent(taken -> editor.commands().restyle(_ -> taken));
    }

    private Optional<SceneItem> under(PointerInput input) {
        return Optional.ofNullable(editor.hits()
                .at(editor.viewport().toWorld(input.screen()), editor.viewport().near(), SceneItem::isVisible));
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }
}
