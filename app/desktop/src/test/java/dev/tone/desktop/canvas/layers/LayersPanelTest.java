package dev.tone.desktop.canvas.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LayersPanelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        window = ViewWindow.open();
        window.show(() -> new LayersPanel(new LayersViewModel(editor), editor, window.ui, () -> {}));
        window.awaitShown("#layers-list");
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

    @Test
    void a_new_state_is_named_by_what_is_typed_next() throws Exception {
        for (String name : List.of("All", "Again")) {
            window.click("#layer-states-save");
            window.awaitShown("#layer-state-rename");
            window.robot.write(name, 0);
            window.press(KeyCode.ENTER);
        }

        assertThat(editor.document().layerStates()).extracting(LayerState::name).containsExactly("All", "Again");
    }

    @Test
    void the_menu_says_whether_the_other_layers_go_or_come_back() throws Exception {
        assertThat(window.<Boolean>on(() -> solo().isDisable()))
                .as("there is no other layer")
                .isTrue();

        window.on(() -> editor.layers().add("Data"));
        assertThat(window.<String>on(() -> solo().getText())).isEqualTo("Show only this layer");

        window.on(() -> {
            solo().fire();
            return null;
        });
        assertThat(window.<String>on(() -> solo().getText())).isEqualTo("Show all layers");
        window.on(() -> {
            solo().fire();
            return null;
        });
        assertThat(editor.document().layers()).allMatch(Layer::visible);
    }

    @Test
    void a_long_name_of_a_state_is_shortened_and_does_not_make_the_list_scroll_sideways() throws Exception {
        window.on(() -> {
            ((Region) window.find("#layer-states")).setMaxWidth(300);
            return editor.layerStates().save("Without the words that explain what everything is for ".repeat(3));
        });
        window.awaitShown("#layer-states-list .layer-name");

        assertThat(window.<Boolean>on(() -> window.find("#layer-states-list").lookupAll(".scroll-bar").stream()
                        .anyMatch(bar -> bar instanceof ScrollBar each
                                && each.getOrientation() == Orientation.HORIZONTAL
                                && each.isVisible())))
                .isFalse();
    }

    /// Of the lowest layer, as it is when its menu opens.
    private MenuItem solo() {
        Layer lowest = editor.document().layers().getFirst();
        window.find("#layers-list").getScene().getRoot().layout();
        ListCell<?> cell = (ListCell<?>) window.find("#layer-" + lowest.id());
        ContextMenu menu = cell.getContextMenu();
        menu.getOnShowing().handle(null);
        return menu.getItems().stream()
                .filter(item -> "layers-solo".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("C-265 Alt and a click on a layer's eye shows it alone, and all of them again")
    void alone() throws Exception {
        window.on(() -> List.of(editor.layers().add("Data"), editor.layers().add("Notes")));
        Layer data = editor.document().layers().get(1);
        String eye = "#layer-" + data.id() + " #layer-visible";
        window.awaitShown(eye);

        altClick(eye);
        assertThat(shown()).containsExactly("Data");

        altClick(eye);
        assertThat(shown()).containsExactly("Layer 1", "Data", "Notes");

        window.click(eye);
        assertThat(shown()).containsExactly("Layer 1", "Notes");
    }

    @Test
    void a_layer_that_is_dragged_shows_where_it_would_land() throws Exception {
        window.on(() -> List.of(editor.layers().add("Data"), editor.layers().add("Notes")));
        List<String> rows = editor.document().layers().reversed().stream()
                .map(layer -> "#layer-" + layer.id())
                .toList();
        for (String row : rows) {
            window.awaitShown(row);
        }

        assertThat(marked(rows.get(0), rows.get(2), DragEvent.DRAG_OVER)).containsExactly("drop-below");
        assertThat(marked(rows.get(0), rows.get(2), DragEvent.DRAG_EXITED)).isEmpty();
        assertThat(marked(rows.get(2), rows.get(0), DragEvent.DRAG_OVER)).containsExactly("drop-above");
        assertThat(marked(rows.get(1), rows.get(1), DragEvent.DRAG_OVER)).isEmpty();
    }

    private List<String> marked(String dragged, String over, EventType<DragEvent> type) throws Exception {
        return window.on(() -> {
            Node cell = window.find(over);
            Event.fireEvent(
                    cell, new DragEvent(type, null, 8, 8, 8, 8, TransferMode.MOVE, window.find(dragged), cell, null));
            return cell.getPseudoClassStates().stream()
                    .map(PseudoClass::getPseudoClassName)
                    .filter(name -> name.startsWith("drop"))
                    .toList();
        });
    }

    /// The toolkit's robot without a screen tells nothing of keys that are held while it clicks.
    private void altClick(String query) throws Exception {
        window.on(() -> {
            Node button = window.find(query);
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                boolean down = type == MouseEvent.MOUSE_PRESSED;
                Event.fireEvent(
                        button,
                        new MouseEvent(
                                type,
                                8,
                                8,
                                8,
                                8,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                true,
                                false,
                                down,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
            }
            return true;
        });
    }

    private List<String> shown() {
        return editor.document().layers().stream()
                .filter(Layer::visible)
                .map(Layer::name)
                .toList();
    }
}
