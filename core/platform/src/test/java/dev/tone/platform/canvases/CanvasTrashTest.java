package dev.tone.platform.canvases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.canvases.sql.SqlCanvases;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.projects.ProjectsFacade;
import dev.tone.platform.projects.sql.SqlProjects;
import dev.tone.platform.workspace.WorkspaceFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.testkit.time.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class CanvasTrashTest {
    @Parameter
    Dialect dialect;

    @TempDir
    Path data;

    @Test
    void a_deleted_canvas_goes_for_good_after_its_time() {
        FakeClock clock = new FakeClock();
        TestDatabase test = TestDatabase.of(dialect, data);
        try (Database database = test.open()) {
            Migrations.apply(
                    database, List.of(KernelTables.MIGRATIONS, SqlProjects.MIGRATIONS, SqlCanvases.MIGRATIONS), clock);
            IdGenerator ids = IdGenerator.system();
            Changes changes = new Changes(database, new AuditTrail(), new TopicLog(database, _ -> {}), ids, clock);
            ProjectsFacade projects = new ProjectsFacade(database, changes, new SqlProjects());
            CanvasesFacade canvases = new CanvasesFacade(database, changes, new SqlCanvases(), projects, _ -> {});
            projects.follow(canvases);
            WorkspaceFacade workspace = new WorkspaceFacade(database, new SqlWorkspaces(), ids, clock, true);
            Actor me = workspace.owner("me");
            ProjectId project =
                    projects.create(me, new ProjectApi.Create("one", null)).id();
            CanvasInfo canvas = canvases.list(me, project, false).getFirst();
            canvases.delete(me, canvas.id());

            clock.advance(ProjectsFacade.TRASH);
            canvases.emptyTrash(clock.instant(), workspace::system);
            assertThat(canvases.list(me, project, true)).hasSize(1);
            clock.advance(Duration.ofSeconds(1));
            canvases.emptyTrash(clock.instant(), workspace::system);
            assertThat(canvases.list(me, project, true)).isEmpty();
            assertThatThrownBy(() -> canvases.get(me, canvas.id())).isInstanceOf(FaultException.class);
        } finally {
            test.close();
        }
    }
}
