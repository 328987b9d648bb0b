package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole logs as many tools write them, with the kind of their cause and the line that tells it. A case begins with
/// `=== name KIND line`.
class FailureLogsTest {
    private static final Pattern HEAD = Pattern.compile("=== ([\\w.-]+) ([A-Z_]+) (\\d+)");

    record Case(String name, CauseKind kind, int line, List<String> log) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FailureLogsTest.class.getResourceAsStream("logs.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Matcher head = HEAD.matcher(line);
                if (head.matches()) {
                    cases.add(new Case(
                            head.group(1),
                            CauseKind.valueOf(head.group(2)),
                            Integer.parseInt(head.group(3)),
                            new ArrayList<>()));
                } else {
                    cases.getLast().log().add(line);
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLineIsFoundAndItsKindKnown(Case log) {
        Cause cause = FailureAnalyser.analyse(
                        FailureAnalyserTest.log(log.log().toArray(String[]::new)), new KnownLines())
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(log.kind());
        assertThat(cause.evidence().getFirst().sequence()).isEqualTo(log.line());
        assertThat(cause.lines()).anyMatch(range -> range.contains(log.line()));
    }

    @Test
    void aTestIsCountedOnceHoweverOftenItIsNamed() {
        Cause spec = FailureAnalyser.analyse(
                        FailureAnalyserTest.log(
                                "Failures:",
                                "  1) Cart totals",
                                "     Failure/Error: expect(1).to eq(2)",
                                "  2) Cart empties",
                                "     Failure/Error: expect(3).to eq(0)",
                                "9 examples, 2 failures"),
                        new KnownLines())
                .orElseThrow();
        Cause surefire = FailureAnalyser.analyse(
                        FailureAnalyserTest.log(
                                "[ERROR] shop.CartTest.totals -- Time elapsed: 0.01 s <<< FAILURE!",
                                "[ERROR] Failures: ",
                                "[ERROR]   CartTest.totals:14 expected: <4> but was: <3>"),
                        new KnownLines())
                .orElseThrow();

        assertThat(spec.sentence()).isEqualTo("2 tests failed, first Cart totals.");
        assertThat(surefire.sentence()).isEqualTo("A test failed: shop.CartTest.totals.");
    }

    @Test
    void whatTestsThatWentWellAreCalledIsNoError() {
        Cause cause = FailureAnalyser.analyse(
                        FailureAnalyserTest.log(
                                "  ✓ shows an error when the cart is empty (3 ms)",
                                "ok 2 - fails without a token",
                                "test errors::connection_refused ... ok",
                                "tests/test_a.py::test_error PASSED                    [ 50%]",
                                "--- PASS: TestFailure (0.00s)",
                                "--- FAIL: TestTotal (0.00s)"),
                        new KnownLines())
                .orElseThrow();

        assertThat(cause.lines()).containsExactly(new LineRange(6, 6));
    }

    @Test
    void aLineThatOnlyTellsThatItIsTriedAgainIsNoCause() {
        Cause cause = FailureAnalyser.analyse(
                        FailureAnalyserTest.log(
                                "retry 1/3: connection refused, retrying in 1s", "connected", "Error: no such plugin"),
                        new KnownLines())
                .orElseThrow();

        assertThat(cause.evidence()).extracting(Evidence::sequence).containsExactly(3L);
    }

    @Test
    void thatSomethingFailedIsShownOnlyWhereNothingSaysWhy() {
        Cause bare = FailureAnalyser.analyse(
                        FailureAnalyserTest.log("checking 12 files", "Found 2 errors.", "bye"), new KnownLines())
                .orElseThrow();
        Cause told = FailureAnalyser.analyse(
                        FailureAnalyserTest.log("Found 2 errors.", "ERROR: colors.css is empty"), new KnownLines())
                .orElseThrow();

        assertThat(bare.kind()).isEqualTo(CauseKind.MESSAGE);
        assertThat(bare.lines()).containsExactly(new LineRange(2, 2));
        assertThat(told.evidence()).extracting(Evidence::sequence).containsExactly(2L);
    }
}
