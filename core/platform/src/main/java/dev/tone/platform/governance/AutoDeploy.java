package dev.tone.platform.governance;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door for whatever deploys by itself: watched folders, webhooks, programs. Pauses after a rollback.
public final class AutoDeploy {
    /// Older ones are not going to come again.
    private static final int MOST_EXCLUDED = 50;

    private final Transactions transactions;
    private final GovernanceRepository repository;
    private final Rules rules;
    private final EnvironmentsFacade environments;
    private final DeploymentFacade deployments;

    AutoDeploy(
            Transactions transactions,
            GovernanceRepository repository,
            Rules rules,
            EnvironmentsFacade environments,
            DeploymentFacade deployments) {
        this.transactions = transactions;
        this.repository = repository;
        this.rules = rules;
        this.environments = environments;
        this.deployments = deployments;
    }

    /// Digests of artifacts that no trigger deploys.
    record Excluded(List<String> digests) {}

    /// What was found before anything is done.
    private record Found(
            Environment environment,
            @Nullable AutoPause pause,
            List<String> excluded,
            @Nullable Deployment expected) {}

    /// Deploys an artifact with the settings of what is there, when its files are others.
    ///
    /// @return empty when the environment has, or is about to have, these files
    /// @throws dev.tone.model.fault.FaultException `auto-deploy/paused`, `auto-deploy/excluded`, and what
    ///     [DeploymentFacade#create] throws
    public Optional<Deployment> trigger(Actor actor, EnvironmentId id, ArtifactId artifact) {
        Artifact wanted = deployments.artifact(actor, artifact);
        Found found = transactions.read(handle -> {
            Environment environment = environments.requireActive(handle, actor, id);
            return new Found(
                    environment,
                    repository.rule(handle, id, AutoPause.class).orElse(null),
                    excluded(handle, id),
                    deployments.expected(handle, id).orElse(null));
        });
        AutoPause pause = found.pause();
        if (pause != null) {
            throw Fault.conflict(
                            "auto-deploy/paused",
                            "Automatic deployments to " + found.environment().name() + " are paused since "
                                    + pause.by().name() + " rolled #" + pause.replaced() + " back.",
                            "Resume them when the cause is mended.")
                    .asException();
        }
        if (found.excluded().contains(wanted.digest())) {
            throw Fault.conflict(
                            "auto-deploy/excluded",
                            "These files were rolled back, so they are not deployed automatically.",
                            "Mend them, or deploy them yourself.")
                    .asException();
        }
        Deployment expected = found.expected();
        if (expected != null && expected.artifactDigest().equals(wanted.digest())) {
            return Optional.empty();
        }
        return Optional.of(deployments.create(
                actor,
                found.environment().project(),
                new DeploymentApi.Create(
                        id, artifact, expected == null ? null : expected.settings(), null, null, wanted.element())));
    }

    private List<String> excluded(Handle handle, EnvironmentId environment) {
        return repository
                .rule(handle, environment, Excluded.class)
                .map(Excluded::digests)
                .orElse(List.of());
    }

    public EnvironmentRules resume(Actor actor, EnvironmentId environment) {
        return rules.change(
                actor,
                GovernanceApi.RESUME.id(),
                environment,
                (change, now) -> rules.put(change, now, AutoPause.class, null));
    }

    /// After a rollback what it replaced is excluded and triggers pause. Whatever somebody publishes is not excluded
    /// any more, and undoing a rollback ends its pause.
    void published(Change change, Deployment now, @Nullable Deployment before) {
        Environment environment = environments.require(change.handle(), change.actor(), now.environment());
        List<String> excluded = new ArrayList<>(excluded(change.handle(), now.environment()));
        boolean wasExcluded = excluded.remove(now.artifactDigest());
        boolean undone = wasExcluded && before != null && before.kind() == DeploymentKind.ROLLBACK;
        boolean back = now.kind() == DeploymentKind.ROLLBACK && !undone;
        Deployment rejected =
                back && before != null && !before.artifactDigest().equals(now.artifactDigest()) ? before : null;
        if (!wasExcluded && rejected == null) {
            return;
        }
        if (undone) {
            rules.put(change, environment, AutoPause.class, null);
        }
        if (rejected != null) {
            excluded.add(rejected.artifactDigest());
            rules.put(
                    change,
                    environment,
                    AutoPause.class,
                    new AutoPause(
                            now.reason(),
                            rejected.number(),
                            rules.person(change.handle(), change.actor()),
                            change.now()));
        }
        List<String> kept = excluded.subList(Math.max(0, excluded.size() - MOST_EXCLUDED), excluded.size());
        rules.put(change, environment, Excluded.class, kept.isEmpty() ? null : new Excluded(kept));
        Rules.publish(change, rules.of(change.handle(), environment, change.now()));
    }
}
