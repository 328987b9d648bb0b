package dev.tone.canvas.editor;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.ops.Elements;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.List;

/// What a person can do with the lines of connectors. Each command makes at most one step of the history.
public final class Connecting {
    private final Editor editor;

    Connecting(Editor editor) {
        this.editor = editor;
    }

    /// The selected connectors, and those of what is selected, find their way anew: places that they were led through
    /// and sides that they were fixed to are forgotten. With nothing selected all that can be reached do.
    public void reroute() {
        List<ConnectorElement> lines = lines();
        editor.change(edit -> lines.forEach(line ->
                edit.put(line.withEnds(freed(line.from()), freed(line.to())).withWaypoints(List.of()))));
    }

    /// The selected connectors lead the other way.
    public void reverse() {
        List<ConnectorElement> lines = lines(editor.selection().ids());
        editor.change(edit -> lines.forEach(line -> edit.put(line.withEnds(line.to(), line.from())
                .withWaypoints(line.waypoints().reversed()))));
    }

    private List<ConnectorElement> lines() {
        Collection<ElementId> selected = editor.selection().ids();
        if (selected.isEmpty()) {
            return lines(editor.document().elements().stream()
                    .filter(ConnectorElement.class::isInstance)
                    .map(element -> element.id())
                    .toList());
        }
        List<ConnectorElement> own = lines(selected);
        return own.isEmpty()
                ? lines(selected.stream()
                        .flatMap(id -> editor.document().connectorsOf(id).stream())
                        .distinct()
                        .toList())
                : own;
    }

    private List<ConnectorElement> lines(Collection<ElementId> ids) {
        return Elements.changeable(editor.scene(), ids).stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .toList();
    }

    private static End freed(End end) {
        return end instanceof End.Attached attached ? new End.Attached(attached.element(), null, attached.at()) : end;
    }
}
