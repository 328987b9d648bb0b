package dev.tone.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.KeyPress;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.view.ViewWindow;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysPanelTest {
    private final ActionRegistry registry = new ActionRegistry();
    private SettingsStore store;
    private ViewWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        store = new SettingsStore(folder.resolve("settings"), Runnable::run);
        window = ViewWindow.open();
        window.on(() -> {
            registry.register(action("deploy.start").keys("Mod+Enter"));
            registry.register(action("project.new").keys("Mod+N"));
            registry.register(action("canvas.undo").in(Scope.CANVAS).keys("Mod+Z"));
            registry.register(action("go.canvas").keys("Mod+1", "G C"));
            KeysViewModel keys = new KeysViewModel(registry, new KeyMap(registry, store), window.ui.texts());
            new KeysPanel(keys, window.dialogs, window.ui).show();
            return null;
        });
        window.awaitFocus("#keys-search");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static Action action(String id) {
        return Action.of(id, Category.FILE, () -> {});
    }

    private String keysOf(String id) throws Exception {
        return window.on(() -> registry.keysOf(registry.get(id)).stream()
                .map(Keys::format)
                .toList()
                .toString());
    }

    @Test
    void pressed_keys_are_shown_used_and_kept() throws Exception {
        window.click("#keys-record-project-new");
        window.awaitFocus("#keys-recorder");
        assertThat(window.isUsable("#keys-use")).isFalse();

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(window.text("#keys-pressed")).isEqualTo("Ctrl+Shift+J");
        window.press(KeyCode.ENTER);

        window.awaitGone("#keys-record-dialog");
        assertThat(keysOf("project.new")).isEqualTo("[Mod+Shift+J]");
        assertThat(window.text("#keys-of-project-new")).isEqualTo("Ctrl+Shift+J");
        ActionRegistry next = new ActionRegistry();
        new KeyMap(next, store).load();
        assertThat(next.keysOf(action("project.new"))).containsExactly(Keys.of("Mod+Shift+J"));
    }

    @Test
    void keys_that_the_drawing_answers_itself_are_listed_and_found() throws Exception {
        var keys = window.on(() -> new KeysViewModel(registry, new KeyMap(registry, store), window.ui.texts()));
        window.on(() -> {
            keys.queryProperty().set("f2");
            return null;
        });
        assertThat(keys.rows()).singleElement().satisfies(row -> {
            assertThat(row.action()).isNull();
            assertThat(row.keys()).contains("Enter");
            assertThat(row.category()).isEqualTo("Canvas");
        });
    }

    @Test
    void a_conflict_is_told_and_the_other_loses_the_keys() throws Exception {
        window.click("#keys-record-project-new");
        window.awaitFocus("#keys-recorder");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.awaitShown("#keys-conflict");

        window.click("#keys-use");

        window.awaitGone("#keys-record-dialog");
        assertThat(keysOf("project.new")).isEqualTo("[Mod+1]");
        assertThat(keysOf("go.canvas")).isEqualTo("[G C]");
    }

    @Test
    void the_beginning_of_a_sequence_is_a_conflict_too() throws Exception {
        window.click("#keys-record-project-new");
        window.awaitFocus("#keys-recorder");

        window.press(KeyCode.G);

        window.awaitShown("#keys-conflict");
    }

    @Test
    void escape_records_nothing_and_leaves_the_list_open() throws Exception {
        window.click("#keys-record-project-new");
        window.awaitFocus("#keys-recorder");
        window.press(KeyCode.CONTROL, KeyCode.J).press(KeyCode.ESCAPE);

        window.awaitGone("#keys-record-dialog");
        assertThat(window.isShown("#keys-dialog")).isTrue();
        assertThat(keysOf("project.new")).isEqualTo("[Mod+N]");
    }

    @Test
    void search_finds_titles_and_keys() throws Exception {
        window.type("#keys-search", "ctrl+n");
        window.awaitGone("#keys-record-deploy-start");
        window.awaitShown("#keys-record-project-new");
    }

    @Test
    void one_or_all_go_back_to_the_default() throws Exception {
        window.click("#keys-record-project-new").click("#keys-none");
        window.awaitShown("#keys-reset-project-new");
        assertThat(keysOf("project.new")).isEqualTo("[]");
        window.click("#keys-reset-project-new");
        window.awaitGone("#keys-reset-project-new");
        assertThat(keysOf("project.new")).isEqualTo("[Mod+N]");

        window.click("#keys-record-deploy-start").click("#keys-none");
        window.awaitShown("#keys-reset-deploy-start");
        window.click("#keys-reset-all");
        window.awaitGone("#keys-reset-deploy-start");
        assertThat(store.startingWith("keys.map.")).isEmpty();
    }

    @Test
    void a_key_pressed_under_a_hangul_layout_is_its_latin_letter() {
        assertThat(new KeyPress("UNDEFINED", "ㅂ", false, false, false, false).recorded())
                .contains(Keys.of("Q"));
        assertThat(new KeyPress("Q", "", true, false, false, false).recorded()).contains(Keys.of("Mod+Q"));
        assertThat(new KeyPress("DIGIT1", "!", false, false, false, true).recorded())
                .contains(Keys.of("Shift+1"));
    }

    @Test
    void a_line_that_cannot_be_read_costs_one_key_and_not_all() {
        store.put("keys.map.project.new", "Hyper+Q+");
        store.put("keys.map.deploy.start", "Mod+B");
        ActionRegistry next = new ActionRegistry();

        new KeyMap(next, store).load();

        assertThat(next.isRemapped("project.new")).isFalse();
        assertThat(next.keysOf(action("deploy.start"))).containsExactly(Keys.of("Mod+B"));
    }
}
