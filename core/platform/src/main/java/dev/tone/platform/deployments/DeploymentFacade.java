package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Terms;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to deployments.
public final class DeploymentFacade {
    private static final int MAX_REASON = 500;

    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentQueue queue;
    private final DeploymentProvider provider;
    private final Providers providers;
    private final ArtifactSource artifacts;
    private final BuildPlanner planner;
    private final Targets targets;
    private final SealedValues sealed;
    private final LogStore logs;
    private final List<DeploymentFollower> followers = new CopyOnWriteArrayList<>();
    private final Plans plans;
    private final KeptReleases kept;
    private final WaitingDeployments waiting;
    private final EndingDeployments ending;
    private Gatekeeper gatekeeper = Gatekeeper.OPEN;
    private ReleaseGuide guide = ReleaseGuide.NONE;
    private Origins origins = (_, _, _, _) -> {};

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
        this.queue = queue;
        this.provider = provider;
        this.providers = providers;
        this.artifacts = artifacts;
        this.planner = planner;
        this.targets = targets;
        this.sealed = sealed;
        this.logs = logs;
        this.plans = new Plans(repository, provider, artifacts, sealed);
        this.kept = new KeptReleases(provider);
        this.waiting = new WaitingDeployments(repository, journal, queue, providers, artifacts, targets, kept, logs);
        this.ending = new EndingDeployments(changes, repository, journal, queue, logs);
    }

    /// Asks before anything begins, from now on. While the platform is put together.
    void guardedBy(Gatekeeper keeper) {
        gatekeeper = keeper;
        waiting.guardedBy(keeper);
        ending.guardedBy(keeper);
    }

    /// Tells how releases are to take the traffic, from now on. While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        guide = releases;
        waiting.guidedBy(releases);
        ending.guidedBy(releases);
    }

    /// Asks whether there is what a deployment is said to come from, from now on. While the platform is put together.
    public void drawnIn(Origins drawings) {
        origins = drawings;
    }

    /// From now on this one is told of every deployment. While everything is wired.
    public void follow(DeploymentFollower follower) {
        followers.add(follower);
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
        origins.require(actor, project, request, artifact.element());
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
            return enqueue(
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
                            terms(request.terms())),
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

    /// What a new deployment is made of.
    ///
    private static Terms terms(@Nullable Terms given) {
        return given == null ? Terms.USUAL : given;
    }

    /// @param release published again without building; null to build
    private record Draft(
            DeploymentKind kind,
            @Nullable DeploymentId source,
            @Nullable String reason,
            ArtifactId artifact,
            String artifactName,
            String artifactDigest,
            BuildSettings settings,
            DeploymentApi.Create pinned,
            @Nullable Deployment release,
            Terms terms) {
        static Draft again(
                DeploymentKind kind,
                Deployment source,
                EnvironmentId environment,
                @Nullable String reason,
                boolean built,
                Terms terms) {
            return new Draft(
                    kind,
                    source.id(),
                    reason,
                    source.artifact(),
                    source.artifactName(),
                    source.artifactDigest(),
                    source.settings(),
                    new DeploymentApi.Create(
                            environment,
                            source.artifact(),
                            source.settings(),
                            source.canvas(),
                            source.canvasRevision(),
                            source.element()),
                    built ? source : null,
                    terms);
        }
    }

    private Deployment enqueue(
            Change change, Targets.Target target, Draft draft, Function<DeploymentId, byte[]> values) {
        EnvironmentId environment = target.environment().id();
        DeploymentProvider server = providers.of(change.handle(), environment);
        requireServable(server, draft.settings());
        server.requireReady(target.project().id(), environment);
        Deployment asked = new Deployment(
                new DeploymentId(change.newId()),
                target.project().id(),
                repository.nextNumber(change.handle(), target.project().id()),
                environment,
                server.name(),
                draft.kind(),
                draft.source(),
                draft.reason(),
                draft.artifact(),
                draft.artifactName(),
                draft.artifactDigest(),
                draft.settings(),
                draft.pinned().canvas(),
                draft.pinned().canvasRevision(),
                draft.pinned().element(),
                DeploymentState.CREATED,
                List.of(),
                null,
                draft.release() == null ? null : draft.release().releaseDigest(),
                draft.release() == null ? null : draft.release().releaseSize(),
                draft.release() == null ? null : draft.release().releaseFiles(),
                null,
                false,
                change.actor().user(),
                change.now(),
                null,
                null);
        byte[] sealedValues = values.apply(asked.id());
        DeploymentState first = gatekeeper.admit(
                change,
                new Gatekeeper.Request(
                        asked, draft.terms(), () -> plans.of(change.handle(), change.actor(), asked, sealedValues)));
        if (first != DeploymentState.CREATED) {
            waiting.supersede(change, environment);
        }
        Deployment deployment = first == DeploymentState.CREATED
                ? new DeploymentEdit(asked).begin(StageName.WAIT, change.now()).done()
                : new DeploymentEdit(asked).to(first, change.now()).done();
        repository.insert(change.handle(), change.actor().organization(), deployment, sealedValues);
        change.audit(
                deployment.project(),
                "deployment",
                deployment.id(),
                null,
                DeploymentJournal.summary(deployment, draft.terms().override()));
        guide.asked(change, deployment, draft.terms(), server.description());
        if (first == DeploymentState.QUEUED) {
            // Registered before the fact: who hears of it can already cancel it.
            change.afterCommit(() -> queue.submit(environment, deployment.id()));
        }
        Deployment running = repository.live(change.handle(), environment).orElse(null);
        followers.forEach(follower -> follower.asked(change, deployment, running));
        DeploymentJournal.publish(change, deployment);
        return deployment;
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

    private static void requireServable(DeploymentProvider server, BuildSettings settings) {
        if (settings.isProcess() && !server.description().can(Capability.PROCESS)) {
            throw Fault.conflict(
                            "provider/no-processes",
                            server.description().title() + " serves files; it cannot keep a process running.",
                            "Give the folder with the finished files instead of a start command, or choose another"
                                    + " provider for this environment.")
                    .asException();
        }
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
        Deployment source = get(actor, id);
        requireFinished(source);
        if (source.state() == DeploymentState.SUCCEEDED) {
            throw Fault.conflict(
                            "deployment/nothing-failed",
                            "This deployment succeeded; there is nothing to retry.",
                            "Redeploy it to have it again with the variables of now.")
                    .asException();
        }
        String built = source.releaseDigest();
        if (part && built != null && provider.isKept(built)) {
            return again(actor, DeploymentApi.RETRY.id(), DeploymentKind.RETRY, source, Terms.USUAL);
        }
        return build(actor, DeploymentApi.RETRY.id(), DeploymentKind.RETRY, source, Terms.USUAL);
    }

    /// Deploys what succeeded again, with the variables of now.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/not-finished`, `deployment/no-release`,
    ///     `deployment/release-gone`
    public Deployment redeploy(Actor actor, DeploymentId id, DeploymentApi.Redeploy request) {
        Deployment source = get(actor, id);
        requireFinished(source);
        if (request.build() && source.state() == DeploymentState.SUCCEEDED) {
            return build(actor, DeploymentApi.REDEPLOY.id(), DeploymentKind.REDEPLOY, source, terms(request.terms()));
        }
        requireRelease(source);
        return again(actor, DeploymentApi.REDEPLOY.id(), DeploymentKind.REDEPLOY, source, terms(request.terms()));
    }

    private static void requireFinished(Deployment source) {
        if (!source.state().isFinished()) {
            throw Fault.conflict("deployment/not-finished", "The deployment still runs.", "Cancel it first.")
                    .asException();
        }
    }

    /// The release as it is.
    private Deployment again(Actor actor, String action, DeploymentKind kind, Deployment source, Terms terms) {
        return changes.make(
                actor,
                action,
                change -> enqueue(
                        change,
                        targets.activeTarget(change.handle(), actor, source.environment()),
                        Draft.again(kind, source, source.environment(), null, true, terms),
                        fresh -> sealed.sealNow(fresh, source.environment())));
    }

    private Deployment build(Actor actor, String action, DeploymentKind kind, Deployment source, Terms terms) {
        artifacts.get(actor, source.artifact());
        BuildPlan plan = planner.plan(actor, source.artifact(), source.settings());
        return changes.make(actor, action, change -> {
            Targets.Target target = targets.activeTarget(change.handle(), actor, source.environment());
            planner.requireAllowed(plan);
            return enqueue(
                    change,
                    target,
                    Draft.again(kind, source, source.environment(), null, false, terms),
                    fresh -> sealed.sealNow(fresh, source.environment()));
        });
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
        Deployment source = get(actor, id);
        requireRelease(source);
        return changes.make(actor, DeploymentApi.ROLL_BACK.id(), change -> {
            Targets.Target target = targets.activeTarget(change.handle(), actor, source.environment());
            String why = reason(request.reason());
            if (why == null && target.environment().kind().needsReason()) {
                throw Fault.invalid(
                                "deployment/reason-required",
                                "A rollback of " + target.environment().name() + " needs a reason.",
                                "Say in a few words why; it is kept in the history.")
                        .asException();
            }
            return enqueue(
                    change,
                    target,
                    Draft.again(
                            DeploymentKind.ROLLBACK, source, source.environment(), why, true, terms(request.terms())),
                    fresh -> sealed.sealAgain(fresh, id, repository.sealedValues(change.handle(), id)));
        });
    }

    /// Publishes the release in another environment, with that one's variables.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/other-project`, `deployment/same-environment`
    public Deployment promote(Actor actor, DeploymentId id, DeploymentApi.Promote request) {
        Deployment source = get(actor, id);
        requireRelease(source);
        return changes.make(actor, DeploymentApi.PROMOTE.id(), change -> {
            Targets.Target target = targets.activeTarget(change.handle(), actor, request.environment());
            if (!target.project().id().equals(source.project())) {
                throw Fault.conflict("deployment/other-project", "The environment belongs to another project.", null)
                        .asException();
            }
            if (request.environment().equals(source.environment())) {
                throw Fault.conflict(
                                "deployment/same-environment",
                                "The release is from this environment.",
                                "Roll back to it instead.")
                        .asException();
            }
            return enqueue(
                    change,
                    target,
                    Draft.again(
                            DeploymentKind.PROMOTE,
                            source,
                            request.environment(),
                            reason(request.reason()),
                            true,
                            terms(request.terms())),
                    fresh -> sealed.sealNow(fresh, request.environment()));
        });
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`
    public void requireRelease(Deployment source) {
        String digest = source.releaseDigest();
        if (source.state() != DeploymentState.SUCCEEDED || digest == null) {
            throw Fault.conflict(
                            "deployment/no-release",
                            "This deployment did not publish anything.",
                            "Choose one that succeeded.")
                    .asException();
        }
        kept.require(digest);
    }

    private static @Nullable String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String stripped = reason.strip();
        if (stripped.length() > MAX_REASON) {
            throw Fault.invalid(
                            "deployment/reason-too-long",
                            "The reason is too long.",
                            "It has at most " + MAX_REASON + " characters.")
                    .asException();
        }
        return stripped;
    }

    /// @param from first line wanted, 1-based; negative counts from the end
    public LogPage logs(Actor actor, DeploymentId id, long from, int limit) {
        return log(actor, id).page(from, limit);
    }

    public StoredLog log(Actor actor, DeploymentId id) {
        return logs.log(get(actor, id).id().value());
    }
}
