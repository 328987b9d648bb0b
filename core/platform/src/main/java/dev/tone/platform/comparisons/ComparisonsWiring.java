package dev.tone.platform.comparisons;

import dev.tone.model.project.Project;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.comparisons.sql.SqlBases;
import dev.tone.platform.comparisons.web.ComparisonRoutes;
import dev.tone.platform.deployments.DeploymentsWiring;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds the comparisons.
public final class ComparisonsWiring {
    private final ComparisonFacade facade;

    public ComparisonsWiring(
            Kernel kernel, ProjectsFacade projects, CanvasesFacade canvases, DeploymentsWiring deployments) {
        BaseRepository bases = new SqlBases();
        Drawings drawings = new Drawings(canvases);
        facade = new ComparisonFacade(
                kernel.transactions(), bases, deployments.facade(), deployments.sides(), projects, drawings);
        deployments.facade().drawnIn(drawings);
        deployments
                .facade()
                .follow((change, deployment, running) ->
                        bases.keep(change.handle(), deployment, running == null ? null : running.id()));
        projects.follow(new ProjectLifecycle() {
            @Override
            public void purged(Change change, Project project) {
                bases.removeProject(change.handle(), project.id());
            }
        });
        new ComparisonRoutes(facade).bind(kernel.routes());
    }

    public ComparisonFacade facade() {
        return facade;
    }
}
