package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.projects.ProjectLifecycle;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to deployments and sites when their project comes or goes.
record ProjectEvents(
        DeploymentRepository repository,
        DeploymentJournal journal,
        DeploymentQueue queue,
        Retention retention,
        Sites sites,
        DeploymentProvider provider,
        LogStore logs)
        implements ProjectLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectEvents.class);
    /// How long a project that goes for good waits for its builds to end.
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    @Override
    public void retired(Change change, Project project) {
        for (Deployment deployment : repository.all(change.handle(), project.id())) {
            switch (deployment.state()) {
                case CREATED, AWAITING_APPROVAL, QUEUED -> cancelWaiting(change, deployment);
                default -> {}
            }
            if (!deployment.state().isFinished()) {
                change.afterCommit(() -> cancelRunning(change.actor(), deployment.id()));
            }
        }
        for (SiteRecord record : repository.sites(change.handle(), project.id())) {
            change.afterCommit(() -> provider.tearDown(record.site().environment(), Sites.STOPPED));
        }
    }

    private void cancelWaiting(Change change, Deployment deployment) {
        journal.store(change, deployment, journal.canceled(change, new DeploymentEdit(deployment)));
        change.afterCommit(() -> logs.log(deployment.id().value()).complete());
    }

    private void cancelRunning(Actor actor, DeploymentId deployment) {
        queue.running(deployment)
                .ifPresent(running -> running.cancel(new Cancellation.Canceler(actor, Correlation.current())));
    }

    @Override
    public void restored(Change change, Project project) {
        for (SiteRecord record : repository.sites(change.handle(), project.id())) {
            Site site = record.site();
            if (site.deployment() != null) {
                change.afterCommit(() -> sites.restoreLater(site.environment()));
            }
        }
    }

    @Override
    public void purged(Change change, Project project) {
        for (Deployment deployment : repository.all(change.handle(), project.id())) {
            // Also one that is over may still be writing its last line.
            change.afterCommit(() -> end(change.actor(), deployment.id()));
        }
        for (SiteRecord record : repository.sites(change.handle(), project.id())) {
            change.afterCommit(() -> provider.remove(record.site().environment()));
        }
        retention.purge(change, project.id());
        repository.removeProject(change.handle(), project.id());
    }

    /// Before its log and its files go.
    private void end(Actor actor, DeploymentId deployment) {
        queue.running(deployment).ifPresent(running -> {
            running.cancel(new Cancellation.Canceler(actor, Correlation.current()));
            try {
                if (!running.awaitFinish(LONGEST_END)) {
                    LOG.warn("A deployment of a removed project did not end in time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
