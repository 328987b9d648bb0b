package dev.tone.model.deployment;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two deployments, from the older to the newer.
public record Comparison(
        Deployment before,
        Deployment after,
        boolean sameArtifact,
        long sizeDelta,
        @Nullable Duration durationDelta,
        List<FileChange> files,
        List<ValueChange> settings,
        List<ValueChange> variables) {
    public Comparison {
        files = List.copyOf(files);
        settings = List.copyOf(settings);
        variables = List.copyOf(variables);
    }

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    public record FileChange(String path, Change change, long sizeBefore, long sizeAfter) {}

    /// @param before null when it was not there; a secret's value is shown as `••••` on both sides
    public record ValueChange(
            String name,
            Change change,
            @Nullable String before,
            @Nullable String after) {}
}
