package dev.tone.desktop.variables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import java.nio.file.Path;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesPanelTest {
    private final FakePlatform platform = new FakePlatform();
    private ViewWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        window.on(() -> {
            Fixture workspace = new Fixture(folder);
            VariablesViewModel variables = new VariablesViewModel(Fixture.PRODUCTION, platform, workspace.work);
            new VariablesPanel(variables, window.dialogs, window.ui).show();
            return null;
        });
        window.awaitShown("#variables-dialog");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void an_edit_is_counted_on_the_button_and_sent_only_when_applied() throws Exception {
        assertThat(window.isUsable("#variables-apply")).isFalse();

        window.type("#variable-value-LEVEL", "debug");
        assertThat(window.text("#variables-apply")).contains("1");
        assertThat(platform.calls).isEmpty();

        window.click("#variables-apply");
        window.awaitGone("#variables-dialog");
        assertThat(platform.calls).containsExactly("set LEVEL=debug");
    }

    @Test
    void a_secret_shows_no_value_and_stays_as_it_is() throws Exception {
        assertThat(window.on(() -> window.robot.lookup("#variable-value-KEY").query() instanceof PasswordField))
                .isTrue();
        assertThat(window.text("#variable-value-KEY")).isEmpty();

        window.type("#variable-value-LEVEL", "debug").click("#variables-apply");

        window.awaitGone("#variables-dialog");
        assertThat(platform.calls).noneMatch(call -> call.contains("KEY"));
    }

    @Test
    void a_new_row_takes_a_name_and_a_value() throws Exception {
        window.click("#variables-add");
        assertThat(window.on(
                        () -> window.robot.lookup("#variable-name-new").query().isFocused()))
                .isTrue();
        window.type("#variable-name-new", "URL").type("#variable-value-new", "http");
        window.click("#variables-apply");

        window.awaitGone("#variables-dialog");
        assertThat(platform.calls).containsExactly("set URL=http");
    }

    @Test
    void a_bad_name_is_told_in_the_dialog_and_nothing_is_sent() throws Exception {
        window.click("#variables-add");
        window.type("#variable-name-new", "9 lives").click("#variables-apply");

        window.awaitShown(".fault-view");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void discarding_brings_back_what_is_stored() throws Exception {
        window.type("#variable-value-LEVEL", "debug").click("#variables-discard");

        window.until(() -> !window.isUsable("#variables-apply"), "nothing is left to apply");
        assertThat(window.text("#variable-value-LEVEL")).isEqualTo("info");
    }

    @Test
    void escape_closes_and_sends_nothing() throws Exception {
        window.type("#variable-value-LEVEL", "debug").press(KeyCode.ESCAPE);

        window.awaitGone("#variables-dialog");
        assertThat(platform.calls).isEmpty();
    }
}
