package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// How tools name the tests that failed, and what programs print that nobody caught.
final class TestRules {
    static final List<Rule> ALL = List.of(
            of(CauseKind.TESTS, "--- FAIL:", "^\\s*--- FAIL: (?<s>\\S+)"),
            of(CauseKind.TESTS, "[E]", "^\\d\\d:\\d\\d \\+\\d+(?: ~\\d+)?(?: -\\d+)?: (?<s>.+) \\[E\\]$"),
            of(CauseKind.TESTS, "FAILED ", "^FAILED (?<s>\\S+::\\S+)"),
            of(CauseKind.TESTS, "ERROR ", "^ERROR (?<s>\\S+\\.py(?:::\\S+)?)"),
            of(CauseKind.TESTS, "FAIL: ", "^FAIL: (?<s>\\w+ \\([\\w.]+\\))"),
            of(CauseKind.TESTS, "... FAILED", "^test (?<s>\\S+) \\.\\.\\. FAILED"),
            of(CauseKind.TESTS, "FAIL ", "^\\s*(?:❯ )?FAIL\\s+(?<s>\\S+ > .+)"),
            of(CauseKind.TESTS, "FAIL ", "^\\s*FAIL\\s+(?<s>\\S+\\.(?:test|spec)\\.\\w+)"),
            of(CauseKind.TESTS, "● ", "^\\s+● (?<s>.+ › .+)"),
            of(
                    CauseKind.TESTS,
                    "✖",
                    "^\\s*✖ (?<s>(?!\\d+ problem|failing tests:)(?!.*\\bfailed\\b)\\S.+?)(?: \\([\\d.]+m?s\\))?$"),
            of(CauseKind.TESTS, "✗", "^\\s*✗ (?<s>(?!.*\\bfailed\\b)\\S.+)"),
            of(CauseKind.TESTS, "not ok", "^\\s*not ok \\d+ -? ?(?<s>.+)"),
            of(
                    CauseKind.TESTS,
                    "<<< ",
                    "^(?:\\[ERROR\\] +)?(?<s>[\\w.$]*\\w(?:\\([\\w.$]*\\))?) +(?:-- )?Time elapsed.*<<< (?:FAILURE|ERROR)!"),
            of(CauseKind.TESTS, "FAILED", "^(?<s>\\S+ > .+) FAILED$"),
            of(CauseKind.TESTS, "ERROR]", "\\[ERROR\\]\\s+(?<s>\\w+(?:\\.\\w+)*[.>:]\\w+:\\d+.*)"),
            of(
                    CauseKind.TESTS,
                    "Tests run:",
                    "ERROR.*Tests run:|Tests run: \\d+, Failures: (?!0,)\\d+|Tests run: \\d+, Failures: \\d+, Errors: (?!0)\\d+"),
            of(CauseKind.TESTS, "AssertionError", "^(?:E\\s+)?(?:[\\w.]+\\.)?Assertion(?:Failed)?Error(?:: (?<s>.+))?"),
            of(CauseKind.TESTS, "There are test failures", "There (?:are|were) (?:test failures|failing tests)"),
            of(CauseKind.TESTS, "There were failing tests", "There (?:are|were) failing tests"),
            of(CauseKind.TESTS, "ests failed", "(?:\\d+ )?[Tt]ests failed"),
            of(CauseKind.TESTS, "Failed ", "^\\s+Failed (?<s>[\\w.+]+(?:\\(.*\\))?) \\[[\\d.<, ]+m?s\\]"),
            of(CauseKind.TESTS, "Failure/Error:", "Failure/Error: (?<s>.+)"),
            of(CauseKind.TESTS, "Failed asserting", "(?<s>Failed asserting .+)"),
            of(CauseKind.TESTS, "✘", "✘\\s+\\d+ (?:\\[[\\w -]+\\] › )?(?<s>.+?)(?: \\([\\d.]+m?s\\))?$"),
            of(
                    CauseKind.TESTS,
                    " FAILED",
                    "^(?!BUILD|> Task|\\W*(?:Job|Build|Step|Command|Deployment|Pipeline|Check)\\b)(?<s>.*\\b(?:should|test|spec)\\b.*) FAILED$"),
            of(CauseKind.TESTS, "✘ [fail]: ", "✘ \\[fail\\]: (?<s>.+)"),
            of(CauseKind.TESTS, "error: -[", "error: -\\[(?<s>[\\w. ]+)\\]"),
            of(CauseKind.TESTS, "FAILED  ]", "\\[  FAILED  \\] (?<s>[\\w/.]+)(?: \\(.*|$)"),
            of(CauseKind.TESTS, ": Failure", "^(?<s>\\S+:\\d+): Failure$"),
            of(CauseKind.TESTS, "*** FAILED ***", "^(?:\\[info\\] )?- (?<s>.+) \\*\\*\\* FAILED \\*\\*\\*"),
            of(CauseKind.TESTS, "Assertion with", "Assertion with .* failed"),
            of(CauseKind.TESTS, "#test_", "^\\s*(?<s>[\\w:]+#test_\\w+)"),
            of(CauseKind.UNCAUGHT, "Error [", "^(?<s>Error \\[\\w+\\]: .+)"),
            of(CauseKind.UNCAUGHT, "Exception in thread", "Exception in thread \"[^\"]*\" (?<s>[\\w.$]+(?:: .+)?)"),
            of(CauseKind.UNCAUGHT, "ncaught", "[Uu]ncaught (?:Exception|Error|exception)?:? ?(?<s>.+)?"),
            of(CauseKind.UNCAUGHT, "nhandled", "[Uu]nhandled (?:promise )?[Rr]ejection:? ?(?<s>.+)?"),
            of(CauseKind.UNCAUGHT, "Error", "^(?<s>(?:[a-z]\\w*\\.)*[A-Z]\\w*Error(?: \\[\\w+\\])?: .+)"),
            of(CauseKind.UNCAUGHT, "Exception", "^(?<s>(?:[a-z]\\w*\\.)+[A-Z]\\w*Exception(?:: .+)?)"));

    private TestRules() {}
}
