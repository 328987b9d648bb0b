package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ChoiceKeysTest {
    @Test
    void down_opens_the_box_that_has_the_focus() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            ChoiceBox<String> first = window.on(() -> new ChoiceBox<>(FXCollections.observableArrayList("one", "two")));
            window.show(() -> {
                ChoiceKeys.install(window.find(".root").getScene());
                first.setId("first");
                ChoiceBox<String> second = new ChoiceBox<>(FXCollections.observableArrayList("three"));
                second.setId("second");
                return new VBox(first, second);
            });
            window.awaitShown("#second");
            window.on(() -> {
                first.requestFocus();
                return first;
            });
            window.awaitFocus("#first");

            window.press(KeyCode.DOWN);
            window.until(first::isShowing, "the first is open");
            window.press(KeyCode.DOWN).press(KeyCode.ENTER);

            window.until(() -> !first.isShowing(), "it is closed");
            assertThat(window.on(first::getValue)).isNotNull();
            window.awaitFocus("#first");
        }
    }
}
