package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "한글,4", "é,1", "e\u0301,1", "Ａ,2", "🚀,2", "—,1"})
    void text_takes_its_cells(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"-3,0", "0.4,0", "0.6,1", "1.9,1", "2.1,2", "9,3"})
    void a_point_is_between_the_nearest_characters(double cell, int index) {
        assertThat(Cells.indexAt("a한b", cell)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({"ABSOLUTE,10:01:02.500", "RELATIVE,+1:02.500", "HIDDEN,''"})
    void time_is_shown_as_chosen(TimeFormat format, String text) {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");

        assertThat(format.format(start.plusMillis(62_500), start, ZoneOffset.UTC))
                .isEqualTo(text);
    }

    @Test
    void the_formats_go_round() {
        assertThat(TimeFormat.HIDDEN.next()).isEqualTo(TimeFormat.ABSOLUTE);
    }
}
