package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.Paging;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "environments",
        description = "Lists the environments of a project; makes another one.",
        subcommands = EnvironmentsCommand.Create.class)
final class EnvironmentsCommand extends PlatformCommand {
    @Override
    int run() {
        Project project = session.project();
        session.printer()
                .table(
                        Paging.all((cursor, limit) ->
                                session.client().environments().list(project.id(), cursor, limit)),
                        List.of("NAME", "KIND", "ID"),
                        one -> List.of(
                                one.name(), Printer.word(one.kind()), one.id().value()));
        return Tone.DONE;
    }

    @Command(name = "create", description = "Makes an environment that releases can be looked at in.")
    static final class Create extends PlatformCommand {
        @Parameters(paramLabel = "NAME", description = "Lower case letters, digits and hyphens.")
        private String name;

        @Override
        int run() {
            Environment made = session.client()
                    .environments()
                    .create(session.project().id(), new EnvironmentApi.Create(name), IdempotencyKey.fresh());
            session.printer().say(made, made.name());
            return Tone.DONE;
        }
    }
}
