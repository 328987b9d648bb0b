package dev.tone.platform;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.workspace.WorkspaceFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A fresh database of either kind with the tables of a few domains, somebody, and a project: what the contract of a
/// repository needs.
public final class ProjectDatabase implements AutoCloseable {
    private static final IdGenerator IDS = IdGenerator.system();
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");

    private final TestDatabase server;
    private final Database database;
    private final Actor actor;
    private final ProjectId project;

    public ProjectDatabase(Dialect dialect, Path folder, Migrations.Domain... domains) {
        server = TestDatabase.of(dialect, folder);
        database = server.open();
        List<Migrations.Domain> all = new ArrayList<>(List.of(KernelTables.MIGRATIONS, SqlProjects.MIGRATIONS));
        all.addAll(List.of(domains));
        Migrations.apply(database, all, Clock.systemUTC());
        actor = new WorkspaceFacade(database, new SqlWorkspaces(), IDS, Clock.systemUTC(), true).owner("me");
        project = project("shop");
    }

    /// One more project, whose name begins with a capital letter.
    public ProjectId project(String slug) {
        String name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
        Project made = new Project(
                new ProjectId(IDS.next()),
                actor.organization(),
                name,
                slug,
                null,
                false,
                1L << 30,
                MADE,
                MADE,
                null,
                null,
                1);
        database.run(transaction -> new SqlProjects().insert(transaction.handle(), made));
        return made.id();
    }

    public Database database() {
        return database;
    }

    public Actor actor() {
        return actor;
    }

    public ProjectId project() {
        return project;
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
