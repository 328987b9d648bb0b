package dev.tone.model.comparison;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.id.EnvironmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deployment would change in its environment, or does.
///
/// @param running what takes the traffic and would be replaced, null when nothing does
/// @param difference from what runs to what would
/// @param reasonRequired whether it is only done with a reason
public record Plan(
        DeploymentKind kind,
        EnvironmentId environment,
        @Nullable Deployment running,
        Difference difference,
        List<Remark> remarks,
        boolean reasonRequired) {
    public Plan {
        remarks = List.copyOf(remarks);
    }
}
