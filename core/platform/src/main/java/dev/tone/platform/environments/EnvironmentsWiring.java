package dev.tone.platform.environments;

import dev.tone.platform.environments.sql.SqlEnvironments;
import dev.tone.platform.environments.web.EnvironmentRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds the environments.
public final class EnvironmentsWiring {
    private final EnvironmentsFacade facade;

    public EnvironmentsWiring(Kernel kernel, ProjectsFacade projects) {
        facade = new EnvironmentsFacade(
                kernel.transactions(), kernel.changes(), new SqlEnvironments(), projects, kernel.secrets());
        projects.follow(facade);
        new EnvironmentRoutes(facade).bind(kernel.routes());
    }

    public EnvironmentsFacade facade() {
        return facade;
    }

    public SecretValues secretValues() {
        return facade;
    }
}
