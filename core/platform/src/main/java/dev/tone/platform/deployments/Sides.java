package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.provider.ReleaseStore;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that a deployment consists of, or would, for those who compare.
public final class Sides {
    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final ArtifactSource artifacts;
    private final BuildPlanner planner;
    private final Targets targets;
    private final SealedValues sealed;
    private final Providers providers;
    private final ReleaseStore releases;

    Sides(
            Transactions transactions,
            DeploymentRepository repository,
            ArtifactSource artifacts,
            BuildPlanner planner,
            Targets targets,
            SealedValues sealed,
            Providers providers,
            ReleaseStore releases) {
        this.transactions = transactions;
        this.repository = repository;
        this.artifacts = artifacts;
        this.planner = planner;
        this.targets = targets;
        this.sealed = sealed;
        this.providers = providers;
        this.releases = releases;
    }

    /// The deployment as it ran.
    public Side of(Actor actor, Deployment deployment) {
        List<Value> own = sealed.open(
                deployment.id(), transactions.read(handle -> repository.sealedValues(handle, deployment.id())));
        return side(actor, deployment, deployment, deployment.provider(), own);
    }

    /// A deployment's release with the variables that another environment has now.
    public Side promoted(Actor actor, Deployment source, EnvironmentId environment) {
        return side(actor, null, source, provider(environment).name(), sealed.now(environment));
    }

    private Side side(
            Actor actor, @Nullable Deployment itself, Deployment source, String provider, List<Value> values) {
        String digest = source.releaseDigest();
        return new Side(
                itself,
                source.artifact(),
                source.artifactDigest(),
                source.settings(),
                provider,
                pin(source.canvas(), source.canvasRevision()),
                digest,
                digest == null
                        ? null
                        : releases.find(digest).map(Release::files).orElse(null),
                uploaded(actor, source.artifact()),
                SealedValues.merged(source.settings().variables(), values));
    }

    /// A deployment that was not asked for yet.
    ///
    /// @throws FaultException `artifact/not-found`, `deployment/other-project`, and what planning a build throws
    public Side proposed(Actor actor, ProjectId project, DeploymentApi.Create request) {
        Artifact artifact = artifacts.get(actor, request.artifact());
        if (!artifact.project().equals(project)
                || !environment(actor, request.environment()).project().equals(project)) {
            throw Fault.conflict(
                            "deployment/other-project",
                            "Artifact and environment belong to different projects.",
                            "Choose both from the project.")
                    .asException();
        }
        BuildSettings settings =
                planner.plan(actor, artifact.id(), request.settings()).settings();
        return new Side(
                null,
                artifact.id(),
                artifact.digest(),
                settings,
                provider(request.environment()).name(),
                pin(request.canvas(), request.canvasRevision()),
                null,
                null,
                artifacts.files(artifact.id()),
                SealedValues.merged(settings.variables(), sealed.now(request.environment())));
    }

    private static DrawingChange.@Nullable Pin pin(@Nullable CanvasId canvas, @Nullable Long revision) {
        return canvas == null || revision == null ? null : new DrawingChange.Pin(canvas, revision);
    }

    private @Nullable List<ArtifactFile> uploaded(Actor actor, ArtifactId artifact) {
        try {
            artifacts.get(actor, artifact);
            return artifacts.files(artifact);
        } catch (FaultException e) {
            if (e.fault().kind() == FaultKind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    /// A file of a side as text.
    ///
    /// @param file one of the side's own
    /// @return empty when it is no longer kept or is no UTF-8
    public Optional<String> text(Side side, ArtifactFile file, boolean published, int maxBytes) {
        String digest = side.releaseDigest();
        if (!published || digest == null) {
            return artifacts.text(side.artifact(), file.path(), maxBytes);
        }
        try {
            Path path = releases.files(digest).resolve(file.path());
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= maxBytes
                    ? Optional.of(Files.readString(path, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (java.nio.charset.CharacterCodingException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FaultException `environment/not-found`, also for what belongs to another organization
    public Environment environment(Actor actor, EnvironmentId environment) {
        return transactions.read(
                handle -> targets.target(handle, actor, environment).environment());
    }

    /// What takes the environment's traffic.
    public Optional<Deployment> live(EnvironmentId environment) {
        return transactions.read(handle -> repository.live(handle, environment));
    }

    /// What waits in the environment, and makes way for what is newer.
    public List<Deployment> waiting(EnvironmentId environment) {
        return transactions.read(handle -> repository.queued(handle, environment));
    }

    /// Who serves the environment from its next deployment on.
    public Provider provider(EnvironmentId environment) {
        DeploymentProvider provider = transactions.read(handle -> providers.of(handle, environment));
        return provider.description();
    }
}
