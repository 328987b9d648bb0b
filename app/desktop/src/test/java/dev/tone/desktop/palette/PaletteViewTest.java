package dev.tone.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewTest {
    private final List<String> run = new ArrayList<>();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.on(() -> {
            PaletteViewModel palette = new PaletteViewModel(
                    List.of(() -> List.of(
                            candidate("Shop", false), candidate("Deploy", true), candidate("Roll back…", true))),
                    "");
            window.overlay.show(
                    new PaletteView(palette, PaletteView.About.EVERYTHING, window.overlay::close, window.ui),
                    true,
                    () -> {});
            return null;
        });
        window.awaitFocus("#palette-field");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Candidate candidate(String title, boolean command) {
        return new Candidate(Feather.BOX, title, "", "", command, () -> run.add(title));
    }

    @Test
    void typing_and_enter_run_the_best_match_after_it_has_closed() throws Exception {
        window.robot.write("rol", 0);
        window.press(KeyCode.ENTER);

        window.awaitGone("#palette");
        assertThat(run).containsExactly("Roll back…");
    }

    @Test
    void arrows_choose() throws Exception {
        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.UP).press(KeyCode.ENTER);

        window.awaitGone("#palette");
        assertThat(run).containsExactly("Deploy");
    }

    @Test
    void a_click_runs_what_is_clicked() throws Exception {
        window.click("#palette-row-0");

        window.awaitGone("#palette");
        assertThat(run).containsExactly("Shop");
    }

    @Test
    void it_is_as_tall_as_what_matches() throws Exception {
        double three = window.on(() -> window.find("#palette").getLayoutBounds().getHeight());
        window.on(() -> {
            window.overlay.close();
            List<Candidate> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(candidate("Deployment " + i, false));
            }
            window.overlay.show(
                    new PaletteView(
                            new PaletteViewModel(List.of(() -> many), ""),
                            PaletteView.About.PROJECTS,
                            window.overlay::close,
                            window.ui),
                    true,
                    () -> {});
            return null;
        });
        window.until(
                () -> window.find("#palette").getLayoutBounds().getHeight() == three + 7 * 36,
                "ten rows are shown instead of three");
        assertThat(window.on(() -> ((TextField) window.find("#palette-field")).getPromptText()))
                .isEqualTo("Go to a project");
    }

    @Test
    void escape_runs_nothing() throws Exception {
        window.press(KeyCode.ESCAPE);

        window.awaitGone("#palette");
        assertThat(run).isEmpty();
    }

    @Test
    void what_matches_nothing_stays_open_on_enter() throws Exception {
        window.robot.write("zzzz", 0);
        window.press(KeyCode.ENTER);

        assertThat(window.isShown("#palette")).isTrue();
        assertThat(run).isEmpty();
    }
}
