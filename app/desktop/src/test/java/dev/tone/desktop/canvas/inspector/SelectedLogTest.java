package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedLogTest {
    private final Work work = new Work(Runnable::run, Runnable::run, _ -> {});
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final CanvasId canvas = new CanvasId("c1");
    private final ElementId api = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
    private final ElementId cache = editor.commands().placeService(ServiceKind.CACHE, new Point(400, 0));
    private ProjectModel project;
    private SystemModel system;
    private SelectedLog lines;

    @BeforeEach
    void open(@TempDir Path folder) {
        Fixture workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        project = workspace.workspace().open().orElseThrow();
        system = new SystemModel(editor.document(), () -> "shop", work);
        lines = new SelectedLog(editor, canvas, project, system);
        editor.selection().set(List.of(api));
    }

    private String key(ElementId element) {
        return system.stateProperty().get().compilation().owners().get(element).getFirst();
    }

    @Test
    void an_element_that_was_never_deployed_has_none() {
        project.put(Fixture.drawn(5, canvas, 7, cache));

        assertThat(lines.get()).isNull();
        editor.selection().set(List.of(cache));
        assertThat(lines.get()).isNotNull();
        editor.selection().set(List.of(api, cache));
        assertThat(lines.get()).isNull();
    }

    @Test
    void all_lines_of_the_newest_deployment_of_it_alone_are_its_own() {
        project.put(Fixture.drawn(5, canvas, 7, api));
        project.put(Fixture.drawn(6, canvas, 7, api));
        project.put(Fixture.drawing(7, canvas, "kubernetes"));

        assertThat(lines.get()).isEqualTo(new SelectedLog.Lines(new DeploymentId("d6"), null));
    }

    @Test
    void of_a_deployment_of_the_drawing_its_lines_are_those_that_name_it() {
        project.put(Fixture.drawing(5, canvas, "git"));
        project.put(Fixture.drawing(6, new CanvasId("other"), "git"));
        project.put(Fixture.drawing(7, canvas, "netlify"));

        assertThat(lines.get()).isEqualTo(new SelectedLog.Lines(new DeploymentId("d5"), key(api)));
        editor.selection().set(List.of(cache));
        assertThat(lines.get()).isEqualTo(new SelectedLog.Lines(new DeploymentId("d5"), key(cache)));
    }
}
