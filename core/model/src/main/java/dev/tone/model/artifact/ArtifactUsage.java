package dev.tone.model.artifact;

import dev.tone.model.id.ArtifactId;
import java.util.List;

/// Bytes of a project's artifacts.
///
/// @param budget what they may take
/// @param stored what they take: equal contents count once
/// @param logical what they would take if nothing were shared
/// @param artifacts how many there are
/// @param lines those that take the most by themselves, largest first, at most 100
public record ArtifactUsage(long budget, long stored, long logical, int artifacts, List<Line> lines) {
    public ArtifactUsage {
        lines = List.copyOf(lines);
    }

    public long room() {
        return Math.max(0, budget - stored);
    }

    /// @param size of its files
    /// @param own of the files that nothing else has: what deleting it frees
    public record Line(ArtifactId artifact, String name, int version, long size, long own) {}
}
