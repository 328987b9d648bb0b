package dev.tone.platform.workspace;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Workspace;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import java.time.Clock;

/// The one door to the workspace.
public final class WorkspaceFacade {
    /// What the audit trail names as the device of the app on the platform's own machine.
    private static final String LOCAL = "local";

    private static final String PLATFORM = "platform";

    private final Transactions transactions;
    private final SqlWorkspaces workspaces;
    private final IdGenerator ids;
    private final Clock clock;
    private final boolean embedded;

    public WorkspaceFacade(
            Transactions transactions, SqlWorkspaces workspaces, IdGenerator ids, Clock clock, boolean embedded) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.ids = ids;
        this.clock = clock;
        this.embedded = embedded;
    }

    /// The one owner of a platform without accounts, made at its first start.
    public Actor owner(String userName) {
        return transactions.write(transaction -> {
            var handle = transaction.handle();
            var known = workspaces.owner(handle);
            if (known.isPresent()) {
                return actor(known.get());
            }
            Workspace workspace = new Workspace(
                    new OrganizationId(ids.next()), "Personal", new UserId(ids.next()), userName, embedded);
            workspaces.insert(handle, workspace, Role.OWNER, clock.instant());
            return actor(workspace);
        });
    }

    private static Actor actor(Workspace workspace) {
        return new Actor(workspace.user(), LOCAL, workspace.organization(), Role.OWNER);
    }

    /// Who the platform acts as when nobody asked: on behalf of the organization's owner.
    public Actor system(OrganizationId organization) {
        Workspace workspace = transactions
                .read(handle -> workspaces.ownerOf(handle, organization))
                .orElseThrow(() -> new IllegalStateException("An organization without an owner: " + organization));
        return new Actor(workspace.user(), PLATFORM, organization, Role.OWNER);
    }

    public Workspace get(Actor actor) {
        Workspace stored = transactions
                .read(handle -> workspaces.find(handle, actor.organization(), actor.user()))
                .orElseThrow(() -> new IllegalStateException("An actor that is no member: " + actor));
        return new Workspace(
                stored.organization(), stored.organizationName(), stored.user(), stored.userName(), embedded);
    }
}
