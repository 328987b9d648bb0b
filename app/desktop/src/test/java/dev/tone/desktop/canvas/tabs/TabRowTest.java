package dev.tone.desktop.canvas.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TabRowTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_names_that_canvases_get_are_read_in_a_full_row(Language language) throws Exception {
        Fixture workspace = new Fixture();
        workspace.projects.add(Fixture.project("shop", "Shop"));
        try (ViewWindow window = ViewWindow.open(language)) {
            for (int i = 10; i < 30; i++) {
                workspace.canvases.add(new CanvasInfo(
                        new CanvasId("c" + i),
                        new ProjectId("shop"),
                        window.ui.text("tabs.new-name", i),
                        1,
                        Fixture.T0,
                        Fixture.T0,
                        "a" + i,
                        null));
            }
            window.show(() -> {
                TabsViewModel model = new TabsViewModel(
                        workspace.workspace().open().orElseThrow(),
                        null,
                        workspace.work,
                        workspace.notices,
                        workspace.texts,
                        workspace.settings,
                        _ -> {});
                TabBar bar = new TabBar(model, _ -> {}, new dev.tone.desktop.actions.ActionRegistry(), window.ui);
                bar.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
                HBox.setHgrow(bar, javafx.scene.layout.Priority.ALWAYS);
                return new HBox(bar);
            });
            window.awaitShown(".canvas-tab-name .text");

            List<String> names = window.on(() -> window.find("#canvas-tabs").lookupAll(".canvas-tab-name").stream()
                    .map(name -> name.lookup(".text"))
                    .map((Node text) -> ((Text) text).getText())
                    .toList());
            assertThat(names).hasSize(20).noneMatch(name -> name.endsWith("…") || name.endsWith("..."));
        }
    }
}
