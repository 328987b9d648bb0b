package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.VERSIONED;

import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Projects.
public final class ProjectApi {
    /// `state` is `active` (default), `archived` or `deleted`; `q` searches names.
    public static final Endpoint LIST = Endpoint.get(
                    "projects.list", "/projects", Permission.WORKSPACE_READ, Project.class, "Projects by last change")
            .with(PAGED)
            .query("state", "q");
    public static final Endpoint CREATE = Endpoint.post(
                    "projects.create",
                    "/projects",
                    Permission.PROJECT_CREATE,
                    Create.class,
                    Project.class,
                    "Creates a project with its environments production and preview and one empty canvas")
            .with(CREATES, IDEMPOTENT, VERSIONED);
    public static final Endpoint GET = Endpoint.get(
                    "projects.get", "/projects/{project}", Permission.PROJECT_READ, Project.class, "One project")
            .with(VERSIONED);
    public static final Endpoint UPDATE = Endpoint.of(
                    "projects.update",
                    Method.PATCH,
                    "/projects/{project}",
                    Permission.PROJECT_MANAGE,
                    Update.class,
                    Project.class,
                    "Renames a project or changes its description or disk budget; null leaves as it is")
            .with(VERSIONED);
    public static final Endpoint ARCHIVE = Endpoint.post(
            "projects.archive",
            "/projects/{project}:archive",
            Permission.PROJECT_MANAGE,
            null,
            Project.class,
            "Archives a project; its sites stop");
    public static final Endpoint RESTORE = Endpoint.post(
            "projects.restore",
            "/projects/{project}:restore",
            Permission.PROJECT_MANAGE,
            null,
            Project.class,
            "Takes a project out of the archive or the trash");
    public static final Endpoint DELETE = Endpoint.of(
            "projects.delete",
            Method.DELETE,
            "/projects/{project}",
            Permission.PROJECT_MANAGE,
            null,
            Project.class,
            "Moves a project to the trash, where it stays 30 days; its sites stop");
    public static final Endpoint USAGE = Endpoint.get(
            "projects.usage",
            "/projects/{project}/usage",
            Permission.PROJECT_READ,
            DiskUsage.class,
            "What the project keeps on disk, against its budget");
    public static final Endpoint CLEAN_UP = Endpoint.post(
            "projects.cleanUp",
            "/projects/{project}:clean-up",
            Permission.PROJECT_MANAGE,
            null,
            DiskUsage.class,
            "Removes releases, artifacts and logs that nothing refers to, oldest first, until the budget holds");

    public static final List<Endpoint> ALL =
            List.of(LIST, CREATE, GET, UPDATE, ARCHIVE, RESTORE, DELETE, USAGE, CLEAN_UP);

    /// @param language of what comes with it (`en`, `ko`); null for English
    public record Create(
            String name,
            @Nullable String description,
            @Nullable String language) {
        public Create(String name, @Nullable String description) {
            this(name, description, null);
        }
    }

    public record Update(
            @Nullable String name,
            @Nullable String description,
            @Nullable Long diskBudget) {}

    private ProjectApi() {}
}
