package dev.tone.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.workspace.WorkspaceFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.testkit.time.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class TrashTest {
    @Parameter
    Dialect dialect;

    @TempDir
    Path data;

    private final FakeClock clock = new FakeClock();
    private final List<String> heard = new ArrayList<>();
    private TestDatabase test;
    private Database database;
    private TopicLog topics;
    private WorkspaceFacade workspace;
    private ProjectsFacade projects;
    private Actor me;

    @BeforeEach
    void open() {
        test = TestDatabase.of(dialect, data);
        database = test.open();
        Migrations.apply(database, List.of(KernelTables.MIGRATIONS, SqlProjects.MIGRATIONS), clock);
        topics = new TopicLog(database, _ -> {});
        IdGenerator ids = IdGenerator.system();
        Changes changes = new Changes(database, new AuditTrail(), topics, ids, clock);
        projects = new ProjectsFacade(database, changes, new SqlProjects());
        workspace = new WorkspaceFacade(database, new SqlWorkspaces(), ids, clock, true);
        me = workspace.owner("me");
        projects.follow(new ProjectLifecycle() {
            @Override
            public void retired(Change change, Project project) {
                heard.add("retired");
            }

            @Override
            public void restored(Change change, Project project) {
                heard.add("restored");
            }

            @Override
            public void purged(Change change, Project project) {
                heard.add("purged");
            }
        });
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
            test.close();
        }
    }

    @Test
    void a_deleted_project_goes_for_good_after_its_time() {
        ProjectId id = projects.create(me, new ProjectApi.Create("one", null)).id();
        projects.archive(me, id);
        projects.delete(me, id);
        projects.restore(me, id);
        projects.delete(me, id);
        assertThat(heard).containsExactly("retired", "restored", "retired");

        clock.advance(ProjectsFacade.TRASH);
        projects.emptyTrash(clock.instant(), workspace::system);
        assertThat(projects.get(me, id).deletedAt()).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        projects.emptyTrash(clock.instant(), workspace::system);
        projects.emptyTrash(clock.instant(), workspace::system);
        assertThat(heard).endsWith("retired", "purged");
        assertThat(projects.list(me, ProjectState.DELETED, null, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void what_happened_long_ago_is_forgotten_but_the_count_goes_on() {
        projects.create(me, new ProjectApi.Create("one", null));
        clock.advance(Duration.ofDays(8));
        projects.create(me, new ProjectApi.Create("two", null));
        assertThat(topics.forget(clock.instant().minus(Duration.ofDays(7)))).isEqualTo(1);
        Channel channel = Channel.workspace(me.organization());
        assertThat(topics.head(channel)).isEqualTo(2);
        assertThat(topics.after(channel, 0, 10)).hasSize(1);
    }

    @Test
    void clean_up_asks_each_keeper_until_the_budget_holds() {
        List<Long> asked = new ArrayList<>();
        for (ProjectStorage.Kind kind : ProjectStorage.Kind.values()) {
            projects.count(new ProjectStorage() {
                @Override
                public Kind kind() {
                    return kind;
                }

                @Override
                public long usedBy(ProjectId project) {
                    return 3L << 30;
                }

                @Override
                public long cleanUp(Change change, ProjectId project, long bytes) {
                    asked.add(bytes);
                    return 3L << 30;
                }
            });
        }
        ProjectId id = projects.create(me, new ProjectApi.Create("one", null)).id();
        assertThat(projects.cleanUp(me, id).total()).isEqualTo(9L << 30);
        assertThat(asked).containsExactly(4L << 30, 1L << 30);
    }
}
