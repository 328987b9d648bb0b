package dev.tone.desktop.comparisons;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;

/// What the platform knows of differences. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ComparisonsPort {
    Plan plan(ProjectId project, DeploymentApi.Create request);

    Plan planRollBack(DeploymentId target);

    Plan planPromote(DeploymentId source, EnvironmentId environment);

    Comparison compare(DeploymentId before, DeploymentId after);

    TextDifference compareFile(DeploymentId before, DeploymentId after, String path);

    /// @param format `compose` or `kubernetes`
    TextDifference compareBlueprint(DeploymentId before, DeploymentId after, String format);
}
