package dev.tone.platform.projects;

import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.projects.web.ProjectRoutes;

/// Builds the projects.
public final class ProjectsWiring {
    private final ProjectsFacade facade;

    public ProjectsWiring(Kernel kernel) {
        facade = new ProjectsFacade(kernel.transactions(), kernel.changes(), new SqlProjects());
        new ProjectRoutes(facade).bind(kernel.routes());
    }

    public ProjectsFacade facade() {
        return facade;
    }
}
