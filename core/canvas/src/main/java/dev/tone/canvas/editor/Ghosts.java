package dev.tone.canvas.editor;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is proposed and not part of the document: painted over it, faintly and with a sign, until somebody decides.
///
/// @param lines how connectors that are drawn already would run then
/// @param going what would be gone
/// @param focused the one that the keyboard is at
public record Ghosts(
        List<Ghost> all,
        Map<ElementId, ConnectorPath> lines,
        Set<ElementId> going,
        @Nullable ElementId focused) {
    public static final Ghosts NONE = new Ghosts(List.of(), Map.of(), Set.of(), null);

    public enum Sign {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// @param element as it would be; as it is when it would be gone
    /// @param path the line of a connector
    /// @param rejected somebody has decided against it
    public record Ghost(Element element, @Nullable ConnectorPath path, Sign sign, boolean rejected) {}

    public Ghosts {
        all = List.copyOf(all);
        lines = Map.copyOf(lines);
        going = Set.copyOf(going);
    }
}
