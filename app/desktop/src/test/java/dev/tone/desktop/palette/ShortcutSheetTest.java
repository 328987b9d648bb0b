package dev.tone.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortcutSheetTest {
    private final ActionRegistry registry = new ActionRegistry();
    private ViewWindow window;
    private ShortcutSheet sheet;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.show(() -> {
            registry.register(
                    Action.of("canvas.undo", Category.CANVAS, () -> {}).keys("Mod+Z"));
            registry.register(
                    Action.of("canvas.group", Category.CANVAS, () -> {}).keys("Mod+G"));
            registry.register(Action.of("canvas.crop", Category.CANVAS, () -> {}));
            sheet = new ShortcutSheet(registry, window.ui);
            return sheet;
        });
        window.awaitShown("#sheet-search");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private long shown(String text) throws Exception {
        return window.on(() -> sheet.lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && label.getText().equals(text))
                .count());
    }

    @Test
    void the_sheet_shows_what_has_keys_and_is_narrowed_by_titles_and_keys() throws Exception {
        assertThat(shown("Undo")).isOne();
        assertThat(shown("Group")).isOne();
        assertThat(shown("Crop the picture")).isZero();
        window.type("#sheet-search", "ctrl+z");
        assertThat(shown("Undo")).isOne();
        assertThat(shown("Group")).isZero();
    }

    @Test
    void keys_are_never_cut_however_narrow_the_window_is() throws Exception {
        window.on(() -> {
            registry.register(Action.of("canvas.paste-in-place", Category.CANVAS, () -> {})
                    .keys("Mod+Alt+Shift+V", "Mod+Alt+Shift+Home"));
            sheet = new ShortcutSheet(registry, window.ui);
            return null;
        });
        window.show(() -> {
            StackPane narrow = new StackPane(sheet);
            narrow.setMaxWidth(280);
            return new StackPane(narrow);
        });
        window.awaitShown("#sheet-search");

        window.until(
                () -> sheet.lookupAll(".key-cap").stream()
                        .flatMap(cap -> cap.lookupAll(".text").stream())
                        .anyMatch(text -> ((Text) text).getText().equals("Ctrl+Alt+Shift+Home")),
                "all keys are to be read");
    }

    @Test
    void what_is_found_stands_under_its_title() throws Exception {
        double[] left = window.on(() -> {
            window.find(".root").applyCss();
            return sheet.lookupAll(".label").stream()
                    .filter(node -> node instanceof Label label
                            && List.of("Canvas", "Undo", "Group").contains(label.getText()))
                    .mapToDouble(node -> node.localToScene(0, 0).getX())
                    .distinct()
                    .toArray();
        });

        assertThat(left).hasSize(1);
    }
}
