package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of a deployment that did not succeed.
final class RunEnding {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DeploymentJournal journal;
    private final DeploymentProvider builder;
    private final Notifier notifier;
    private final ReleaseGuide guide;
    private final Cancellation cancellation;
    private final RunLog log;

    RunEnding(
            DeploymentJournal journal,
            DeploymentProvider builder,
            Notifier notifier,
            ReleaseGuide guide,
            Cancellation cancellation,
            RunLog log) {
        this.journal = journal;
        this.builder = builder;
        this.notifier = notifier;
        this.guide = guide;
        this.cancellation = cancellation;
        this.log = log;
    }

    /// Writes how it ended, as soon as that is possible.
    void finish(
            Deployment now,
            Actor by,
            DeploymentState state,
            @Nullable Failure failure,
            String message,
            NotificationKind kind) {
        log.say(now, state == DeploymentState.CANCELED ? LogLevel.WARN : LogLevel.ERROR, message);
        // It may be for want of room that it ends; what it has taken is given back first.
        builder.discard(now.id());
        Duration wait = FIRST_WAIT;
        while (!isEnded(now.id(), by, state, failure, message, kind)) {
            try {
                if (!cancellation.pause(wait)) {
                    LOG.warn("The next start says how deployment {} ended", now.id());
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
        }
    }

    /// @return false when the database cannot take it now (its disk is full): nobody may read “building” for ever,
    ///     so it is written as soon as that is possible
    private boolean isEnded(
            DeploymentId id,
            Actor by,
            DeploymentState state,
            @Nullable Failure failure,
            String message,
            NotificationKind kind) {
        try {
            end(id, by, state, failure, message, kind);
            return true;
        } catch (FaultException e) {
            if (e.fault().code().equals(DeploymentJournal.NOT_FOUND)) {
                LOG.info("Deployment {} ended after its project was removed", id);
                return true;
            }
            if (e.fault().kind() != FaultKind.EXHAUSTED && e.fault().kind() != FaultKind.UNAVAILABLE) {
                throw e;
            }
            LOG.warn("The end of deployment {} is written later: {}", id, e.getMessage());
            return false;
        }
    }

    private void end(
            DeploymentId id,
            Actor by,
            DeploymentState state,
            @Nullable Failure failure,
            String message,
            NotificationKind kind) {
        journal.transition(
                by,
                id,
                state == DeploymentState.CANCELED ? DeploymentApi.CANCEL.id() : "deployments.fail",
                state,
                edit -> failure == null ? edit : edit.failure(failure),
                (change, after) -> {
                    guide.ended(change, after);
                    notifier.tell(
                            change,
                            new Notifier.News(
                                    "environment/" + after.environment(),
                                    kind,
                                    "Deployment " + after.number() + " of " + after.artifactName()
                                            + (kind == NotificationKind.DEPLOYMENT_FAILED
                                                    ? " failed"
                                                    : " was canceled"),
                                    failure == null ? message : failure.sentence(),
                                    after.project(),
                                    id,
                                    failure == null ? null : failure.firstLine()));
                });
    }
}
