package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiTextTest {
    private static final String CSI = "\u001b[";

    @Test
    void plain_text_is_one_plain_run() {
        AnsiText line = AnsiText.parse("hello 한글");

        assertThat(line.text()).isEqualTo("hello 한글");
        assertThat(line.runs()).containsExactly(new AnsiText.Run(0, 8, AnsiStyle.PLAIN));
    }

    @Test
    void colors_make_runs_and_leave_no_trace_in_the_text() {
        AnsiText line = AnsiText.parse("a" + CSI + "1;31mred" + CSI + "0m z");

        assertThat(line.text()).isEqualTo("ared z");
        assertThat(line.runs())
                .containsExactly(
                        new AnsiText.Run(0, 1, AnsiStyle.PLAIN),
                        new AnsiText.Run(
                                1,
                                4,
                                AnsiStyle.PLAIN
                                        .withForeground(new AnsiColor.Named(1))
                                        .withWeight(true, false)),
                        new AnsiText.Run(4, 6, AnsiStyle.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "38;5;9,     9, ",
        "38;5;16,     , 0",
        "38;5;231,    , 16777215",
        "38;5;244,    , 8421504",
        "38;2;1;2;3,  , 66051",
        "38:2::1:2:3, , 66051",
        "38:5:9,     9, ",
        "92,        10, "
    })
    void extended_colors_are_understood_in_both_spellings(String sgr, Integer named, Integer rgb) {
        AnsiColor expected = named == null ? new AnsiColor.Rgb(rgb) : new AnsiColor.Named(named);

        assertThat(AnsiText.parse(CSI + sgr + "mx").runs().getFirst().style().foreground())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"38;5;999", "38;2;1;2", "38", "1234567", "38;2;300;0;0", "?25", "99"})
    void malformed_parameters_change_nothing(String sgr) {
        AnsiText line = AnsiText.parse(CSI + sgr + "mx");

        assertThat(line.text()).isEqualTo("x");
        assertThat(line.runs().getFirst().style()).isEqualTo(AnsiStyle.PLAIN);
    }

    @Test
    void attributes_switch_on_and_off() {
        AnsiStyle style = Sgr.apply(AnsiStyle.PLAIN, "2;3;4;7;42;101");

        assertThat(style).isEqualTo(new AnsiStyle(null, new AnsiColor.Named(9), false, true, true, true, true));
        assertThat(Sgr.apply(style, "22;23;24;27;49")).isEqualTo(AnsiStyle.PLAIN);
        assertThat(Sgr.apply(style.withForeground(new AnsiColor.Named(2)), "39"))
                .isEqualTo(style);
        assertThat(Sgr.apply(style, "")).isEqualTo(AnsiStyle.PLAIN);
    }

    @Test
    void links_titles_and_cursor_moves_vanish() {
        assertThat(AnsiText.parse("\u001b]8;;http://x\u0007link\u001b]8;;\u001b\\ " + CSI + "2Kdone\u001b")
                        .text())
                .isEqualTo("link done");
        assertThat(AnsiText.parse("\u001b]0;never ends").text()).isEmpty();
    }

    @Test
    void of_overwritten_text_the_last_is_kept() {
        assertThat(AnsiText.parse("10 %\r50 %\r100 %\r").text()).isEqualTo("100 %");
    }

    @Test
    void tabs_reach_the_next_stop() {
        assertThat(AnsiText.parse("ab\tc").text()).isEqualTo("ab      c");
    }
}
