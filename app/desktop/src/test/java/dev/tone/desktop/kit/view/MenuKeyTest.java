package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the toolkit asks for menus itself")
class MenuKeyTest {
    private final List<ContextMenuEvent> requests = new CopyOnWriteArrayList<>();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        Button thing = window.on(() -> Nodes.button("thing", "Thing", () -> {}));
        window.show(() -> {
            thing.setOnContextMenuRequested(requests::add);
            MenuKey.install(window.find(".root").getScene());
            return thing;
        });
        window.awaitShown("#thing");
        window.on(() -> {
            thing.requestFocus();
            return thing;
        });
        window.awaitFocus("#thing");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void opens_the_menu_of_what_has_the_focus() throws Exception {
        window.press(KeyCode.CONTEXT_MENU);
        window.press(KeyCode.SHIFT, KeyCode.F10);

        assertThat(requests).hasSize(2).allMatch(ContextMenuEvent::isKeyboardTrigger);
    }

    @Test
    void leaves_other_keys_alone() throws Exception {
        window.press(KeyCode.F10);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F10);

        assertThat(requests).isEmpty();
    }

    @Test
    void opens_the_menu_of_the_row_in_a_list() throws Exception {
        ListView<String> list = window.on(() -> new ListView<>(FXCollections.observableArrayList("one", "two")));
        window.on(() -> {
            list.setCellFactory(_ -> new Row());
            ((Pane) window.find("#thing").getParent()).getChildren().setAll(list);
            list.requestFocus();
            return list;
        });
        window.awaitShown("#two");

        window.press(KeyCode.DOWN);
        window.press(KeyCode.SHIFT, KeyCode.F10);

        window.awaitShown("#menu-of-two");
        assertThat(requests).isEmpty();
    }

    private static final class Row extends ListCell<String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setId(item);
            setText(item);
            MenuItem only = new MenuItem("Menu of " + item);
            only.setId("menu-of-" + item);
            setContextMenu(empty ? null : new ContextMenu(only));
        }
    }
}
