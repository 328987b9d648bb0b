package dev.tone.desktop.canvas.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.IdGenerator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersPanelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        window = ViewWindow.open();
        window.show(() -> new LayersPanel(new LayersViewModel(editor), editor, window.ui, () -> {}));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_new_layer_is_named_by_what_is_typed_next() throws Exception {
        window.click("#layers-add");
        window.awaitShown("#layer-rename");
        window.robot.write("Data", 0);
        window.press(KeyCode.ENTER);

        assertThat(editor.document().layers()).extracting(Layer::name).containsExactly("Layer 1", "Data");
    }
}
