package dev.tone.desktop.link;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.deploy.DeployPort;
import dev.tone.desktop.deployments.DeploymentsPort;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Comparison;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

final class ClientDeployments implements DeploymentsPort, DeployPort {
    private final ToneClient client;

    ClientDeployments(ToneClient client) {
        this.client = client;
    }

    @Override
    public Deployment cancel(DeploymentId deployment) {
        return client.deployments().cancel(deployment);
    }

    @Override
    public Deployment retry(DeploymentId deployment) {
        return client.deployments().retry(deployment, IdempotencyKey.fresh());
    }

    @Override
    public Deployment rollBack(DeploymentId deployment, @Nullable String reason) {
        return client.deployments().rollBack(deployment, new DeploymentApi.RollBack(reason), IdempotencyKey.fresh());
    }

    @Override
    public Deployment promote(DeploymentId deployment, EnvironmentId environment, @Nullable String reason) {
        return client.deployments()
                .promote(deployment, new DeploymentApi.Promote(environment, reason), IdempotencyKey.fresh());
    }

    @Override
    public Comparison compare(DeploymentId before, DeploymentId after) {
        return client.deployments().compare(before, after);
    }

    @Override
    public Site stopSite(EnvironmentId environment) {
        return client.deployments().stopSite(environment);
    }

    @Override
    public Site startSite(EnvironmentId environment) {
        return client.deployments().startSite(environment);
    }

    @Override
    public void saveLog(DeploymentId deployment, Path file) {
        Downloads.save(client.deployments().logContent(deployment), file);
    }

    @Override
    public BuildPlan plan(ArtifactId artifact, @Nullable BuildSettings settings) {
        return client.deployments().plan(artifact, new DeploymentApi.PlanRequest(settings));
    }

    @Override
    public void trust(ProjectId project, String commandsDigest) {
        client.deployments().trust(project, new DeploymentApi.Trust(commandsDigest));
    }

    @Override
    public Deployment create(ProjectId project, DeploymentApi.Create request, String key) {
        return client.deployments().create(project, request, new IdempotencyKey(key));
    }
}
