package dev.tone.platform.projects.web;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.projects.ProjectState;
import dev.tone.platform.projects.ProjectsFacade;
import org.jspecify.annotations.Nullable;

/// Projects over HTTP.
public final class ProjectRoutes {
    private final ProjectsFacade projects;

    public ProjectRoutes(ProjectsFacade projects) {
        this.projects = projects;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ProjectApi.LIST,
                request -> projects.list(
                        request.actor(), state(request.query("state")), request.query("q"), request.page(2)));
        routes.bind(
                ProjectApi.CREATE,
                request -> tagged(request, projects.create(request.actor(), request.body(ProjectApi.Create.class))));
        routes.bind(ProjectApi.GET, request -> tagged(request, projects.get(request.actor(), id(request))));
        routes.bind(
                ProjectApi.UPDATE,
                request -> tagged(
                        request,
                        projects.update(
                                request.actor(),
                                id(request),
                                request.body(ProjectApi.Update.class),
                                request.ifMatch())));
        routes.bind(ProjectApi.ARCHIVE, request -> projects.archive(request.actor(), id(request)));
        routes.bind(ProjectApi.RESTORE, request -> projects.restore(request.actor(), id(request)));
        routes.bind(ProjectApi.DELETE, request -> projects.delete(request.actor(), id(request)));
        routes.bind(ProjectApi.USAGE, request -> projects.usage(request.actor(), id(request)));
        routes.bind(ProjectApi.CLEAN_UP, request -> projects.cleanUp(request.actor(), id(request)));
    }

    private static ProjectId id(Request request) {
        return request.id("project", ProjectId::new);
    }

    private static Project tagged(Request request, Project project) {
        request.version(project.version());
        return project;
    }

    private static ProjectState state(@Nullable String text) {
        return switch (text == null ? "active" : text) {
            case "active" -> ProjectState.ACTIVE;
            case "archived" -> ProjectState.ARCHIVED;
            case "deleted" -> ProjectState.DELETED;
            default ->
                throw Fault.invalid("request/invalid-parameter", "`state` is `active`, `archived` or `deleted`.", null)
                        .asException();
        };
    }
}
