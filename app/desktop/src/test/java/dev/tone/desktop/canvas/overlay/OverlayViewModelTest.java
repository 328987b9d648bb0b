package dev.tone.desktop.canvas.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayViewModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Work work = new Work(background::add, Runnable::run, faults::add);
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final CanvasId canvas = new CanvasId("c1");
    private final ElementId api = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
    private final List<Long> read = new ArrayList<>();
    private List<CanvasRecord> deployed = List.of();
    private boolean offline;
    private ProjectModel project;
    private OverlayViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        Fixture workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        project = workspace.workspace().open().orElseThrow();
        deployed = editor.document().records();
        model = new OverlayViewModel(editor.document(), canvas, project, this::at, work);
    }

    private CanvasSnapshot at(CanvasId asked, long revision) {
        if (offline) {
            throw Fault.invalid("link/offline", "The platform is out of reach.", null)
                    .asException();
        }
        read.add(revision);
        return new CanvasSnapshot(asked, CanvasSnapshot.FORMAT, revision, deployed);
    }

    private void finishWork() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void deployIt() {
        project.put(Fixture.drawn(5, canvas, 7, api));
        finishWork();
    }

    private void scale() {
        editor.commands()
                .update(
                        api,
                        element -> element instanceof ServiceElement service
                                ? service.withProperties(service.properties().withReplicas(4))
                                : element);
        finishWork();
    }

    @Test
    void a_plan_is_made_only_while_it_is_looked_at() {
        deployIt();
        scale();
        assertThat(model.planProperty().get().changes()).isEmpty();

        model.kindProperty().set(OverlayKind.PLAN);
        finishWork();
        assertThat(model.planProperty().get().changed()).containsExactly(api);

        model.kindProperty().set(OverlayKind.DESIGN);
        finishWork();
        assertThat(model.planProperty().get().changes()).isEmpty();
    }

    @Test
    void it_follows_every_edit_and_reads_a_deployed_drawing_once() {
        deployIt();
        model.kindProperty().set(OverlayKind.PLAN);
        finishWork();

        ElementId cache = editor.commands().placeService(ServiceKind.CACHE, new Point(400, 0));
        finishWork();
        assertThat(model.planProperty().get().added()).containsExactly(cache);
        assertThat(model.runs()).isTrue();

        editor.selection().set(List.of(api));
        editor.commands().delete();
        finishWork();
        assertThat(model.planProperty().get().ghosts()).extracting(Element::id).containsExactly(api);
        editor.commands().undo();
        finishWork();
        assertThat(model.planProperty().get().ghosts()).isEmpty();
        assertThat(read).containsExactly(7L);
    }

    @Test
    void where_nothing_runs_all_is_new() {
        model.kindProperty().set(OverlayKind.PLAN);
        finishWork();

        assertThat(model.runs()).isFalse();
        assertThat(model.planProperty().get().added()).containsExactly(api);
    }

    @Test
    void what_runs_otherwise_than_it_is_drawn_has_drifted_until_it_is_drawn_so_again() {
        deployIt();
        assertThat(model.driftedProperty().get()).isEmpty();

        scale();
        assertThat(model.driftedProperty().get()).containsExactly(api);

        editor.commands().undo();
        finishWork();
        assertThat(model.driftedProperty().get()).isEmpty();
    }

    @Test
    void when_the_deployed_drawing_cannot_be_read_it_says_so_and_tries_again_later() {
        offline = true;
        deployIt();
        assertThat(model.faultProperty().get()).isNotNull();
        assertThat(faults).isEmpty();

        offline = false;
        scale();

        assertThat(model.faultProperty().get()).isNull();
        assertThat(model.driftedProperty().get()).containsExactly(api);
    }

    @Test
    void overlays_follow_each_other_in_a_circle() {
        assertThat(OverlayKind.DESIGN.next().next().next()).isEqualTo(OverlayKind.DESIGN);
        assertThat(project.deployments()).noneMatch(each -> each.state() == DeploymentState.FAILED);
    }

    @Test
    void compared_with_a_version_all_that_is_otherwise_shows_until_another_overlay_is_chosen() {
        deployIt();
        List<CanvasRecord> then = editor.document().records();
        editor.selection().set(List.of(api));
        editor.arranging().nudge(40, 0);
        ElementId cache = editor.commands().placeService(ServiceKind.CACHE, new Point(600, 0));
        finishWork();

        model.compareWith("Before", then);
        finishWork();
        assertThat(model.kindProperty().get()).isEqualTo(OverlayKind.PLAN);
        assertThat(model.planProperty().get().added()).containsExactly(cache);
        assertThat(model.planProperty().get().changed()).containsExactly(api);

        editor.selection().set(List.of(api));
        editor.commands().delete();
        finishWork();
        assertThat(model.planProperty().get().ghosts()).extracting(Element::id).containsExactly(api);

        editor.commands().undo();
        model.stopComparing();
        finishWork();
        assertThat(model.planProperty().get().changed()).isEmpty();

        model.compareWith("Before", then);
        model.kindProperty().set(OverlayKind.DESIGN);
        finishWork();
        assertThat(model.keptProperty().get()).isNull();
        assertThat(model.planProperty().get().changes()).isEmpty();
    }
}
