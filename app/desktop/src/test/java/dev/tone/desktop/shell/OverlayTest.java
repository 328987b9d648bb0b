package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.canvas.view.Toolkit;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void keys_do_not_reach_what_lies_under_an_open_panel() throws Exception {
        List<KeyCode> reached = new ArrayList<>();
        Toolkit.on(() -> {
            StackPane under = new StackPane();
            under.setFocusTraversable(true);
            under.addEventHandler(KeyEvent.KEY_PRESSED, event -> reached.add(event.getCode()));
            Overlay overlay = new Overlay();
            new Scene(new StackPane(under, overlay), 300, 200);
            // Nothing in this panel takes the focus.
            overlay.show(new StackPane(new Label("Only text")), false, () -> {});

            Event.fireEvent(under, press(KeyCode.DELETE));
            Event.fireEvent(under, press(KeyCode.ESCAPE));
            assertThat(overlay.isOpen()).isFalse();

            Event.fireEvent(under, press(KeyCode.A));
            return null;
        });

        assertThat(reached).containsExactly(KeyCode.A);
    }

    @Test
    void what_is_dropped_on_an_open_panel_is_for_nobody_under_it() throws Exception {
        List<EventType<?>> reached = new ArrayList<>();
        Toolkit.on(() -> {
            Overlay overlay = new Overlay();
            StackPane frame = new StackPane(overlay);
            frame.addEventHandler(DragEvent.ANY, event -> reached.add(event.getEventType()));
            new Scene(frame, 300, 200);
            StackPane panel = new StackPane(new Label("Only text"));
            overlay.show(panel, false, () -> {});

            Event.fireEvent(panel, drag(DragEvent.DRAG_OVER));
            Event.fireEvent(panel, drag(DragEvent.DRAG_DROPPED));
            assertThat(reached).isEmpty();

            overlay.close();
            Event.fireEvent(frame, drag(DragEvent.DRAG_DROPPED));
            return null;
        });

        assertThat(reached).containsExactly(DragEvent.DRAG_DROPPED);
    }

    private static DragEvent drag(EventType<DragEvent> type) {
        return new DragEvent(type, null, 0, 0, 0, 0, null, null, null, null);
    }

    @Test
    void what_pops_up_closes_when_a_panel_opens() throws Exception {
        boolean open;
        try (ViewWindow window = ViewWindow.open()) {
            open = window.on(() -> {
                ContextMenu menu = new ContextMenu(new MenuItem("One"));
                menu.show(window.overlay.getParent(), 10, 10);
                assertThat(menu.isShowing()).isTrue();
                window.overlay.show(new StackPane(new Label("Panel")), false, () -> {});
                return menu.isShowing();
            });
        }

        assertThat(open).isFalse();
    }

    @Test
    void tab_goes_round_in_a_panel() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            window.show(() -> Nodes.button("under", "Under", () -> {}));
            window.on(() -> {
                Button two = Nodes.button("two", "Two", () -> {});
                two.getStyleClass().add(Focus.INITIAL);
                window.overlay.show(
                        new HBox(Nodes.button("one", "One", () -> {}), two, Nodes.button("three", "Three", () -> {})),
                        false,
                        () -> {});
                return two;
            });
            window.awaitFocus("#two");

            for (String next : List.of("#three", "#one", "#two")) {
                window.press(KeyCode.TAB);
                window.awaitFocus(next);
            }
            for (String before : List.of("#one", "#three", "#two")) {
                window.press(KeyCode.SHIFT, KeyCode.TAB);
                window.awaitFocus(before);
            }
        }
    }
}
