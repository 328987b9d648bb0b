package dev.tone.desktop.quit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.id.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuitQuestionTest {
    private final List<String> answers = new ArrayList<>();
    private ViewWindow window;
    private QuitQuestion question;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        question = new QuitQuestion(window.dialogs, window.ui, () -> answers.add("keep"), () -> answers.add("quit"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static Site site(SiteHealth health) {
        return FakePlatform.site(Fixture.PRODUCTION.id(), new DeploymentId("d1"), health);
    }

    private void ask(Site... sites) throws Exception {
        window.on(() -> {
            question.ask(QuitQuestion.stopping(List.of(sites)));
            return null;
        });
    }

    @Test
    void nothing_is_asked_when_nothing_stops() throws Exception {
        ask(site(SiteHealth.STOPPED));

        assertThat(answers).containsExactly("quit");
        assertThat(window.isShown("#quit-dialog")).isFalse();
    }

    @Test
    void it_names_what_stops_and_enter_quits() throws Exception {
        ask(site(SiteHealth.HEALTHY));
        window.awaitFocus("#quit-confirm");
        assertThat(window.text("#quit-dialog .muted")).contains("production-shop.localhost:4100");

        window.press(KeyCode.ENTER);

        window.awaitGone("#quit-dialog");
        assertThat(answers).containsExactly("quit");
    }

    @Test
    void escape_neither_quits_nor_hides_and_it_can_be_asked_again() throws Exception {
        ask(site(SiteHealth.DEGRADED));
        window.awaitShown("#quit-dialog");
        window.press(KeyCode.ESCAPE);
        window.awaitGone("#quit-dialog");
        assertThat(answers).isEmpty();

        ask(site(SiteHealth.DEGRADED));
        window.click("#quit-keep");

        window.awaitGone("#quit-dialog");
        assertThat(answers).containsExactly("keep");
    }

    @Test
    void asking_twice_shows_one_question() throws Exception {
        ask(site(SiteHealth.HEALTHY));
        ask(site(SiteHealth.HEALTHY));

        window.click("#quit-cancel");

        window.awaitGone("#quit-dialog");
        assertThat(window.on(() -> window.overlay.isOpen())).isFalse();
    }
}
