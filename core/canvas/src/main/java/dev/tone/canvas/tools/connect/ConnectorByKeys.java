package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.ops.GrowConnected.Toward;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The start is fixed; keys choose the end among what is there.
final class ConnectorByKeys implements ToolState {
    private final Editor editor;
    private final ConnectorForm form;
    private final BoxElement from;
    private final NewLine line;
    private BoxElement to;

    private ConnectorByKeys(Editor editor, ConnectorForm form, BoxElement from, BoxElement to) {
        this.editor = editor;
        this.form = form;
        this.from = from;
        this.to = to;
        line = new NewLine(editor, form, end(from));
    }

    /// Connects the two boxes that are selected, or begins at the one that is when there is somewhere to go.
    static void begin(Editor editor, ConnectorForm form) {
        List<BoxElement> selected = Targets.among(editor, editor.selection().ids());
        if (selected.size() == 2) {
            new ConnectorByKeys(editor, form, selected.getFirst(), selected.getLast()).connect();
        } else if (selected.size() == 1) {
            BoxElement from = selected.getFirst();
            BoxElement nearest = Targets.nearest(editor, from);
            if (nearest != null) {
                editor.toolbox().enter(new ConnectorByKeys(editor, form, from, nearest));
            }
        }
    }

    @Override
    public String path() {
        return form.tool() + ".keys";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void entered() {
        show();
    }

    @Override
    public boolean key(KeyInput input) {
        Toward toward = Targets.toward(input.key());
        if (input.key().equals("Enter")) {
            connect();
        } else if (input.key().equals("Tab")) {
            aim(Targets.next(editor, from, to, input.modifiers().shift()));
        } else if (toward != null) {
            aim(Targets.toward(editor, from, to, toward));
        } else {
            return false;
        }
        return true;
    }

    /// The pointer takes over.
    @Override
    public void pressed(PointerInput input) {
        editor.toolbox().enter(new ConnectorDrawing(editor, form, input));
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    private void aim(@Nullable BoxElement next) {
        if (next != null) {
            to = next;
            show();
        }
    }

    private void show() {
        editor.viewport().reveal(to.bounds());
        line.show(end(to), List.of(), to.id(), List.of());
    }

    private void connect() {
        line.draw(end(to), List.of());
    }

    private static End end(BoxElement box) {
        return new End.Attached(box.id(), null, box.bounds().center());
    }
}
