package dev.tone.desktop.link;

import dev.tone.client.http.ToneClient;
import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;

record ClientComparisons(ToneClient client) implements ComparisonsPort {
    @Override
    public Plan plan(ProjectId project, DeploymentApi.Create request) {
        return client.comparisons().plan(project, request);
    }

    @Override
    public Plan planRollBack(DeploymentId target) {
        return client.comparisons().planRollBack(target);
    }

    @Override
    public Plan planPromote(DeploymentId source, EnvironmentId environment) {
        return client.comparisons().planPromote(source, environment);
    }

    @Override
    public Comparison compare(DeploymentId before, DeploymentId after) {
        return client.comparisons().compare(before, after);
    }

    @Override
    public TextDifference compareFile(DeploymentId before, DeploymentId after, String path) {
        return client.comparisons().compareFile(before, after, path);
    }

    @Override
    public TextDifference compareBlueprint(DeploymentId before, DeploymentId after, String format) {
        return client.comparisons().compareBlueprint(before, after, format);
    }
}
