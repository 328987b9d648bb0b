package dev.tone.desktop.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00,07:00,23:30,true",
        "22:00,07:00,06:59,true",
        "22:00,07:00,07:00,false",
        "12:00,13:00,12:30,true",
        "12:00,13:00,13:00,false",
        ",,12:30,false"
    })
    void mayReachOverMidnight(String from, String until, String now, boolean quiet) {
        assertThat(Background.isQuiet(from, until, LocalTime.parse(now))).isEqualTo(quiet);
    }
}
