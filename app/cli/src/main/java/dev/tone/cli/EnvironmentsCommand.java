package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "environments",
        description = "Lists the environments of a project; makes, renames, archives and restores them.",
        subcommands = {
            EnvironmentsCommand.Create.class,
            EnvironmentsCommand.Rename.class,
            EnvironmentsCommand.Archive.class,
            EnvironmentsCommand.Restore.class
        })
final class EnvironmentsCommand extends PlatformCommand {
    @Option(names = "--archived", description = "Lists those in the archive instead.")
    private boolean archived;

    @Override
    int run() {
        Project project = session.project();
        session.printer()
                .table(
                        session.environments(project).stream()
                                .filter(one -> one.archived() == archived)
                                .toList(),
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

    @Command(name = "rename", description = "Gives an environment another name, and its site another address.")
    static final class Rename extends PlatformCommand {
        @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "Its name.")
        private String old;

        @Parameters(index = "1", paramLabel = "NAME", description = "Lower case letters, digits and hyphens.")
        private String name;

        @Override
        int run() {
            Environment renamed = session.client()
                    .environments()
                    .rename(session.environment(session.project(), old).id(), new EnvironmentApi.Rename(name));
            session.printer().say(renamed, renamed.name());
            return Tone.DONE;
        }
    }

    @Command(
            name = "archive",
            description = "Takes an environment out of use; what was deployed there stays in the history.")
    static final class Archive extends PlatformCommand {
        @Parameters(paramLabel = "ENVIRONMENT", description = "Its name.")
        private String name;

        @Option(names = "--stop", description = "Also when something is served there, which stops.")
        private boolean stop;

        @Override
        int run() {
            Environment archived = session.client()
                    .environments()
                    .archive(session.environment(session.project(), name).id(), new EnvironmentApi.Archive(stop));
            session.printer().say(archived, archived.name() + " is in the archive.");
            return Tone.DONE;
        }
    }

    @Command(name = "restore", description = "Takes an environment out of the archive; its site comes back as it was.")
    static final class Restore extends PlatformCommand {
        @Parameters(paramLabel = "ENVIRONMENT", description = "Its name.")
        private String name;

        @Override
        int run() {
            Environment wanted = session.anyEnvironment(session.project(), name);
            Environment restored = session.client().environments().restore(wanted.id());
            session.printer().say(restored, restored.name());
            return Tone.DONE;
        }
    }
}
