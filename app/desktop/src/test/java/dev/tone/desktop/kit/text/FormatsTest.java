package dev.tone.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private final Formats formats =
            new Formats(Texts.of(Language.ENGLISH), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0,0 B", "1023,1023 B", "1024,1 KB", "1536,1.5 KB", "5368709120,5 GB", "157286400,150 MB"})
    void sizesHaveUnits(long bytes, String text) {
        assertThat(formats.bytes(bytes).replace(",", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "400,0.4 s",
        "9900,9.9 s",
        "12000,12 s",
        "200000,3 min 20 s",
        "7500000,2 h 5 min",
        "172800000,2 d 0 h",
        "31536000000,365 d 0 h"
    })
    void durationsHaveTwoUnitsAtMost(long millis, String text) {
        assertThat(formats.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void timesAreWrittenInLettersThatOurFacesHave() {
        assertThat(formats.absolute(NOW)).isEqualTo("May 4, 2026, 12:00:00\u00a0PM");
    }

    @ParameterizedTest
    @CsvSource({"3,just now", "30,30 s ago", "300,5 min ago", "7200,2 h ago", "86400,yesterday", "259200,3 days ago"})
    void timesAreRelative(long secondsAgo, String text) {
        assertThat(formats.relative(NOW.minusSeconds(secondsAgo))).isEqualTo(text);
    }

    @Test
    void aRunningSpanEndsNow() {
        assertThat(formats.durationBetween(NOW.minusSeconds(15), null)).isEqualTo("15 s");
        assertThat(formats.durationBetween(null, null)).isEqualTo("–");
    }

    @Test
    void differencesHaveASign() {
        assertThat(formats.bytesDelta(2048)).isEqualTo("+2 KB");
        assertThat(formats.bytesDelta(-2048)).isEqualTo("−2 KB");
    }
}
