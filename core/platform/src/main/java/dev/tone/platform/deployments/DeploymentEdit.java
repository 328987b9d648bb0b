package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.platform.deployments.provider.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The next state of a deployment, from the one before. Refuses steps that the state machine does not have.
final class DeploymentEdit {
    private final Deployment before;
    private DeploymentState state;
    private final List<Stage> stages;
    private @Nullable Failure failure;
    private @Nullable String releaseDigest;
    private @Nullable Long releaseSize;
    private @Nullable Integer releaseFiles;
    private @Nullable String url;
    private boolean live;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String override;
    private @Nullable String canceledBy;

    DeploymentEdit(Deployment before) {
        this.before = before;
        state = before.state();
        stages = new ArrayList<>(before.stages());
        failure = before.failure();
        releaseDigest = before.releaseDigest();
        releaseSize = before.releaseSize();
        releaseFiles = before.releaseFiles();
        url = before.url();
        live = before.live();
        startedAt = before.startedAt();
        finishedAt = before.finishedAt();
        override = before.override();
        canceledBy = before.canceledBy();
    }

    /// What may follow a state.
    static Set<DeploymentState> after(DeploymentState state) {
        return switch (state) {
            case CREATED ->
                EnumSet.of(
                        DeploymentState.AWAITING_APPROVAL,
                        DeploymentState.QUEUED,
                        DeploymentState.CANCELED,
                        DeploymentState.FAILED);
            case AWAITING_APPROVAL ->
                // Back to created: approved, and waiting for its time.
                EnumSet.of(
                        DeploymentState.CREATED,
                        DeploymentState.QUEUED,
                        DeploymentState.CANCELED,
                        DeploymentState.SUPERSEDED);
            case QUEUED ->
                EnumSet.of(
                        DeploymentState.INITIALIZING,
                        DeploymentState.CANCELED,
                        DeploymentState.SUPERSEDED,
                        DeploymentState.FAILED);
            case INITIALIZING ->
                EnumSet.of(
                        DeploymentState.BUILDING,
                        DeploymentState.DEPLOYING,
                        DeploymentState.CANCELED,
                        DeploymentState.FAILED,
                        DeploymentState.TIMED_OUT);
            case BUILDING ->
                EnumSet.of(
                        DeploymentState.DEPLOYING,
                        DeploymentState.CANCELED,
                        DeploymentState.FAILED,
                        DeploymentState.TIMED_OUT);
            case DEPLOYING ->
                EnumSet.of(
                        DeploymentState.SUCCEEDED,
                        DeploymentState.CANCELED,
                        DeploymentState.FAILED,
                        DeploymentState.TIMED_OUT);
            case SUCCEEDED, FAILED, CANCELED, TIMED_OUT, SUPERSEDED -> EnumSet.noneOf(DeploymentState.class);
        };
    }

    DeploymentEdit to(DeploymentState next, Instant now) {
        if (!after(state).contains(next)) {
            throw new IllegalStateException(state + " is not followed by " + next);
        }
        switch (next) {
            case AWAITING_APPROVAL, CREATED -> begin(StageName.WAIT, now);
            case QUEUED -> {
                end(StageName.WAIT, StageState.SUCCEEDED, now);
                begin(StageName.QUEUE, now);
            }
            case INITIALIZING, BUILDING, DEPLOYING -> startedAt = startedAt == null ? now : startedAt;
            case SUCCEEDED, FAILED, CANCELED, TIMED_OUT, SUPERSEDED -> {}
        }
        if (next.isFinished()) {
            finishedAt = now;
            StageState left = next == DeploymentState.SUCCEEDED
                    ? StageState.SUCCEEDED
                    : next == DeploymentState.CANCELED || next == DeploymentState.SUPERSEDED
                            ? StageState.CANCELED
                            : StageState.FAILED;
            stages.replaceAll(stage -> stage.state() == StageState.RUNNING
                    ? new Stage(stage.name(), left, stage.startedAt(), now, stage.label())
                    : stage);
        }
        state = next;
        return this;
    }

    DeploymentEdit begin(StageName name, Instant now) {
        return begin(name, null, now);
    }

    /// One that goes on keeps its beginning.
    ///
    /// @param label tells stages of the same name apart
    DeploymentEdit begin(StageName name, @Nullable String label, Instant now) {
        if (name == StageName.WAIT && stages.stream().anyMatch(stage -> stage.name() == name)) {
            return this;
        }
        stages.removeIf(stage -> stage.name() == name && Objects.equals(stage.label(), label));
        stages.add(new Stage(name, StageState.RUNNING, now, null, label));
        return this;
    }

    DeploymentEdit end(StageName name, StageState ended, Instant now) {
        stages.replaceAll(stage -> stage.name() == name && stage.state() == StageState.RUNNING
                ? new Stage(name, ended, stage.startedAt(), now, stage.label())
                : stage);
        return this;
    }

    DeploymentEdit failure(Failure reason) {
        failure = reason;
        return this;
    }

    DeploymentEdit release(Release release) {
        releaseDigest = release.digest();
        releaseSize = release.size();
        releaseFiles = release.files().size();
        return this;
    }

    DeploymentEdit url(@Nullable String address) {
        url = address;
        return this;
    }

    DeploymentEdit live(boolean takesTraffic) {
        live = takesTraffic;
        return this;
    }

    /// @param reason that it took to get past what holds the environment
    DeploymentEdit override(@Nullable String reason) {
        override = reason;
        return this;
    }

    /// @param name of whoever does not want it any more
    DeploymentEdit canceledBy(String name) {
        canceledBy = name;
        return this;
    }

    Deployment done() {
        return new Deployment(
                before.id(),
                before.project(),
                before.number(),
                before.environment(),
                before.provider(),
                before.kind(),
                before.source(),
                before.reason(),
                before.artifact(),
                before.artifactName(),
                before.artifactDigest(),
                before.settings(),
                before.canvas(),
                before.canvasRevision(),
                before.element(),
                state,
                stages,
                failure,
                releaseDigest,
                releaseSize,
                releaseFiles,
                url,
                live,
                before.createdBy(),
                before.createdAt(),
                startedAt,
                finishedAt,
                override,
                canceledBy);
    }
}
