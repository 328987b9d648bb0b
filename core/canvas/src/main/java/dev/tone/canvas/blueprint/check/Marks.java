package dev.tone.canvas.blueprint.check;

import dev.tone.model.id.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is marked on the drawing for what the checks have found.
public record Marks(Set<ElementId> wrong, Set<ElementId> doubtful) {
    /// @param asked whether somebody wants to know what would run, and is told of what is merely unfinished, too
    public static Marks of(List<Finding> findings, boolean asked) {
        Set<ElementId> wrong = new HashSet<>();
        Set<ElementId> doubtful = new HashSet<>();
        for (Finding finding : findings) {
            if (asked || !finding.check().isUnfinished()) {
                List<ElementId> where = finding.check().isOfAll()
                        ? finding.elements()
                        : finding.elements().subList(0, 1);
                switch (finding.severity()) {
                    case ERROR -> wrong.addAll(where);
                    case WARNING -> doubtful.addAll(where);
                    case NOTE -> {}
                }
            }
        }
        doubtful.removeAll(wrong);
        return new Marks(wrong, doubtful);
    }
}
