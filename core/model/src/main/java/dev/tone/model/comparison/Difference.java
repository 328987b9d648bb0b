package dev.tone.model.comparison;

import java.util.List;

/// Everything that differs between two ways of running: what is published, how it is made, with which values, by whom,
/// and from which drawing.
public record Difference(
        boolean sameArtifact,
        FileChanges files,
        List<ValueChange> settings,
        List<ValueChange> variables,
        List<ValueChange> provider,
        DrawingChange drawing) {
    public Difference {
        settings = List.copyOf(settings);
        variables = List.copyOf(variables);
        provider = List.copyOf(provider);
    }

    /// Whether nothing that is deployed differs.
    public boolean isEmpty() {
        return sameArtifact
                && files.count() == 0
                && settings.isEmpty()
                && variables.isEmpty()
                && provider.isEmpty()
                && drawing.elements().stream().noneMatch(ElementChange::system);
    }
}
