package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class ToolStripTest {
    @TempDir
    private Path folder;

    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        ActionRegistry registry = new ActionRegistry();
        CanvasActions actions = new CanvasActions(editor, new NoPanels());
        registry.registerAll(actions.all());
        registry.registerAll(PreferenceActions.of(new SettingsStore(folder.resolve("settings"), Runnable::run)));
        registry.registerAll(
                List.of(Action.of("canvas.describe", Category.CANVAS, () -> {}).icon(Feather.MESSAGE_SQUARE)));
        registry.setScopes(Set.of(Scope.CANVAS));
        window.show(() -> {
            VBox place = new VBox(new ToolStrip(editor, actions, registry, window.ui));
            place.getStylesheets().add(CanvasPage.sheet());
            return place;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_click_on_the_zoom_leads_back_to_the_drawings_own_size() throws Exception {
        window.on(() -> {
            editor.viewport().zoomTo(0.4);
            return null;
        });
        window.awaitShown("#canvas-zoom");
        Button zoom = (Button) window.find("#canvas-zoom");
        window.until(() -> zoom.getText().equals("40 %"), "it says how large the drawing is seen");
        assertThat(zoom.getWidth()).isEqualTo(52);

        window.click("#canvas-zoom");

        window.until(() -> zoom.getText().equals("100 %"), "the drawing has its own size");
        assertThat(editor.viewport().camera().get().zoom()).isEqualTo(1);
    }
}
