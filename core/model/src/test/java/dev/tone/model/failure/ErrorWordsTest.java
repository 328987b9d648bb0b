package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "ERROR: no such table",
                "npm ERR! code 1",
                "2 errors",
                "10 errors",
                "v1.0 error",
                "errors: 01",
                "exit 0x1 fatal: 0xdead",
                "✖ 3 problems",
                "✗ it adds",
                "✘",
                "❌ build",
                "× Cannot find module",
                "java.io.IOException: broken pipe",
                "TypeError: x is undefined",
                "AError",
                "  TypeError",
                "Caused by: IllegalStateException",
                "Failure/Error: expect(page)",
                "-- error --",
                " -error",
                "it failed.",
                "it failed. Then",
                "failed/",
                "failed- ",
            })
    void says_that_something_is_wrong(String line) {
        assertThat(ErrorWords.of(line)).isEqualTo(ErrorWords.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECONNREFUSED 127.0.0.1:5432",
                "connect EPERM",
                "F401",
                "NU1101: package",
                "E302, W291",
                "TS2304]",
                "CS12345 unused",
                "call(MyError)",
                "x:OtherError:",
                "not found",
                "couldn't connect",
                "permission timeout",
            })
    void may_be_part_of_an_error(String line) {
        assertThat(ErrorWords.of(line)).isEqualTo(ErrorWords.HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "all good",
                "0 errors",
                "errors: 0",
                "Failures: 0, passed",
                "errors = 0",
                "failed 0",
                "without errors",
                "src/error.ts",
                "errors_test",
                "error-page",
                "error/page",
                "on-error",
                "_error",
                "/error",
                "\\error",
                ".error",
                "$error",
                "2error",
                "error(",
                "error=",
                "error_",
                "error2",
                "error.log",
                "EDIT",
                "ECONNx",
                "F40",
                "F401234",
                "f401",
                "xF401",
                "F401a",
                "ABCDE401",
                "errorneous",
                "antidisestablishmentarianism",
            })
    void says_nothing(String line) {
        assertThat(ErrorWords.of(line)).isEqualTo(ErrorWords.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no error", "there is no error"})
    void that_there_is_none_is_at_most_a_hint(String line) {
        assertThat(ErrorWords.of(line)).isEqualTo(ErrorWords.HINT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300, 394})
    void looks_at_the_beginning_of_a_line(int before) {
        assertThat(ErrorWords.of(" ".repeat(before) + "error")).isEqualTo(ErrorWords.ERROR);
        assertThat(ErrorWords.of(" ".repeat(before + 401) + "error")).isEqualTo(ErrorWords.NONE);
    }
}
