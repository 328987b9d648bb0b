package dev.tone.model.governance;

import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.id.DeploymentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deployment will change in its environment.
///
/// @param base what takes the traffic when it is planned, null when nothing does
/// @param baseNumber of that deployment
/// @param builds whether it is built first; then the files are those of the artifact
/// @param files null when those of either side are not kept any more
public record PlannedChanges(
        @Nullable DeploymentId base,
        @Nullable Long baseNumber,
        boolean builds,
        @Nullable List<FileChange> files,
        List<ValueChange> settings,
        List<ValueChange> variables) {
    public PlannedChanges {
        files = files == null ? null : List.copyOf(files);
        settings = List.copyOf(settings);
        variables = List.copyOf(variables);
    }
}
