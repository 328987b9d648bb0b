package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusRingTest {
    private ViewWindow window;
    private Button link;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        Button first = window.on(() -> Nodes.button("first", "First", () -> link.requestFocus()));
        link = window.on(() -> Nodes.styled(Nodes.button("link", "Link", () -> {}), "link-button"));
        window.show(() -> {
            HBox row = new HBox(20, first, link);
            FocusRing.install(window.find(".root").getScene());
            return row;
        });
        window.awaitShown("#link");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void is_seen_where_the_focus_was_given_by_a_key() throws Exception {
        window.click("#first").press(KeyCode.SPACE);

        window.awaitFocus("#link");
        assertThat(window.on(() -> ring(link))).isTrue();
        assertThat(window.on(() ->
                        link.getBorder().getStrokes().getFirst().getWidths().getTop()))
                .isEqualTo(2);
    }

    @Test
    void is_not_seen_where_the_pointer_gave_it() throws Exception {
        window.press(KeyCode.SHIFT).click("#first");

        window.awaitFocus("#link");
        assertThat(window.on(() -> ring(link))).isFalse();
    }

    private static boolean ring(Button button) {
        button.applyCss();
        return button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("keyed"));
    }
}
