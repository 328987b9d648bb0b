package dev.tone.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelRecognizerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERROR | ERROR Something broke
            ERROR | [ERROR] COMPILATION ERROR :
            ERROR | error: cannot find symbol
            ERROR | src/a.c:3:5: error: expected ';'
            ERROR | src/a.ts(1,2): error TS2304: Cannot find name 'x'.
            ERROR | src/a.ts:1:2 - error TS2304: Cannot find name 'x'.
            INFO | a non-error page
            ERROR | npm ERR! code ELIFECYCLE
            ERROR | fatal: not a git repository
            ERROR | FATAL out of memory
            ERROR | Error: Cannot find module 'x'
            ERROR | TypeError: x is not a function
            ERROR | Exception in thread "main" java.lang.IllegalStateException: no
            ERROR | java.io.IOException: disk
            ERROR | panic: runtime error
            ERROR | error[E0308]: mismatched types
            ERROR | FAILED tests/test_a.py::test_b
            ERROR | FAIL src/app.test.js
            ERROR | level=error msg="no"
            ERROR | 2026-01-01T00:00:00Z CRITICAL no
            ERROR | make: *** [all] Error 2
            WARN  | warning: unused variable
            WARN  | WARN deprecated inflight@1.0.6
            WARN  | npm WARN deprecated x
            WARN  | [WARNING] old
            DEBUG | DEBUG cache hit
            DEBUG | debug: cache hit
            INFO  | Compiled 3 files without errors
            INFO  | 0 errors, 0 warnings
            INFO  | Running error handling tests
            INFO  | built error.html
            INFO  | No error found
            INFO  | Listening on 3000
            INFO  | ''
            """)
    void readsTheSeverity(LogLevel level, String text) {
        assertThat(LevelRecognizer.of(text)).isEqualTo(level);
    }

    @org.junit.jupiter.api.Test
    void looksThroughColors() {
        assertThat(LevelRecognizer.of("\u001b[31merror\u001b[0m: no")).isEqualTo(LogLevel.ERROR);
        assertThat(LevelRecognizer.of("\u001b[1m\u001b[31merror\u001b[0m no")).isEqualTo(LogLevel.ERROR);
        assertThat(LevelRecognizer.of("\u001b[33mwarning\u001b[39m no")).isEqualTo(LogLevel.WARN);
        assertThat(LevelRecognizer.of("\u001b[")).isEqualTo(LogLevel.INFO);
    }
}
