package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.Elements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A connector whose start is fixed and whose end is being chosen.
final class NewLine {
    private final Editor editor;
    private final ConnectorForm form;
    private final End start;
    private final ElementId id;

    NewLine(Editor editor, ConnectorForm form, End start) {
        this.editor = editor;
        this.form = form;
        this.start = start;
        this.id = editor.newId();
    }

    ElementId id() {
        return id;
    }

    /// Shows it as it would be, and how others make way for it.
    ///
    /// @param via its corners on the way
    /// @param target what the end would attach to, or null
    void show(End to, List<Point> via, @Nullable ElementId target, List<Point> anchors) {
        ConnectorElement line = line(to, via);
        editor.show(Preview.ghosts(List.of(line))
                .routed(editor.scene().linesWith(Map.of(id, line)))
                .aimingAt(target, anchors));
    }

    /// One step; the line is selected.
    void draw(End to, List<Point> via) {
        ConnectorElement line = line(to, via);
        editor.toolbox().finished();
        editor.change(edit -> Elements.add(edit, line));
        editor.selection().only(id);
    }

    private ConnectorElement line(End to, List<Point> via) {
        return form.shape(ConnectorElement.between(editor.newHead(id), start, to))
                .withWaypoints(List.copyOf(via));
    }
}
