package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.project.Environment;
import dev.tone.model.project.Variable;
import java.util.List;

/// Environments of a project and their variables.
public final class EnvironmentApi {
    public static final Endpoint LIST = Endpoint.get(
                    "environments.list",
                    "/projects/{project}/environments",
                    Permission.PROJECT_READ,
                    Environment.class,
                    "The project's environments in the order of their making, those in the archive too")
            .with(PAGED);
    public static final Endpoint CREATE = Endpoint.post(
                    "environments.create",
                    "/projects/{project}/environments",
                    Permission.PROJECT_MANAGE,
                    Create.class,
                    Environment.class,
                    "Adds an environment")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint RENAME = Endpoint.of(
            "environments.rename",
            Method.PATCH,
            "/environments/{environment}",
            Permission.PROJECT_MANAGE,
            Rename.class,
            Environment.class,
            "Gives an environment another name, and its site with it another address");
    public static final Endpoint ARCHIVE = Endpoint.post(
            "environments.archive",
            "/environments/{environment}:archive",
            Permission.PROJECT_MANAGE,
            Archive.class,
            Environment.class,
            "Takes an environment out of use; what was deployed there stays in the history");
    public static final Endpoint RESTORE = Endpoint.post(
            "environments.restore",
            "/environments/{environment}:restore",
            Permission.PROJECT_MANAGE,
            null,
            Environment.class,
            "Takes an environment out of the archive; its site comes back as it was");
    public static final Endpoint LIST_VARIABLES = Endpoint.get(
                    "variables.list",
                    "/environments/{environment}/variables",
                    Permission.VARIABLE_READ,
                    Variable.class,
                    "Variables by name; a secret comes without its value")
            .with(PAGED);
    public static final Endpoint CHANGE_VARIABLES = Endpoint.of(
                    "variables.change",
                    Method.PATCH,
                    "/environments/{environment}/variables",
                    Permission.VARIABLE_WRITE,
                    ChangeVariables.class,
                    Variable.class,
                    "Applies a set of changes at once; used by the next deployment")
            .with(PAGED);

    public static final List<Endpoint> ALL =
            List.of(LIST, CREATE, RENAME, ARCHIVE, RESTORE, LIST_VARIABLES, CHANGE_VARIABLES);

    public record Create(String name) {}

    public record Rename(String name) {}

    /// @param stop whether a site that is served there may be stopped; without it such an environment is refused
    public record Archive(boolean stop) {}

    public record ChangeVariables(List<SetVariable> set, List<String> remove) {
        public ChangeVariables {
            set = List.copyOf(set);
            remove = List.copyOf(remove);
        }
    }

    /// @param secret write-only from then on, encrypted at rest, redacted from logs
    public record SetVariable(String name, String value, boolean secret) {
        /// Keeps the value out of logs and exception texts.
        @Override
        public String toString() {
            return "SetVariable[" + name + (secret ? ", secret]" : "]");
        }
    }

    private EnvironmentApi() {}
}
