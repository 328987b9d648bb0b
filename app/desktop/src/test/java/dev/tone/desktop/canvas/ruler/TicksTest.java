package dev.tone.desktop.canvas.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({"1, 100, 20", "2, 50, 10", "0.5, 200, 50", "0.1, 1000, 200", "64, 1, 1", "400, 1, 1"})
    void numbers_are_round_and_far_enough_apart(double zoom, double major, double minor) {
        assertThat(Ticks.at(zoom)).isEqualTo(new Ticks(major, minor));
    }
}
