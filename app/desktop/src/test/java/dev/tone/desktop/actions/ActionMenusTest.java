package dev.tone.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class ActionMenusTest {
    private final ActionRegistry registry = new ActionRegistry();

    @Test
    void a_menu_shows_the_keys_that_the_drawing_acts_on_itself_unless_the_person_chose_others() throws Exception {
        Action delete = Action.of("canvas.delete", Category.CANVAS, () -> {}).own("Delete");
        registry.register(delete);

        assertThat(keys()).isEqualTo("Del");
        assertThat(registry.keysInForce(delete)).as("nobody else acts on it").isEmpty();

        registry.remap("canvas.delete", List.of(Keys.of("F9")));
        assertThat(keys()).isEqualTo("F9");
    }

    private String keys() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            MenuItem item = window.on(() -> ActionMenus.items(registry.all(), registry, Texts.of(Language.ENGLISH))
                    .getFirst());
            return item.getAccelerator().getDisplayText();
        }
    }
}
