package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the toolkit does this itself")
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
}
