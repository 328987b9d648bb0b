package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanvasThemeTest {
    static Stream<CanvasTheme> themes() {
        return Stream.of(
                CanvasTheme.light(), CanvasTheme.dark(), CanvasTheme.contrastLight(), CanvasTheme.contrastDark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void text_reads_on_everything_that_it_stands_on(CanvasTheme theme) {
        assertThat(contrast(theme.text(), theme.paper())).isGreaterThan(7);
        assertThat(contrast(theme.text(), theme.card())).isGreaterThan(7);
        assertThat(contrast(theme.muted(), theme.card())).isGreaterThan(4.5);
        for (Tone tone : Tone.values()) {
            assertThat(contrast(theme.tone(tone), theme.card())).as("%s", tone).isGreaterThan(4.5);
        }
        for (int hue = 0; hue < Ink.COUNT; hue++) {
            assertThat(contrast(theme.deep()[hue], theme.soft()[hue]))
                    .as("hue %d", hue)
                    .isGreaterThan(4.5);
            assertThat(contrast(Ink.readableOn(theme.solid()[hue]), theme.solid()[hue]))
                    .as("on solid hue %d", hue)
                    .isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void what_marks_a_selection_stands_out(CanvasTheme theme) {
        assertThat(contrast(theme.accent(), theme.paper())).isGreaterThan(3);
        assertThat(contrast(theme.accent(), theme.handle())).isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void the_paper_says_whether_it_is_dark(CanvasTheme theme) {
        assertThat(theme.isDark()).isEqualTo(theme.name().endsWith("dark"));
    }

    private static double contrast(int a, int b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(int argb) {
        return 0.2126 * channel(argb >> 16) + 0.7152 * channel(argb >> 8) + 0.0722 * channel(argb);
    }

    private static double channel(int value) {
        double share = (value & 255) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
