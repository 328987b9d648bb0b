package dev.tone.platform.deployments;

import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.DiskUsage;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps projects within their disk budget after each deployment, and says so when that cannot be.
final class DiskBudget {
    private static final Logger LOG = LoggerFactory.getLogger(DiskBudget.class);

    private final ProjectsFacade projects;
    private final Changes changes;
    private final Notifier notifier;

    DiskBudget(ProjectsFacade projects, Changes changes, Notifier notifier) {
        this.projects = projects;
        this.changes = changes;
        this.notifier = notifier;
    }

    /// Never fails a deployment: what goes wrong here is logged.
    void keep(Actor actor, ProjectId project) {
        try {
            DiskUsage usage = projects.usage(actor, project);
            if (usage.total() > usage.budget()) {
                usage = projects.cleanUp(actor, project);
            }
            if (usage.total() > usage.budget()) {
                tell(actor, project, usage);
            }
        } catch (RuntimeException e) {
            LOG.warn("The disk budget of {} could not be kept", project, e);
        }
    }

    private void tell(Actor actor, ProjectId id, DiskUsage usage) {
        changes.make(actor, "projects.overBudget", change -> {
            var project = projects.require(change.handle(), actor, id);
            notifier.tell(
                    change,
                    new Notifier.News(
                            "project/" + id,
                            NotificationKind.DISK_BUDGET,
                            project.name() + " is over its disk budget",
                            "It uses " + (usage.total() >> 20) + " MiB of " + (usage.budget() >> 20)
                                    + " MiB. Remove artifacts, or raise the budget.",
                            id,
                            null,
                            null));
            change.unchanged();
            return project;
        });
    }
}
