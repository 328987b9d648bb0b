package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTemplateTest {
    private static KnownLines known(String line) {
        KnownLines known = new KnownLines();
        known.add(line);
        return known;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            added 12 packages in 3s|added 1204 packages in 14s
            sha 9f86d081884c7d65|sha 0a1b2c3d4e5f6071
            chunk 9f86d081|chunk bbeddaef
            id 123e4567-e89b-12d3-a456-426614174000|id 00000000-e89b-12d3-a456-426614174001
            /tmp/build-81723/out.js|/tmp/build-9/out.js
            2026-11-30T10:00:00.123Z Compiling|2026-12-01T23:59:59.9Z Compiling
            done   in 1.25 s|done in 0.98 s
            """)
    void whatDiffersFromRunToRunDoesNotCount(String one, String other) {
        assertThat(known(one).has(other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 errors|3 errors
            Failures: 0|Failures: 2
            compiling a.ts|compiling b.ts
            page faced|page added
            added 3 packages|removed 3 packages
            """)
    void whatSaysSomethingElseCounts(String one, String other) {
        assertThat(known(one).has(other)).isFalse();
    }

    @Test
    void colorsDoNotCount() {
        assertThat(known("\u001b[32mok\u001b[0m 3 files").has("ok 5 files")).isTrue();
    }

    @Test
    void manyLinesAreKnown() {
        KnownLines known = new KnownLines();
        for (int i = 0; i < 5_000; i++) {
            known.add("line " + "abcdefghij".charAt(i % 10)
                    + Integer.toString(i, 26).replaceAll("[0-9]", "z"));
        }

        assertThat(known.isEmpty()).isFalse();
        assertThat(known.size()).isGreaterThan(1_000);
        assertThat(known.has("line a" + Integer.toString(0, 26).replaceAll("[0-9]", "z")))
                .isTrue();
        assertThat(known.has("another line")).isFalse();
        assertThat(new KnownLines().isEmpty()).isTrue();
    }
}
