package dev.tone.model.comparison;

import dev.tone.model.id.ElementId;
import java.util.List;

/// An element of a drawing that differs between two of its revisions.
///
/// @param type as on the wire: `service`, `connector`, `frame` …
/// @param name what people call it; of a connector, what it joins; may be empty
/// @param system whether it concerns what is deployed, and not only how it is drawn
/// @param fields what differs, of one that is there on both sides
public record ElementChange(
        ElementId element, String type, String name, Kind kind, boolean system, List<ValueChange> fields) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /// Only its place is another one.
        MOVED
    }

    public ElementChange {
        fields = List.copyOf(fields);
    }
}
