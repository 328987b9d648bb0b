package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.log.LogLevel;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.Publication;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.sites.SiteAddress;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The end of a deployment that succeeded: its release takes the traffic.
final class RunSuccess {
    private final DeploymentJournal journal;
    private final DeploymentRepository repository;
    private final Targets targets;
    private final Sites sites;
    private final Notifier notifier;
    private final Gatekeeper gatekeeper;
    private final ReleaseGuide guide;
    private final Clock clock;
    private final RunLog log;

    RunSuccess(
            DeploymentJournal journal,
            DeploymentRepository repository,
            Targets targets,
            Sites sites,
            Notifier notifier,
            Gatekeeper gatekeeper,
            ReleaseGuide guide,
            Clock clock,
            RunLog log) {
        this.journal = journal;
        this.repository = repository;
        this.targets = targets;
        this.sites = sites;
        this.notifier = notifier;
        this.gatekeeper = gatekeeper;
        this.guide = guide;
        this.clock = clock;
        this.log = log;
    }

    /// Writes that it succeeded; with that its release has the traffic.
    ///
    /// @param ended adds the stages that are over and not written yet
    /// @return the deployment as it is then
    Deployment finish(
            Deployment running,
            Actor actor,
            UnaryOperator<DeploymentEdit> ended,
            Job job,
            Release release,
            Publication publication) {
        boolean back = running.kind() == DeploymentKind.ROLLBACK;
        String name = job.environment().name() + " of " + job.project().name();
        Deployment now = journal.transition(
                actor,
                running.id(),
                "deployments.succeed",
                DeploymentState.SUCCEEDED,
                edit -> ended.apply(edit)
                        .release(release)
                        .url(publication.url())
                        .live(true),
                (change, after) -> {
                    targets.activeTarget(change.handle(), actor, after.environment());
                    // First, so that nobody is told before the traffic has moved.
                    change.afterCommit(publication::activate);
                    Deployment before = repository
                            .live(change.handle(), after.environment())
                            .orElse(null);
                    if (before != null) {
                        journal.store(
                                change,
                                before,
                                new DeploymentEdit(before).live(false).done());
                    }
                    gatekeeper.published(change, after, before);
                    guide.published(change, after);
                    SiteAddress address = job.address();
                    if (address == null) {
                        sites.servesElsewhere(change, after, publication.url());
                    } else {
                        sites.serves(change, after, address);
                    }
                    notifier.tell(
                            change,
                            new Notifier.News(
                                    "environment/" + after.environment(),
                                    back ? NotificationKind.ROLLED_BACK : NotificationKind.DEPLOYMENT_SUCCEEDED,
                                    back ? name + " was rolled back" : name + " is deployed",
                                    after.artifactName() + ", deployment " + after.number()
                                            + (after.reason() == null ? "" : ": " + after.reason()),
                                    after.project(),
                                    after.id(),
                                    null));
                });
        Instant begun = now.startedAt() == null ? now.createdAt() : now.startedAt();
        Duration took = Duration.between(begun, clock.instant());
        String url = publication.url();
        log.say(
                now,
                LogLevel.INFO,
                (url == null ? "Done" : "Live at " + url)
                        + String.format(Locale.ROOT, " after %.1f s", took.toMillis() / 1000.0));
        return now;
    }
}
