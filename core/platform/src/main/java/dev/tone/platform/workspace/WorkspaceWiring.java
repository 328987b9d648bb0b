package dev.tone.platform.workspace;

import dev.tone.model.api.Permission;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLogFeed;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.platform.workspace.web.WorkspaceRoutes;

/// Builds the workspace.
public final class WorkspaceWiring {
    private final WorkspaceFacade facade;

    public WorkspaceWiring(Kernel kernel, boolean embedded) {
        facade =
                new WorkspaceFacade(kernel.transactions(), new SqlWorkspaces(), kernel.ids(), kernel.clock(), embedded);
        kernel.live().serve(Topic.Kind.WORKSPACE, (actor, _) -> {
            kernel.policy().require(actor, Permission.WORKSPACE_READ);
            return new TopicLogFeed(kernel.topics(), Channel.workspace(actor.organization()));
        });
        new WorkspaceRoutes(facade).bind(kernel.routes());
    }

    public WorkspaceFacade facade() {
        return facade;
    }
}
