package dev.tone.canvas.blueprint.check;

import dev.tone.model.id.ElementId;
import java.util.List;

/// One thing that was found.
///
/// @param elements where, the most telling first; never empty
/// @param values what the words name, see [Check]
public record Finding(Check check, List<ElementId> elements, List<String> values) {
    public Finding {
        elements = List.copyOf(elements);
        values = List.copyOf(values);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A finding is somewhere");
        }
    }

    public Severity severity() {
        return check.severity();
    }
}
