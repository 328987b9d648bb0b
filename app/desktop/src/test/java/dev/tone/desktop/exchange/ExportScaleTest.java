package dev.tone.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|1.5", " 0,25 |0.25", "3×|3", "2.5x|2.5", "150 %|1.5", "0|0.05", "100000|32"})
    void any_scale_is_read_and_kept_within_what_can_be_made(String typed, double scale) {
        assertThat(ExportViewModel.scaleOf(typed)).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "NaN", "1e9", "1.5.5"})
    void what_is_no_scale_changes_nothing(String typed) {
        assertThat(ExportViewModel.scaleOf(typed)).isNull();
    }
}
