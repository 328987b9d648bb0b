package dev.tone.desktop.link;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.client.outbox.QueuedCall;
import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.deploy.DeployPort;
import dev.tone.desktop.deployments.DeploymentsPort;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class ClientDeployments implements DeploymentsPort, DeployPort {
    private final ToneClient client;
    private final Consumer<QueuedCall> later;

    /// @param later keeps a call that the platform did not answer until it is back
    ClientDeployments(ToneClient client, Consumer<QueuedCall> later) {
        this.client = client;
        this.later = later;
    }

    @Override
    public Artifact draw(ProjectId project, CanvasId canvas, @Nullable Long revision) {
        return client.artifacts()
                .createFromDrawing(project, new ArtifactApi.FromDrawing(canvas, revision), IdempotencyKey.fresh());
    }

    @Override
    public Deployment cancel(DeploymentId deployment) {
        return client.deployments().cancel(deployment);
    }

    @Override
    public Optional<Deployment> retry(Deployment deployment) {
        return nowOrLater(
                new QueuedCall.Retry(freshKey(), subject(deployment), deployment.id()),
                call -> client.deployments().retry(call.deployment(), null, new IdempotencyKey(call.key())));
    }

    @Override
    public Optional<Deployment> rollBack(Deployment deployment, @Nullable String reason, @Nullable Terms terms) {
        return nowOrLater(
                new QueuedCall.RollBack(
                        freshKey(), subject(deployment), deployment.id(), new DeploymentApi.RollBack(reason, terms)),
                call -> client.deployments()
                        .rollBack(call.deployment(), call.request(), new IdempotencyKey(call.key())));
    }

    @Override
    public Optional<Deployment> promote(
            Deployment deployment, EnvironmentId environment, @Nullable String reason, @Nullable Terms terms) {
        return nowOrLater(
                new QueuedCall.Promote(
                        freshKey(),
                        subject(deployment),
                        deployment.id(),
                        new DeploymentApi.Promote(environment, reason, terms)),
                call -> client.deployments()
                        .promote(call.deployment(), call.request(), new IdempotencyKey(call.key())));
    }

    @Override
    public ComparisonsPort comparisons() {
        return new ClientComparisons(client);
    }

    @Override
    public Environment makeEnvironment(ProjectId project, String name) {
        return client.environments().create(project, new EnvironmentApi.Create(name), IdempotencyKey.fresh());
    }

    @Override
    public Deployment retryPart(DeploymentId deployment) {
        return client.deployments().retry(deployment, "failed", IdempotencyKey.fresh());
    }

    @Override
    public Deployment redeploy(DeploymentId deployment, boolean build, @Nullable Terms terms) {
        return client.deployments()
                .redeploy(deployment, new DeploymentApi.Redeploy(build, terms), IdempotencyKey.fresh());
    }

    @Override
    public Site restartSite(EnvironmentId environment) {
        return client.deployments().restartSite(environment);
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
    public Optional<Deployment> create(ProjectId project, DeploymentApi.Create request, String key, String subject) {
        return nowOrLater(
                new QueuedCall.Deploy(key, subject, project, request),
                call -> client.deployments().create(call.project(), call.request(), new IdempotencyKey(call.key())));
    }

    /// Whether a call that got no answer was acted on is not known; kept with its key it counts once in any case.
    private <C extends QueuedCall> Optional<Deployment> nowOrLater(C call, Function<C, Deployment> now) {
        try {
            return Optional.of(now.apply(call));
        } catch (FaultException e) {
            if (e.fault().kind() != FaultKind.UNAVAILABLE) {
                throw e;
            }
            later.accept(call);
            return Optional.empty();
        }
    }

    private static String freshKey() {
        return IdempotencyKey.fresh().value();
    }

    private static String subject(Deployment deployment) {
        return "#" + deployment.number() + " " + deployment.artifactName();
    }
}
