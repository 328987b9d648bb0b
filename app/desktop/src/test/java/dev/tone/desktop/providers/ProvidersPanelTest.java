package dev.tone.desktop.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.provider.EnvironmentProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersPanelTest {
    private final FakeProviders port = new FakeProviders();
    private final List<EnvironmentProvider> chosen = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private ViewWindow window;

    private void open(Language language) throws Exception {
        window = ViewWindow.open(language);
        window.on(() -> {
            Fixture workspace = new Fixture(folder);
            ProvidersViewModel providers = new ProvidersViewModel(
                    List.of(Fixture.PRODUCTION, Fixture.PREVIEW), Fixture.PRODUCTION, port, workspace.work);
            new ProvidersPanel(providers, window.dialogs, window.ui, chosen::add).show();
            return null;
        });
        window.awaitShown("#provider-dialog");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void look(int index) throws Exception {
        window.on(() -> {
            ((ComboBox<?>) window.robot.lookup("#provider-choice").query())
                    .getSelectionModel()
                    .select(index);
            return null;
        });
    }

    @Test
    void from_the_token_to_the_choice() throws Exception {
        open(Language.ENGLISH);
        look(1);
        window.awaitShown("#provider-scopes");
        assertThat(window.isUsable("#provider-use")).isFalse();
        assertThat(window.isUsable("#provider-connect")).isFalse();

        window.type("#provider-token", "good-token-1234").press(KeyCode.ENTER);
        window.awaitShown("#provider-account");
        assertThat(window.text("#provider-account")).contains("me@example.org", "…1234");
        window.type("#provider-field-site", "mine.netlify.app").click("#provider-use");

        window.awaitGone("#provider-dialog");
        assertThat(chosen).hasSize(1);
        assertThat(port.calls).containsExactly("connect netlify", "choose prod netlify {site=mine.netlify.app}");
    }

    @Test
    void what_it_cannot_do_is_said() throws Exception {
        open(Language.ENGLISH);
        look(1);

        window.awaitShown("#provider-capability-process");
        assertThat(window.on(() -> window.robot
                        .lookup("#provider-capability-process")
                        .query()
                        .getAccessibleText()))
                .isEqualTo("Keeps a process running: cannot");
    }

    @Test
    void a_refused_token_is_told_in_the_dialog() throws Exception {
        open(Language.ENGLISH);
        look(1);
        window.type("#provider-token", "bad").click("#provider-connect");

        window.awaitShown("#fault-view");
        assertThat(window.text("#provider-token")).isEqualTo("bad");
    }

    @Test
    void a_token_that_stopped_working_says_so_and_takes_another() throws Exception {
        port.connection = port.works();
        open(Language.KOREAN);
        look(1);
        window.click("#provider-check");

        window.awaitShown("#provider-token-problem");
        window.awaitShown("#provider-token");
        window.click("#provider-token-page");
        window.until(() -> window.desk.browsed.contains("https://app.netlify.com/tokens"), "the page is opened");
    }

    @Test
    void this_machine_needs_nothing() throws Exception {
        open(Language.KOREAN);

        assertThat(window.isShown("#provider-token")).isFalse();
        window.click("#provider-use");
        window.awaitGone("#provider-dialog");
        assertThat(port.calls).containsExactly("choose prod local {}");
    }
}
