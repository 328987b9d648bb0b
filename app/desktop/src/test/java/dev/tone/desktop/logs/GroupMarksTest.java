package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.log.LogLevel;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The marks of groups are not as loud as what a build says.
class GroupMarksTest {
    private static final String WORDS = "::endgroup:";

    @ParameterizedTest
    @ValueSource(strings = {"::endgroup::", "##[endgroup]", "::group::"})
    void a_mark_is_muted(String mark) throws Exception {
        assertThat(darkest(mark, false)).isGreaterThan(darkest(WORDS, false) + 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::endgroup::", "::group::"})
    void also_where_lines_wrap(String mark) throws Exception {
        assertThat(darkest(mark, true)).isGreaterThan(darkest(WORDS, true) + 0.1);
    }

    @Test
    void what_a_group_is_called_is_not() throws Exception {
        assertThat(darkest("::group::Tests", false)).isLessThan(darkest("::group::", false) - 0.1);
        assertThat(darkest("::group::Tests", true)).isLessThan(darkest("::group::", true) - 0.1);
    }

    /// How bright the darkest point is of a log that has this line alone.
    private static double darkest(String line, boolean wrapped) throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            LogViewModel model = window.on(() ->
                    new LogViewModel(new MemoryLog().add(LogLevel.INFO, "build", line), Runnable::run, Runnable::run));
            window.show(() -> new LogView("log", model, window.ui, new NoHost()));
            window.awaitShown("#log-rows");
            if (wrapped) {
                window.click("#log-wrap");
            }
            return window.on(() -> {
                WritableImage picture = window.find("#log-rows").snapshot(null, null);
                double least = 1;
                for (int y = 0; y < picture.getHeight(); y++) {
                    for (int x = 0; x < picture.getWidth(); x++) {
                        least = Math.min(
                                least, picture.getPixelReader().getColor(x, y).getBrightness());
                    }
                }
                return least;
            });
        }
    }

    private static final class NoHost implements LogHost {
        @Override
        public void save() {}

        @Override
        public void tell(String sentence) {}
    }
}
