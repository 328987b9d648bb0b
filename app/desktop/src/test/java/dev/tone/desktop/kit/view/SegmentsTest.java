package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private final List<String> chosen = new ArrayList<>();
    private ViewWindow window;
    private ToggleButton first;
    private ToggleButton second;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        ToggleGroup group = new ToggleGroup();
        first = window.on(() -> segment("day", group, true));
        second = window.on(() -> segment("week", group, false));
        window.show(() -> new HBox(first, second));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theArrowKeysDoWhatAClickDoes() throws Exception {
        window.click(first);
        chosen.clear();
        window.press(KeyCode.RIGHT);
        window.until(second::isSelected, "the second is chosen");
        assertThat(chosen).containsExactly("week");
    }

    @Test
    void theChosenOneStaysChosen() throws Exception {
        window.click(second);
        window.click(second);
        assertThat(window.on(second::isSelected)).isTrue();
        assertThat(chosen).containsOnly("week");
    }

    private ToggleButton segment(String text, ToggleGroup group, boolean selected) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setSelected(selected);
        Segments.onChoice(button, () -> chosen.add(text));
        return button;
    }
}
