package dev.tone.desktop.deployments;

import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with a project's deployments as they are now, and with which of them.
public final class DeploymentOptions {
    private final ProjectModel project;

    public DeploymentOptions(ProjectModel project) {
        this.project = project;
    }

    /// Whether something can be deployed or served where it went.
    public boolean isInUse(Deployment deployment) {
        return project.isInUse(deployment.environment());
    }

    public static boolean canCancel(Deployment deployment) {
        return !deployment.state().isFinished();
    }

    public boolean canRetry(Deployment deployment) {
        return deployment.state().isFinished()
                && deployment.state() != DeploymentState.SUCCEEDED
                && isInUse(deployment);
    }

    /// Whether it was built and failed later: then that part can be retried alone.
    public boolean canRetryPart(Deployment deployment) {
        return canRetry(deployment) && deployment.releaseDigest() != null;
    }

    public boolean canRedeploy(Deployment deployment) {
        return deployment.state() == DeploymentState.SUCCEEDED && isInUse(deployment);
    }

    /// A release that was good once, is not what takes the traffic now and that no rollback goes to already:
    /// going back to it changes something.
    public boolean canRollBackTo(Deployment deployment) {
        return wasGood(deployment)
                && isInUse(deployment)
                && project.deployments().stream()
                        .noneMatch(d -> isRunningRollback(d) && deployment.id().equals(d.source()))
                && live(deployment.environment())
                        .filter(now -> isSame(now, deployment))
                        .isEmpty();
    }

    private static boolean wasGood(Deployment deployment) {
        return deployment.releaseDigest() != null
                && !deployment.live()
                && deployment.state() == DeploymentState.SUCCEEDED;
    }

    /// The same files; and the same variables, which only a process reads after the build.
    private static boolean isSame(Deployment live, Deployment earlier) {
        boolean sameVariables = earlier.settings().start() == null
                || live.kind() == DeploymentKind.ROLLBACK && earlier.id().equals(live.source());
        return sameVariables
                && live.provider().equals(earlier.provider())
                && Objects.equals(live.releaseDigest(), earlier.releaseDigest());
    }

    /// What a roll-back from here means: of a rollback that runs, nothing, as it can be canceled; of one that is
    /// live, that it is undone; else the newest earlier release of the same environment that was good and that
    /// nobody went back from since.
    public Optional<Deployment> rollbackTarget(Deployment from) {
        if (isRunningRollback(from)) {
            return Optional.empty();
        }
        if (canRollBackTo(from)) {
            return Optional.of(from);
        }
        if (isLiveRollback(from)) {
            return replacedBy(from).filter(this::canRollBackTo);
        }
        return project.deployments().stream()
                .filter(d -> d.environment().equals(from.environment()))
                .filter(d -> d.number() < from.number())
                .filter(this::canRollBackTo)
                .filter(d -> !wasRolledBack(d))
                .findFirst();
    }

    /// Whether going back to it undoes the rollback that takes the traffic now.
    boolean isUndo(Deployment target) {
        return live(target.environment())
                .filter(DeploymentOptions::isLiveRollback)
                .flatMap(this::replacedBy)
                .filter(target::equals)
                .isPresent();
    }

    private static boolean isLiveRollback(Deployment deployment) {
        return deployment.live() && deployment.kind() == DeploymentKind.ROLLBACK;
    }

    private static boolean isRunningRollback(Deployment deployment) {
        return deployment.kind() == DeploymentKind.ROLLBACK
                && !deployment.state().isFinished();
    }

    /// What took the traffic before it.
    private Optional<Deployment> replacedBy(Deployment rollback) {
        return project.deployments().stream()
                .filter(d -> d.environment().equals(rollback.environment()))
                .filter(d -> d.number() < rollback.number())
                .filter(DeploymentOptions::wasGood)
                .findFirst();
    }

    private boolean wasRolledBack(Deployment deployment) {
        return project.deployments().stream()
                .filter(d -> d.kind() == DeploymentKind.ROLLBACK && d.state() == DeploymentState.SUCCEEDED)
                .anyMatch(rollback ->
                        replacedBy(rollback).filter(deployment::equals).isPresent());
    }

    /// A release that was good and that another environment can have as it is.
    public boolean canPromote(Deployment deployment) {
        return deployment.state() == DeploymentState.SUCCEEDED
                && deployment.releaseDigest() != null
                && !promotionTargets(deployment).isEmpty();
    }

    /// The project's other environments, production first.
    public List<Environment> promotionTargets(Deployment deployment) {
        return project.environments().stream()
                .filter(e -> !e.id().equals(deployment.environment()))
                .toList();
    }

    /// The deployment that takes the environment's traffic now.
    public Optional<Deployment> live(EnvironmentId wanted) {
        return project.deployments().stream()
                .filter(d -> d.live() && d.environment().equals(wanted))
                .findFirst();
    }

    /// The one whose site is meant without a choice: what takes the traffic where one looks, else in the first
    /// environment that has an address.
    ///
    /// @param looked the deployment in detail
    public Optional<Deployment> withSite(@Nullable Deployment looked) {
        return Stream.concat(
                        Stream.ofNullable(looked).map(Deployment::environment),
                        project.environments().stream().map(Environment::id))
                .flatMap(environment -> live(environment).stream())
                .filter(deployment -> deployment.url() != null && isInUse(deployment))
                .findFirst();
    }

    /// The one before it in the same environment, to compare with.
    public Optional<Deployment> previous(Deployment deployment) {
        return project.deployments().stream()
                .filter(d -> d.environment().equals(deployment.environment()))
                .filter(d -> d.number() < deployment.number())
                .findFirst();
    }

    /// The one behind it in the same environment.
    public Optional<Deployment> next(Deployment deployment) {
        return project.deployments().stream()
                .filter(d -> d.environment().equals(deployment.environment()))
                .filter(d -> d.number() > deployment.number())
                .reduce((_, older) -> older);
    }

    /// Whether rolling back in this environment asks why.
    public boolean needsReason(EnvironmentId wanted) {
        return project.environments().stream()
                .filter(e -> e.id().equals(wanted))
                .map(Environment::kind)
                .anyMatch(EnvironmentKind::needsReason);
    }
}
