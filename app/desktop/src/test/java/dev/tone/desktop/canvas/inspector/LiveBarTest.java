package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveBarTest {
    /// What the inspector has in its panel.
    private static final double PANEL = 328;

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_state_and_the_ways_to_the_logs_have_room_in_the_panel(Language language, @TempDir Path folder)
            throws Exception {
        try (ViewWindow window = ViewWindow.open(language)) {
            window.show(() -> {
                Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
                ElementId api = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
                CanvasId canvas = new CanvasId("c1");
                Fixture workspace = new Fixture(folder);
                workspace.projects.add(Fixture.project("shop", "Shop"));
                ProjectModel project = workspace.workspace().open().orElseThrow();
                project.put(Fixture.drawn(5, canvas, 7, api));
                project.put(Fixture.of(Fixture.site(true), api));
                SystemModel system = new SystemModel(editor.document(), () -> "shop", workspace.work);
                editor.selection().set(List.of(api));
                LiveBar bar = new LiveBar(
                        new SelectedSite(editor, project),
                        new SelectedLog(editor, canvas, project, system),
                        _ -> {},
                        _ -> {},
                        window.ui);
                bar.setMaxSize(PANEL, Double.NEGATIVE_INFINITY);
                return new StackPane(bar);
            });
            window.awaitShown("#live-health");
            window.awaitShown("#element-log");
            window.awaitShown("#live-log");

            window.on(() -> {
                Bounds panel = window.find("#live-bar")
                        .localToScene(window.find("#live-bar").getLayoutBounds());
                assertThat(panel.getWidth()).isEqualTo(PANEL);
                for (String part : List.of("#live-health", "#element-log", "#live-log")) {
                    var node = window.find(part);
                    Bounds at = node.localToScene(node.getLayoutBounds());
                    assertThat(at.getMaxX()).as(part).isLessThanOrEqualTo(panel.getMaxX());
                    assertThat(at.getWidth()).as(part).isGreaterThanOrEqualTo(Math.floor(node.prefWidth(-1)));
                }
                return null;
            });
        }
    }
}
