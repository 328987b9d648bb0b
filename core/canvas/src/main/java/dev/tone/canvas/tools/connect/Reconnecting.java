package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An end of the selected connector hangs on the pointer and attaches to what it is dropped on.
public final class Reconnecting implements ToolState {
    private final Editor editor;
    private final ConnectorElement connector;
    private final boolean start;
    private @Nullable Aim aim;

    /// @param start whether it is the start that is held, not the end
    public Reconnecting(Editor editor, ConnectorElement connector, boolean start) {
        this.editor = editor;
        this.connector = connector;
        this.start = start;
    }

    @Override
    public String path() {
        return "select.reconnecting";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        aim = Aim.at(editor, input.screen(), input.modifiers());
        ConnectorElement moved = with(connector, aim.end());
        Preview preview = Preview.replacing(Map.of(connector.id(), moved))
                .routed(editor.scene().linesWith(Map.of(connector.id(), moved)));
        editor.show(aim.shownOn(preview));
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        Aim last = aim;
        if (last != null) {
            editor.change(edit -> {
                if (edit.element(connector.id()) instanceof ConnectorElement now) {
                    edit.put(with(now, last.end()));
                }
            });
        }
    }

    private ConnectorElement with(ConnectorElement line, End end) {
        return start ? line.withEnds(end, line.to()) : line.withEnds(line.from(), end);
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }

    @Override
    public boolean pansAtEdge() {
        return true;
    }
}
