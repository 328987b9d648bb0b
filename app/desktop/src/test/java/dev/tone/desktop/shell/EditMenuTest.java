package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditMenuTest {
    private final List<String> done = new ArrayList<>();
    private final ActionRegistry registry = new ActionRegistry();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.on(() -> registry.register(Action.of("canvas.duplicate", Category.CANVAS, () -> done.add("duplicate"))
                .in(Scope.CANVAS)
                .keys("Mod+D")));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private MenuItem item(List<MenuItem> items, String id) {
        return items.stream()
                .filter(item -> Objects.equals(item.getId(), "menu-edit-" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void on_the_drawing_it_does_what_the_drawing_does() throws Exception {
        window.on(() -> {
            registry.setScopes(Set.of(Scope.CANVAS));
            List<MenuItem> items = EditMenu.items(registry, null, window.ui);
            assertThat(item(items, "duplicate").isDisable()).isFalse();
            assertThat(item(items, "paste").isDisable()).isTrue();
            item(items, "duplicate").fire();
            return null;
        });

        assertThat(done).containsExactly("duplicate");
    }

    @Test
    void in_a_text_it_edits_the_text() throws Exception {
        window.on(() -> {
            TextField field = new TextField("one two");
            List<MenuItem> items = EditMenu.items(registry, field, window.ui);
            assertThat(item(items, "duplicate").isDisable()).isTrue();
            item(items, "select-all").fire();
            assertThat(field.getSelectedText()).isEqualTo("one two");
            item(items, "delete").fire();
            assertThat(field.getText()).isEmpty();
            item(items, "undo").fire();
            assertThat(field.getText()).isEqualTo("one two");
            return null;
        });

        assertThat(done).isEmpty();
    }

    @Test
    void elsewhere_nothing_is_offered() throws Exception {
        window.on(() -> {
            assertThat(EditMenu.items(registry, null, window.ui))
                    .filteredOn(item -> item.getId() != null)
                    .allMatch(MenuItem::isDisable);
            return null;
        });
    }
}
