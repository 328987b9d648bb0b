package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.project.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "projects",
        description = "Lists projects; makes one with `create`.",
        subcommands = ProjectsCommand.Create.class)
final class ProjectsCommand extends PlatformCommand {
    @Override
    int run() {
        session.printer()
                .table(
                        session.projects(),
                        List.of("SLUG", "NAME", "ID"),
                        one -> List.of(one.slug(), one.name(), one.id().value()));
        return Tone.DONE;
    }

    @Command(name = "create", description = "Makes a project.")
    static final class Create extends PlatformCommand {
        @Parameters(paramLabel = "NAME")
        private String name;

        @Override
        int run() {
            Project made =
                    session.client().projects().create(new ProjectApi.Create(name, null), IdempotencyKey.fresh());
            session.printer().say(made, made.slug());
            return Tone.DONE;
        }
    }
}
