package dev.tone.platform.hooks;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.util.Map;
import java.util.function.Function;

/// Tells everybody whose hooks have another address since the platform could not have its port again.
final class MovedHooks {
    private static final String ACTION = "hooks.moved";

    private final Transactions transactions;
    private final Changes changes;
    private final HookRepository repository;
    private final Notifier notifier;
    private final Function<OrganizationId, Actor> system;

    MovedHooks(
            Transactions transactions,
            Changes changes,
            HookRepository repository,
            Notifier notifier,
            Function<OrganizationId, Actor> system) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.notifier = notifier;
        this.system = system;
    }

    /// @param url where the platform answers now
    void tell(String url) {
        transactions.read(repository::projects).forEach((project, organization) -> tell(project, organization, url));
    }

    private void tell(ProjectId project, OrganizationId organization, String url) {
        changes.make(system.apply(organization), ACTION, change -> {
            change.audit(project, "project", project, null, Map.of("url", url));
            notifier.tell(
                    change,
                    new Notifier.News(
                            "hooks/" + project,
                            NotificationKind.HOOKS_MOVED,
                            "Hooks have another address",
                            "Another program uses the port that this platform had. Its hooks are called at " + url
                                    + " now: give the new addresses to whoever calls them.",
                            project,
                            null,
                            null));
            return project;
        });
    }
}
