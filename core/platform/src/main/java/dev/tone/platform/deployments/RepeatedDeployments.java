package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Deploys what was deployed before: retry, redeploy, roll back, promote.
final class RepeatedDeployments {
    private static final int MAX_REASON = 500;

    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final Providers providers;
    private final ArtifactSource artifacts;
    private final BuildPlanner planner;
    private final Targets targets;
    private final SealedValues sealed;
    private final KeptReleases kept;
    private final DeploymentIntake intake;

    RepeatedDeployments(
            Changes changes,
            DeploymentRepository repository,
            DeploymentProvider provider,
            Providers providers,
            ArtifactSource artifacts,
            BuildPlanner planner,
            Targets targets,
            SealedValues sealed,
            KeptReleases kept,
            DeploymentIntake intake) {
        this.changes = changes;
        this.repository = repository;
        this.provider = provider;
        this.providers = providers;
        this.artifacts = artifacts;
        this.planner = planner;
        this.targets = targets;
        this.sealed = sealed;
        this.kept = kept;
        this.intake = intake;
    }

    /// Deploys what did not succeed again: the same artifact with the same settings, and the variables of now.
    ///
    /// @param part whether to build nothing when the build was good
    /// @throws dev.tone.model.fault.FaultException `deployment/not-finished`, `deployment/nothing-failed`
    Deployment retry(Actor actor, Deployment source, boolean part) {
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
    Deployment redeploy(Actor actor, Deployment source, DeploymentApi.Redeploy request) {
        requireFinished(source);
        if (request.build() && source.state() == DeploymentState.SUCCEEDED) {
            return build(
                    actor, DeploymentApi.REDEPLOY.id(), DeploymentKind.REDEPLOY, source, Draft.terms(request.terms()));
        }
        requireRelease(source);
        return again(actor, DeploymentApi.REDEPLOY.id(), DeploymentKind.REDEPLOY, source, Draft.terms(request.terms()));
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
                change -> intake.take(
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
            return intake.take(
                    change,
                    target,
                    Draft.again(kind, source, source.environment(), null, false, terms),
                    fresh -> sealed.sealNow(fresh, source.environment()));
        });
    }

    /// Puts an earlier release back, with the variables that it had, as a new deployment.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/live-already`, `deployment/reason-required`
    Deployment rollBack(Actor actor, Deployment source, DeploymentApi.RollBack request) {
        requireRelease(source);
        return changes.make(actor, DeploymentApi.ROLL_BACK.id(), change -> {
            Targets.Target target = targets.activeTarget(change.handle(), actor, source.environment());
            requireReplaced(change, target, source);
            String why = reason(request.reason());
            if (why == null && target.environment().kind().needsReason()) {
                throw Fault.invalid(
                                "deployment/reason-required",
                                "A rollback of " + target.environment().name() + " needs a reason.",
                                "Say in a few words why; it is kept in the history.")
                        .asException();
            }
            return intake.take(
                    change,
                    target,
                    Draft.again(
                            DeploymentKind.ROLLBACK,
                            source,
                            source.environment(),
                            why,
                            true,
                            Draft.terms(request.terms())),
                    fresh -> sealed.sealAgain(
                            fresh, source.id(), repository.sealedValues(change.handle(), source.id())));
        });
    }

    /// Itself, or a rollback to it: the same files with the same variables.
    private void requireReplaced(Change change, Targets.Target target, Deployment source) {
        repository
                .live(change.handle(), source.environment())
                .filter(live -> live.id().equals(source.id())
                        || live.kind() == DeploymentKind.ROLLBACK && source.id().equals(live.source()))
                .ifPresent(live -> {
                    throw Fault.conflict(
                                    "deployment/live-already",
                                    "The release of #" + source.number() + " is live in “"
                                            + target.environment().name() + "” already.",
                                    "There is nothing to roll back; redeploy it to have it again with the variables"
                                            + " of now.")
                            .asException();
                });
    }

    /// Publishes the release in another environment, with that one's variables.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/other-project`, `deployment/same-environment`, `deployment/live-already`
    Deployment promote(Actor actor, Deployment source, DeploymentApi.Promote request) {
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
            requireNews(change.handle(), target, source);
            return intake.take(
                    change,
                    target,
                    Draft.again(
                            DeploymentKind.PROMOTE,
                            source,
                            request.environment(),
                            reason(request.reason()),
                            true,
                            Draft.terms(request.terms())),
                    fresh -> sealed.sealNow(fresh, request.environment()));
        });
    }

    /// That the environment does not serve the release already, as it would after the promotion.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/live-already`
    void requireNews(Handle handle, Targets.Target target, Deployment source) {
        EnvironmentId environment = target.environment().id();
        boolean serves = repository
                .site(handle, environment)
                .filter(site -> !site.stopped())
                .isPresent();
        repository
                .live(handle, environment)
                .filter(live -> serves
                        && Objects.equals(live.releaseDigest(), source.releaseDigest())
                        && live.settings().equals(source.settings())
                        && live.provider()
                                .equals(providers.of(handle, environment).name()))
                .ifPresent(live -> {
                    throw Fault.conflict(
                                    "deployment/live-already",
                                    "The release of #" + source.number() + " is live in “"
                                            + target.environment().name() + "” already.",
                                    "There is nothing to promote; redeploy #" + live.number()
                                            + " to have it with the variables of now.")
                            .asException();
                });
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`
    void requireRelease(Deployment source) {
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
}
