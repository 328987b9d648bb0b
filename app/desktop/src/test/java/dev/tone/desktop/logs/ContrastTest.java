package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void every_color_of_a_program_is_readable_on_every_ground() {
        Contrast contrast = new Contrast();
        for (LogLook look : List.of(LogLook.LIGHT, LogLook.DARK)) {
            for (int ink = 0; ink < 256; ink++) {
                Color color = look.of(AnsiColor.indexed(ink));
                for (Color ground : List.of(look.background(), look.of(AnsiColor.indexed(ink * 7 % 256)))) {
                    assertThat(Contrast.of(contrast.readable(color, ground), ground))
                            .as("%s on %s", color, ground)
                            .isGreaterThanOrEqualTo(Contrast.LEAST);
                }
            }
        }
    }

    @Test
    void what_is_readable_stays_as_it_is() {
        Contrast contrast = new Contrast();
        assertThat(contrast.readable(Color.web("#dde3ee"), Color.web("#0b0f1a")))
                .isEqualTo(Color.web("#dde3ee"));
        assertThat(contrast.readable(Color.NAVY, Color.web("#0b0f1a"))).isNotEqualTo(Color.NAVY);
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }
}
