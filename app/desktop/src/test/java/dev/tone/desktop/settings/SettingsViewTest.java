package dev.tone.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.canvas.CanvasPreferences;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.theme.ThemeMode;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final ObjectProperty<ThemeMode> theme = new SimpleObjectProperty<>(ThemeMode.SYSTEM);
    private final List<String> asked = new ArrayList<>();
    private final StringProperty closing = new SimpleStringProperty("");
    private @Nullable String team;
    private ViewWindow window;
    private Fixture workspace;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        workspace = new Fixture(folder);
        window = ViewWindow.open();
        window.show(() -> {
            NotificationsViewModel notifications =
                    new NotificationsViewModel(platform, workspace, workspace.work, Runnable::run);
            notifications.start();
            SettingsViewModel settings = new SettingsViewModel(
                    workspace.settings,
                    theme,
                    new SimpleBooleanProperty(),
                    Language.ENGLISH,
                    notifications,
                    new Around());
            return new SettingsView(settings, window.ui).node();
        });
        window.awaitShown("#page-settings");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_theme_changes_at_once() throws Exception {
        window.click("#settings-theme").press(KeyCode.DOWN).press(KeyCode.ENTER);

        window.until(() -> theme.get() != ThemeMode.SYSTEM, "another theme is chosen");
    }

    @Test
    void what_closing_does_is_said_as_soon_as_it_is_known() throws Exception {
        Label said = window.robot.lookup("#settings-background-state").queryAs(Label.class);
        assertThat(said.getText()).isEmpty();

        Platform.runLater(() -> closing.set("Closing leaves it in the tray."));

        window.until(() -> said.getText().equals("Closing leaves it in the tray."), "the tray is told of");
    }

    @Test
    void the_language_changes_at_once_and_is_kept() throws Exception {
        window.click("#settings-language").press(KeyCode.DOWN).press(KeyCode.ENTER);

        window.until(() -> asked.contains("language KOREAN"), "the window is asked for Korean");
        assertThat(workspace.settings.get(SettingsViewModel.LANGUAGE, "")).isEqualTo("KOREAN");
    }

    @Test
    void a_team_platform_can_be_chosen() throws Exception {
        assertThat(window.robot.lookup("#settings-platform-here").tryQuery()).isEmpty();

        window.on(() -> {
            window.robot.lookup("#settings-platform-team").queryButton().requestFocus();
            return null;
        });
        window.press(KeyCode.SPACE);

        window.until(() -> asked.contains("team platform"), "the window asks for its address");
    }

    @Test
    void the_size_of_the_interface_is_kept_for_the_next_start() throws Exception {
        window.click("#settings-scale").press(KeyCode.DOWN).press(KeyCode.ENTER);

        window.until(() -> workspace.settings.getEnum(UiScale.KEY, UiScale.SYSTEM) == UiScale.P75, "the size is kept");
    }

    @Test
    void how_one_draws_is_kept_at_once() throws Exception {
        window.click("#settings-wheel-zooms").click("#settings-containing");
        window.click("#settings-reach").press(KeyCode.DOWN).press(KeyCode.ENTER);

        window.until(() -> workspace.settings.getNumber(CanvasPreferences.REACH, 0) == 12, "the reach is kept");
        assertThat(workspace.settings.getFlag(CanvasPreferences.WHEEL_ZOOMS, false))
                .isTrue();
        assertThat(workspace.settings.getFlag(CanvasPreferences.CONTAINING, false))
                .isTrue();
    }

    @Test
    void sizes_go_step_by_step_and_end() {
        assertThat(UiScale.SYSTEM.step(1)).isEqualTo(UiScale.P110);
        assertThat(UiScale.P125.step(-1)).isEqualTo(UiScale.P110);
        assertThat(UiScale.P200.step(1)).isEqualTo(UiScale.P200);
        assertThat(UiScale.P75.step(-1)).isEqualTo(UiScale.P75);
    }

    @Test
    void single_keys_can_be_switched_off() throws Exception {
        window.click("#settings-single-keys");

        window.until(
                () -> !workspace.settings.getFlag(SettingsViewModel.SINGLE_KEYS, true), "single keys are switched off");
    }

    @Test
    void going_on_in_the_background_is_a_choice() throws Exception {
        window.click("#settings-keep-running");

        window.until(
                () -> !workspace.settings.getFlag(SettingsViewModel.KEEP_RUNNING, true), "closing the window ends it");
    }

    @Test
    void the_keys_are_one_press_away() throws Exception {
        window.click("#settings-keys");
        window.until(() -> asked.contains("keys"), "the keys are asked for");

        window.click("#settings-change-keys");
        window.until(() -> asked.contains("change keys"), "the keys can be changed");
    }

    private final class Around implements SettingsViewModel.Surroundings {
        @Override
        public ReadOnlyStringProperty backgroundState() {
            return closing;
        }

        @Override
        public ReadOnlyStringProperty toastState() {
            return new SimpleStringProperty("They are shown.");
        }

        @Override
        public void showKeys() {
            asked.add("keys");
        }

        @Override
        public void changeKeys() {
            asked.add("change keys");
        }

        @Override
        public boolean hasSample() {
            return true;
        }

        @Override
        public void removeSample() {
            asked.add("remove sample");
        }

        @Override
        public void bringSample() {
            asked.add("bring sample");
        }

        @Override
        public @Nullable String teamPlatform() {
            return team;
        }

        @Override
        public void chooseTeamPlatform() {
            asked.add("team platform");
        }

        @Override
        public void usePlatformHere() {
            asked.add("platform here");
        }

        @Override
        public void languageChanged(Language language) {
            asked.add("language " + language);
        }
    }
}
