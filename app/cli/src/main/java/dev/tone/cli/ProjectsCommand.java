package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.project.Project;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "projects",
        description = "Lists projects; makes, renames, archives and restores them.",
        subcommands = {
            ProjectsCommand.Create.class,
            ProjectsCommand.Rename.class,
            ProjectsCommand.Archive.class,
            ProjectsCommand.Restore.class,
            ProjectsCommand.Delete.class
        })
final class ProjectsCommand extends PlatformCommand {
    @Option(names = "--archived", description = "Lists those in the archive instead.")
    private boolean archived;

    @Option(names = "--deleted", description = "Lists those in the trash instead.")
    private boolean deleted;

    @Override
    int run() {
        session.printer()
                .table(
                        session.projects(deleted ? "deleted" : archived ? "archived" : "active"),
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

    @Command(name = "rename", description = "Gives the project of --project another name; its addresses stay.")
    static final class Rename extends PlatformCommand {
        @Parameters(paramLabel = "NAME")
        private String name;

        @Override
        int run() {
            Project before = session.project();
            Project after =
                    session.client().projects().update(before.id(), new ProjectApi.Update(name, null, null), null);
            session.printer().say(after, before.name() + " is now called " + after.name());
            return Tone.DONE;
        }
    }

    @Command(name = "archive", description = "Puts the project of --project into the archive; its sites stop.")
    static final class Archive extends PlatformCommand {
        @Override
        int run() {
            Project after =
                    session.client().projects().archive(session.project().id());
            session.printer().say(after, after.name() + " is in the archive");
            return Tone.DONE;
        }
    }

    @Command(name = "restore", description = "Takes the project of --project out of the archive or the trash.")
    static final class Restore extends PlatformCommand {
        @Override
        int run() {
            List<Project> away = new ArrayList<>(session.projects("archived"));
            away.addAll(session.projects("deleted"));
            Project after =
                    session.client().projects().restore(session.project(away).id());
            session.printer().say(after, after.name() + " is back");
            return Tone.DONE;
        }
    }

    @Command(
            name = "delete",
            description = "Puts the project of --project into the trash, where it stays 30 days; its sites stop.")
    static final class Delete extends PlatformCommand {
        @Override
        int run() {
            Project after = session.client().projects().delete(session.project().id());
            session.printer().say(after, after.name() + " is in the trash");
            return Tone.DONE;
        }
    }
}
