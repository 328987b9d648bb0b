package dev.tone.client.logs.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNoiseTest {
    private final LineNoise noise = new LineNoise();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02 03:04 begun | ‹time› begun",
                "at 2026-01-02T03:04:05.123+02:00. | at ‹time›.",
                "on 2026-01-02, done | on ‹time›, done",
                "[9:04:05,5] x | [‹time›] x",
                "12:04:05+0100 x | ‹time› x",
                "took 1.5 s and 20ms (3 min) | took ‹duration› and ‹duration› (‹duration›)",
                "0198A5E2-1234-7abc-9def-0123456789ab! | ‹id›!",
                "sha256:3fa9c01b77 of index-3fa9c01.js | sha256:‹id› of index-‹id›.js",
                "image aGVsbG8gd29ybGQgMTIzNA== | image ‹id›==",
                "http://localhost:5173/x and [::1]:80 | http://localhost:‹port›/x and [::1]:‹port›",
                "Port 3000, worker 7, PID: 4, pid=81 | Port ‹port›, worker ‹id›, PID: ‹id›, pid=‹id›"
            })
    void what_is_another_in_every_run_is_taken_out(String line, String left) {
        assertThat(noise.without(line)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "3 tests passed",
        "line 12:34 of a.c",
        "facade decade added",
        "version 1.2.3 and v10",
        "5 syntax errors",
        "transport 3000 items",
        "12345-6789 is no date",
        "1234567 bytes",
        "한글 3줄"
    })
    void what_matters_stays(String line) {
        assertThat(noise.without(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"a 1s, a 2s, true", "a 1, a 2, false", "'', '', true", "a, b, false"})
    void lines_that_say_the_same_have_the_same_hash(String one, String other, boolean same) {
        assertThat(noise.hash(one) == noise.hash(other)).isEqualTo(same);
    }
}
