package dev.tone.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private StackPane board;
    private TextField search;
    private final List<String> heard = new ArrayList<>();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        board = window.on(StackPane::new);
        search = window.on(TextField::new);
        ActionRegistry registry = new ActionRegistry();
        registry.register(
                Action.of("canvas.pick", Category.CANVAS, search::requestFocus).keys("C"));
        board.setFocusTraversable(true);
        window.show(() -> new VBox(board, search));
        window.on(() -> {
            new Shortcuts(new KeyMatcher(registry, Clock.systemUTC()), () -> false, () -> true)
                    .install(board.getScene());
            board.requestFocus();
            search.addEventHandler(KeyEvent.KEY_TYPED, event -> heard.add(event.getCharacter()));
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void key(EventType<KeyEvent> type, KeyCode code, String text) throws Exception {
        window.on(() -> {
            boolean typed = type == KeyEvent.KEY_TYPED;
            Event.fireEvent(
                    board.getScene().getFocusOwner(),
                    new KeyEvent(
                            type,
                            typed ? text : KeyEvent.CHAR_UNDEFINED,
                            typed ? "" : text,
                            typed ? KeyCode.UNDEFINED : code,
                            false,
                            false,
                            false,
                            false));
            return null;
        });
    }

    private void down(KeyCode code, String text) throws Exception {
        key(KeyEvent.KEY_PRESSED, code, text);
        key(KeyEvent.KEY_TYPED, code, text);
    }

    @Test
    void a_key_that_opens_something_to_write_in_is_not_written_there_however_long_it_is_held() throws Exception {
        down(KeyCode.C, "c");
        assertThat(window.on(search::isFocused)).isTrue();
        down(KeyCode.C, "c");
        down(KeyCode.R, "r");
        assertThat(heard).as("the next key may come before the first is let go").containsExactly("r");

        key(KeyEvent.KEY_RELEASED, KeyCode.C, "c");
        down(KeyCode.C, "c");
        assertThat(heard).containsExactly("r", "c");
    }
}
