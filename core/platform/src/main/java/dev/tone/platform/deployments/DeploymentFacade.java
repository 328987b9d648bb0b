package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogPage;
import dev.tone.model.provider.Capability;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to deployments.
public final class DeploymentFacade {
    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final Providers providers;
    private final ArtifactSource artifacts;
    private final BuildPlanner planner;
    private final Targets targets;
    private final SealedValues sealed;
    private final LogStore logs;
    private final Plans plans;
    private final WaitingDeployments waiting;
    private final EndingDeployments ending;
    private final DeploymentIntake intake;
    private final RepeatedDeployments repeated;
    private Origins origins = (_, _, _) -> {};

    DeploymentFacade(
            Transactions transactions,
            Changes changes,
            DeploymentRepository repository,
            DeploymentJournal journal,
            DeploymentQueue queue,
            DeploymentProvider provider,
            Providers providers,
            ArtifactSource artifacts,
            BuildPlanner planner,
            Targets targets,
            SealedValues sealed,
            LogStore logs) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.providers = providers;
        this.artifacts = artifacts;
        this.planner = planner;
        this.targets = targets;
        this.sealed = sealed;
        this.logs = logs;
        this.plans = new Plans(repository, provider, artifacts, sealed);
        KeptReleases kept = new KeptReleases(provider);
        this.waiting = new WaitingDeployments(repository, journal, queue, providers, artifacts, targets, kept, logs);
        this.ending = new EndingDeployments(changes, repository, journal, queue, logs);
        this.intake = new DeploymentIntake(repository, queue, providers, plans, waiting);
        this.repeated = new RepeatedDeployments(
                changes, repository, provider, providers, artifacts, planner, targets, sealed, kept, intake);
    }

    /// Asks before anything begins, from now on. While the platform is put together.
    void guardedBy(Gatekeeper keeper) {
        intake.guardedBy(keeper);
        waiting.guardedBy(keeper);
        ending.guardedBy(keeper);
    }

    /// Tells how releases are to take the traffic, from now on. While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        intake.guidedBy(releases);
        waiting.guidedBy(releases);
        ending.guidedBy(releases);
    }

    /// Asks whether there is what a deployment is said to come from, from now on. While the platform is put together.
    public void drawnIn(Origins drawings) {
        origins = drawings;
    }

    /// From now on this one is told of every deployment. While everything is wired.
    public void follow(DeploymentFollower follower) {
        intake.follow(follower);
    }

    /// @param settings null to detect them
    public BuildPlan plan(Actor actor, ArtifactId artifact, @Nullable BuildSettings settings) {
        return planner.plan(actor, artifact, settings);
    }

    public void trust(Actor actor, ProjectId project, String commandsDigest) {
        planner.trust(actor, project, commandsDigest);
    }

    public Page<Deployment> list(
            Actor actor, ProjectId project, @Nullable EnvironmentId environment, PageRequest page) {
        List<Deployment> found = transactions.read(handle -> {
            targets.project(handle, actor, project);
            return repository.list(handle, project, environment, page);
        });
        return page.page(found, deployment -> List.of(Long.toString(deployment.number())));
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/not-found`, also for what belongs to another
    /// organization
    public Deployment get(Actor actor, DeploymentId id) {
        return transactions
                .read(handle -> repository.find(handle, id))
                .filter(owned -> owned.organization().equals(actor.organization()))
                .map(DeploymentRepository.Owned::deployment)
                .orElseThrow(DeploymentJournal::notFound);
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/not-trusted`, and what [#plan] and [Origins] throw
    public Deployment create(Actor actor, ProjectId project, DeploymentApi.Create request) {
        Artifact artifact = artifacts.get(actor, request.artifact());
        if (request.canvas() != null) {
            origins.require(actor, project, request.canvas());
        }
        BuildPlan plan = planner.plan(actor, artifact.id(), request.settings());
        return changes.make(actor, DeploymentApi.CREATE.id(), change -> {
            Targets.Target target = targets.activeTarget(change.handle(), actor, request.environment());
            if (!target.project().id().equals(project) || !artifact.project().equals(project)) {
                throw Fault.conflict(
                                "deployment/other-project",
                                "Artifact and environment belong to different projects.",
                                "Choose both from the project.")
                        .asException();
            }
            BuildSettings settings = settings(change, request.environment(), plan);
            return intake.take(
                    change,
                    target,
                    new Draft(
                            DeploymentKind.DEPLOY,
                            null,
                            null,
                            artifact.id(),
                            artifact.name(),
                            artifact.digest(),
                            settings,
                            request,
                            null,
                            Draft.terms(request.terms())),
                    id -> sealed.sealNow(id, request.environment()));
        });
    }

    /// What is done here: nothing where the provider builds, and then there is nothing to allow.
    private BuildSettings settings(Change change, EnvironmentId environment, BuildPlan plan) {
        if (providers.of(change.handle(), environment).description().can(Capability.BUILD_HERE)) {
            planner.requireAllowed(plan);
            return plan.settings();
        }
        BuildSettings settings = plan.settings();
        return new BuildSettings(
                settings.root(), null, null, ".", null, settings.healthPath(), false, settings.variables());
    }

    /// Those that wait for somebody or for their time.
    public WaitingDeployments waiting() {
        return waiting;
    }

    /// What a deployment that waits would change now.
    public PlannedChanges plannedChanges(Change change, DeploymentId id) {
        Deployment found = waiting.require(change, id);
        return plans.of(change.handle(), change.actor(), found, repository.sealedValues(change.handle(), id));
    }

    /// What takes the environment's traffic.
    public Optional<Deployment> live(Handle handle, EnvironmentId environment) {
        return repository.live(handle, environment);
    }

    /// As whom a deployment goes on: whoever started it, of whichever organization.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/not-found`
    public Actor starter(Handle handle, DeploymentId id) {
        return repository.find(handle, id).map(DeploymentRunner::actor).orElseThrow(DeploymentJournal::notFound);
    }

    /// What the environment has or is about to have: what was asked for last and is not over, or what is live.
    public Optional<Deployment> expected(Handle handle, EnvironmentId environment) {
        return repository.unfinished(handle).reversed().stream()
                .map(DeploymentRepository.Owned::deployment)
                .filter(deployment -> deployment.environment().equals(environment))
                .filter(deployment -> deployment.state() != DeploymentState.CREATED)
                .findFirst()
                .or(() -> repository.live(handle, environment));
    }

    /// @throws dev.tone.model.fault.FaultException `artifact/not-found`
    public Artifact artifact(Actor actor, ArtifactId id) {
        return artifacts.get(actor, id);
    }

    /// Ends a deployment; returns when nothing of it runs.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/finished`
    public Deployment cancel(Actor actor, DeploymentId id) throws InterruptedException {
        return ending.cancel(actor, id, () -> get(actor, id));
    }

    /// As [#retry(Actor, DeploymentId, boolean)], the whole of it.
    public Deployment retry(Actor actor, DeploymentId id) {
        return retry(actor, id, false);
    }

    /// Deploys what did not succeed again: the same artifact with the same settings, and the variables of now.
    ///
    /// @param part whether to build nothing when the build was good
    /// @throws dev.tone.model.fault.FaultException `deployment/not-finished`, `deployment/nothing-failed`
    public Deployment retry(Actor actor, DeploymentId id, boolean part) {
        return repeated.retry(actor, get(actor, id), part);
    }

    /// Deploys what succeeded again, with the variables of now.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/not-finished`, `deployment/no-release`,
    ///     `deployment/release-gone`
    public Deployment redeploy(Actor actor, DeploymentId id, DeploymentApi.Redeploy request) {
        return repeated.redeploy(actor, get(actor, id), request);
    }

    /// Puts an earlier release back, with the variables that it had, as a new deployment.
    ///
    /// @param reason may be missing where nobody depends on the environment
    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/reason-required`
    public Deployment rollBack(Actor actor, DeploymentId id, @Nullable String reason) {
        return rollBack(actor, id, new DeploymentApi.RollBack(reason));
    }

    /// As [#rollBack(Actor, DeploymentId, String)], under terms.
    public Deployment rollBack(Actor actor, DeploymentId id, DeploymentApi.RollBack request) {
        return repeated.rollBack(actor, get(actor, id), request);
    }

    /// Publishes the release in another environment, with that one's variables.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/other-project`, `deployment/same-environment`, `deployment/live-already`
    public Deployment promote(Actor actor, DeploymentId id, DeploymentApi.Promote request) {
        return repeated.promote(actor, get(actor, id), request);
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/live-already`
    public void requireNews(Actor actor, Deployment source, EnvironmentId environment) {
        transactions.read(handle -> {
            repeated.requireNews(handle, targets.target(handle, actor, environment), source);
            return environment;
        });
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`
    public void requireRelease(Deployment source) {
        repeated.requireRelease(source);
    }

    /// @param from first line wanted, 1-based; negative counts from the end
    public LogPage logs(Actor actor, DeploymentId id, long from, int limit) {
        return log(actor, id).page(from, limit);
    }

    public StoredLog log(Actor actor, DeploymentId id) {
        return logs.log(get(actor, id).id().value());
    }
}
