package dev.tone.platform.workspace;

import dev.tone.canvas.sample.SampleWords;
import dev.tone.model.api.Permission;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.live.Topic;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLogFeed;
import dev.tone.platform.projects.ProjectsFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.platform.workspace.web.WorkspaceRoutes;
import java.util.List;
import java.util.function.Function;

/// Builds the workspace.
public final class WorkspaceWiring {
    private final WorkspaceFacade facade;

    /// @param sampleDrawing operations that draw the sample's canvas
    public WorkspaceWiring(
            Kernel kernel,
            boolean embedded,
            ProjectsFacade projects,
            CanvasesFacade canvases,
            Function<SampleWords, List<CanvasOperation>> sampleDrawing) {
        facade =
                new WorkspaceFacade(kernel.transactions(), new SqlWorkspaces(), kernel.ids(), kernel.clock(), embedded);
        kernel.live().serve(Topic.Kind.WORKSPACE, (actor, _) -> {
            kernel.policy().require(actor, Permission.WORKSPACE_READ);
            return new TopicLogFeed(kernel.topics(), Channel.workspace(actor.organization()));
        });
        SampleData samples = new SampleData(kernel.changes(), projects, canvases, sampleDrawing);
        new WorkspaceRoutes(facade, samples).bind(kernel.routes());
    }

    public WorkspaceFacade facade() {
        return facade;
    }
}
