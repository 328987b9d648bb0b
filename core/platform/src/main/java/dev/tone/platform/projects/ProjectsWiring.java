package dev.tone.platform.projects;

import dev.tone.model.api.Permission;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLogFeed;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.projects.web.ProjectRoutes;

/// Builds the projects.
public final class ProjectsWiring {
    private final ProjectsFacade facade;

    public ProjectsWiring(Kernel kernel) {
        facade = new ProjectsFacade(kernel.transactions(), kernel.changes(), new SqlProjects());
        kernel.live().serve(Topic.Kind.PROJECT, (actor, topic) -> {
            kernel.policy().require(actor, Permission.PROJECT_READ);
            ProjectId project = facade.get(actor, new ProjectId(topic.id())).id();
            return new TopicLogFeed(kernel.topics(), Channel.project(project));
        });
        new ProjectRoutes(facade).bind(kernel.routes());
    }

    public ProjectsFacade facade() {
        return facade;
    }
}
