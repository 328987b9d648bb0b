package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LevelRecognizer;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureAnalyserTest {
    static List<LogLine> log(String... texts) {
        List<LogLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new LogLine(
                    lines.size() + 1L, Instant.EPOCH, LogStream.OUT, LevelRecognizer.of(text), "build", text));
        }
        return lines;
    }

    private static KnownLines good(String... texts) {
        KnownLines known = new KnownLines();
        for (String text : texts) {
            known.add(text);
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            npm ERR! Missing script: "build"|SCRIPT_MISSING|build
            error Command "build" not found.|SCRIPT_MISSING|build
            sh: 1: vite: not found|COMMAND_MISSING|vite
            bash: line 3: hugo: command not found|COMMAND_MISSING|hugo
            Error: Cannot find module 'left-pad'|MODULE_MISSING|left-pad
            ModuleNotFoundError: No module named 'flask'|MODULE_MISSING|flask
            Module not found: Error: Can't resolve './App' in '/w/src'|MODULE_MISSING|./App
            npm ERR! notarget No matching version found for left-pad@^99.0.0.|DEPENDENCY_MISSING|left-pad@^99.0.0
            ERROR: No matching distribution found for flask==99|DEPENDENCY_MISSING|flask==99
            npm error code ERESOLVE|DEPENDENCY_CONFLICT|-
            npm ERR! `npm ci` can only install packages when your package.json and package-lock.json are in sync.|LOCKFILE|package.json
            src/app.ts(12,5): error TS2322: Type 'string' is not assignable to type 'number'.|TYPES|src/app.ts(12,5
            src/app.ts:12:5 - error TS2322: Type 'string' is not assignable.|TYPES|src/app.ts:12:5
            [ERROR] /w/src/main/java/a/B.java:[4,26] cannot find symbol|COMPILE|/w/src/main/java/a/B.java:[4,26]
            ./main.go:7:2: undefined: foo|COMPILE|./main.go:7:2
            error: could not compile `shop` (bin "shop") due to 1 previous error|COMPILE|shop
            FAILED tests/test_cart.py::test_total - assert 3 == 4|TESTS|tests/test_cart.py::test_total
            --- FAIL: TestTotal (0.00s)|TESTS|TestTotal
            test cart::total ... FAILED|TESTS|cart::total
            Error: listen EADDRINUSE: address already in use :::3000|PORT_IN_USE|3000
            FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory|OUT_OF_MEMORY|JavaScript
            write /var/lib/x/a.tmp: No space left on device|DISK_FULL|/var/lib/x/a.tmp
            mkdir: cannot create directory '/opt/x': Permission denied|PERMISSION|/opt/x
            getaddrinfo ENOTFOUND registry.example|NAME_NOT_RESOLVED|registry.example
            fatal: unable to access 'https://git.example/x.git/': Could not resolve host: git.example|NAME_NOT_RESOLVED|git.example
            connect ECONNREFUSED 127.0.0.1:5432|NETWORK|127.0.0.1:5432
            Error: self-signed certificate in certificate chain|CERTIFICATE|-
            Error: DATABASE_URL is not set|VARIABLE_MISSING|DATABASE_URL
            panic: runtime error: index out of range [5]|CRASH|runtime error: index out of range [5]
            Segmentation fault (core dumped)|CRASH|Segmentation fault
            Execution failed for task ':compileJava'.|BUILD_TOOL|:compileJava
            SyntaxError: Unexpected token '}'|SYNTAX|Unexpected token '}'
            relation "users" does not exist|DATABASE|relation "users" does not exist
            """)
    void toolsSayItInTheirWays(String line, CauseKind kind, String subject) {
        Cause cause = FailureAnalyser.analyse(log("> build", line, "bye"), new KnownLines())
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.subject()).isEqualTo(subject);
        assertThat(cause.evidence().getFirst().sequence()).isEqualTo(2);
        assertThat(cause.lines()).anyMatch(range -> range.contains(2));
        assertThat(cause.actions()).hasSizeBetween(1, 3).startsWith(NextAction.OPEN_LINE);
        assertThat(cause.sentence()).contains(subject == null ? "" : subject);
    }

    @Test
    void whatGoodRunsHaveTooIsNoCause() {
        KnownLines good = good("12:01 error: cache not found, building anew", "built 12 pages in 3.4 s");

        Cause cause = FailureAnalyser.analyse(
                        log(
                                "12:07 error: cache not found, building anew",
                                "built 14 pages in 2.9 s",
                                "error: page about.html links nowhere"),
                        good)
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(CauseKind.MESSAGE);
        assertThat(cause.evidence()).extracting(Evidence::sequence).containsExactly(3L);
        assertThat(cause.lines()).containsExactly(new LineRange(3, 3));
        assertThat(cause.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void theKindThatExplainsMoreComesBeforeWhatItLedTo() {
        Cause cause = FailureAnalyser.analyse(
                        log(
                                "[ERROR] Failed to execute goal org.x:compile on project shop",
                                "java.io.IOException: No space left on device",
                                "make: *** [Makefile:3: all] Error 1"),
                        new KnownLines())
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(CauseKind.DISK_FULL);
        assertThat(cause.evidence().getFirst().sequence()).isEqualTo(2);
    }

    @Test
    void severalTestsAreCountedAndTheirWordsBelongToThem() {
        Cause cause = FailureAnalyser.analyse(
                        log(
                                "=== RUN TestA",
                                "--- FAIL: TestA (0.00s)",
                                "    a_test.go:12: got 3, want 4",
                                "--- FAIL: TestB (0.00s)",
                                "    b_test.go:9: no answer",
                                "FAIL",
                                "FAIL\tshop/cart\t0.01s"),
                        new KnownLines())
                .orElseThrow();

        assertThat(cause.sentence()).isEqualTo("2 tests failed, first TestA.");
        assertThat(cause.lines()).containsExactly(new LineRange(2, 5));
    }

    @Test
    void aStackBelongsToItsErrorAndCommandsThatWouldPrintOneDoNot() {
        Cause cause = FailureAnalyser.analyse(
                        log(
                                "+ echo \"error: nothing to do\"",
                                "Exception in thread \"main\" java.lang.IllegalStateException: no cart",
                                "\tat shop.Cart.open(Cart.java:12)",
                                "\tat shop.Main.main(Main.java:3)",
                                "bye"),
                        new KnownLines())
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(CauseKind.UNCAUGHT);
        assertThat(cause.lines()).containsExactly(new LineRange(2, 4));
    }

    @Test
    void nothingIsSaidWhereNothingSpeaksOfAnError() {
        assertThat(FailureAnalyser.analyse(log("built 3 pages", "0 errors, 0 warnings"), new KnownLines()))
                .isEmpty();
        assertThat(FailureAnalyser.analyse(List.of(), new KnownLines())).isEmpty();
    }

    @Test
    void whatIsKnownFromElsewhereShowsTheLastLines() {
        Cause cause = FailureAnalyser.told(
                CauseKind.TIME_OUT, "npm run build", log("one", "two", "three", "four", ""), new KnownLines());

        assertThat(cause.sentence()).isEqualTo("npm run build took too long.");
        assertThat(cause.evidence()).extracting(Evidence::text).containsExactly("two", "three", "four");
    }

    @Test
    void whatIsSaidOverAndOverIsShownOnce() {
        Cause cause = FailureAnalyser.told(
                CauseKind.NOT_HEALTHY,
                "/health",
                log("listening", "GET /health", "GET /health", "GET /health", "GET /health"),
                new KnownLines());

        assertThat(cause.sentence()).isEqualTo("The site did not pass its health check at /health.");
        assertThat(cause.evidence()).extracting(Evidence::text).containsExactly("listening", "GET /health");
        assertThat(cause.evidence().getLast().sequence()).isEqualTo(5);
    }

    @Test
    void failuresThatAreAlikeHaveTheSameFingerprint() {
        String one = "Error: Cannot find module './build-1234/main.js'";
        String other = "Error: Cannot find module './build-77/main.js'";

        assertThat(print(one)).isEqualTo(print(other)).isNotEqualTo(print("Error: Cannot find module 'left-pad'"));
    }

    private static String print(String line) {
        return FailureAnalyser.analyse(log(line), new KnownLines())
                .orElseThrow()
                .fingerprint();
    }

    @Test
    void everyKindHasItsSentencesAndActions() {
        for (CauseKind kind : CauseKind.values()) {
            assertThat(kind.sentence()).endsWith(".");
            assertThat(kind.sentenceAbout("x.y", 1)).contains("x.y");
            assertThat(kind.actions()).hasSizeBetween(2, 3).doesNotHaveDuplicates();
        }
    }

    @Test
    void aHugeLogOfErrorsIsAnswered() {
        String[] texts = IntStream.range(0, 60_000)
                .mapToObj(i -> "error: part " + Integer.toString(i, 36) + " failed")
                .toArray(String[]::new);

        Cause cause = FailureAnalyser.analyse(log(texts), new KnownLines()).orElseThrow();

        assertThat(cause.evidence()).hasSize(Cause.MAX_EVIDENCE);
        assertThat(cause.lines()).hasSize(1);
    }
}
