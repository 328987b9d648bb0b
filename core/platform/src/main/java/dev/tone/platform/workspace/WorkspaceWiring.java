package dev.tone.platform.workspace;

import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.platform.workspace.web.WorkspaceRoutes;

/// Builds the workspace.
public final class WorkspaceWiring {
    private final WorkspaceFacade facade;

    public WorkspaceWiring(Kernel kernel, boolean embedded) {
        facade =
                new WorkspaceFacade(kernel.transactions(), new SqlWorkspaces(), kernel.ids(), kernel.clock(), embedded);
        new WorkspaceRoutes(facade).bind(kernel.routes());
    }

    public WorkspaceFacade facade() {
        return facade;
    }
}
