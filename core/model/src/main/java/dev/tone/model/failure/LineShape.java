package dev.tone.model.failure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a line is by its form, whatever it says.
final class LineShape {
    private static final Pattern LOWER_LEVEL = Pattern.compile(
            "^-- (?!Configuring incomplete|[A-Z ]+ -{3,})|^\\S+:\\d+(?::\\d+)?: (?:note|warning|info|hint): |^\\s*\\W{0,5}(?:INFO|WARNING|WARN|DEBUG|TRACE|NOTICE|info|warning|warn|debug|notice)\\b(?! ?[A-Z]\\d)(?!\\] Code style issues)(?!.*\\*{3} FAILED \\*{3})");
    private static final Pattern ERROR_MARK = Pattern.compile(
            "^(?:\\[(?:ERROR|error|FATAL)\\]|(?:npm|yarn|pnpm) (?:ERR!|error)|##\\[error\\]|[EF] {2,}|e: |ERROR[: ]|error[: ]|Error: |fatal: )");
    private static final Pattern OUTCOME = Pattern.compile("^(?:\\W{0,3}(?:INFO|ERROR|error)\\W{0,3})?\\s*(?:"
            + "FAIL(?:ED)?\\s*$|FAIL\\s+\\S+\\s+[\\d.]+s|BUILD FAIL(?:URE|ED).*|Finished: \\w+|FAILURE: Build failed with an exception\\."
            + "|(?:Error: )?Process completed with exit code \\d+\\.?|COMPILATION ERROR :? ?|\\d+ errors? ?(?:generated\\.)?"
            + "|Build step .* marked build as failure|.*\\.{3,} (?:FAILURE|FAILED|SKIPPED|SUCCESS) ?\\[.*"
            + "|(?:error )?[Cc]ommand failed with exit (?:code|status) \\d+\\.?|[Jj]ob failed.*|\\* What went wrong:"
            + "|error Command failed\\.|error: timed out waiting for the condition.*|error: deployment .* exceeded its progress deadline|Error: exit status \\d+|Test Suites: .*|Tests: .*|Test(?:s| Files) {1,3}\\d+ failed.*"
            + "|npm (?:ERR!|error) (?:A complete log|code ELIFECYCLE|errno \\d+|path |command ).*|.*A complete log of this run can be found.*"
            + ")$");
    /// What tools write above an error, or below all of them. No mark of an error before it.
    private static final Pattern HEADING = Pattern.compile("^\\s*(?:"
            + "\\W*(?:\\[[\\w:]+\\] )*(?:[xX] |Error: )?[Bb]uild failed(?: in .*| with \\d+ errors?:?)?\\.?|error during build:"
            + "|Application bundle generation failed\\..*|(?:\\[ERROR\\] )?Found \\d+ errors?\\.?(?: in .*)?|Failures?:|Failed examples:"
            + "|FAILURES!|There (?:was|were) \\d+ (?:failure|error)s?:|(?:\\[error\\] )?Failed tests:|The following tests FAILED:"
            + "|\\*\\* (?:BUILD|TEST) FAILED \\*\\*|The following build commands failed:|BUILD FAILED\\.?|Build FAILED\\.?"
            + "|✖ failing tests:|\\d+ failing|\\d+ examples?, \\d+ failures?.*|Failed!  - Failed:.*|\\W*Failed Tests \\d+\\W*"
            + "|npm (?:ERR!|error) (?:code \\d+|Lifecycle script .*)|error: subprocess-exited-with-error|.* \\[\\d+ errors?\\]"
            + ")\\s*$");
    private static final Pattern CONTINUES = Pattern.compile(
            "^\\s*(?:"
                    + "at [\\w.$<>/-]+[\\s(].*|Caused by: .*|\\.{3} \\d+ more|Suppressed: .*"
                    + "|[│┃|╵╷╰╭├└┌─].*|\\d+ [|│].*|> ?\\d+ [|│].*|\\^+.*|~+\\^?~*|-->.*|= (?:note|help):.*|E {2,}.*"
                    + "|File \".*\", line \\d+.*|goroutine \\d+ .*|created by .*|symbol: .*|location: .*|required: .*|found: .*"
                    + "|-{4,}|> ?\\[.*|\\S*Dockerfile:\\d+|[+-]{1,3} .*|[})\\]]+[;,]?|\\d+: 0x[0-9a-f]+ .*|remote: .*|#(?: .*)?|Import trace .*|https?://\\S+|\\S+\\.rb:\\d+:in .*|\\d+▕.*|➜ .*|hint: .*|Hint: .*|help: .*|note: .*|@ \\./\\S+.*"
                    + "|\\[signal .*|candidate versions .*|location searched: .*|required by package .*|Did you mean .*|(?:Potential|Possible) \\w+:|\\d+\\. [A-Z].*"
                    + "|.*: (?:In (?:member )?function .*|At global scope):|In file included from .*|(?:[Ee]xpected|[Rr]eceived|[Aa]ctual|got|want)\\b.*)$");
    private static final Pattern PROGRESS = Pattern.compile(
            "^\\s*(?:\\[\\d+/\\d+\\]|ℹ |> Task :\\S+(?: UP-TO-DATE| NO-SOURCE| FROM-CACHE| SKIPPED)?\\s*$|#\\d+ (?:DONE|CACHED)|Step \\d+/\\d+|(?:TASK|PLAY|RUNNING HANDLER) \\["
                    + "|(?:Compiling|Downloading|Downloaded|Fetching|Installing|Using|Collecting|Restored|Unpacking|Setting up|Preparing|Resolving|Building|Running|Starting|Created?|Started) |Progress: |Get:\\d)");
    private static final Pattern PATH = Pattern.compile("\\.{0,2}/[\\w@./()\\[\\]+-]+\\.\\w{1,6}(?::\\d+){0,2}");
    private static final Pattern CODE = Pattern.compile("^\\s*(?:> ?)?\\d+ ?[|│] ");
    private static final Pattern POINTER = Pattern.compile("^\\s*(?:\\|\\s*)?[\\^~]+\\s*$");
    private static final Pattern PLACE =
            Pattern.compile("^(?:(?:file://)?\\S+\\.\\w{1,5}|node:[\\w/]+):\\d+(?::\\d+)?$");
    private static final Pattern PICTURE = Pattern.compile(
            "^\\s*(?:at [\\w.$<>/-]+[\\s(]|\\S+\\.go:\\d+|#\\d+ 0x[0-9a-f]+ |\\d+ ?\\| |> ?\\d+ ?\\||\\|\\s+\\^|-->|\\^+~*\\s*$)");
    private static final Pattern ECHO = Pattern.compile("^[\\s+$#]*(?:\\[[\\d;]*m)?\\s*(?:echo|printf)\\b");

    private static final Pattern OPENING = Pattern.compile("^\\s*Traceback \\(most recent call last\\):");

    private static final Pattern ANNOUNCING =
            Pattern.compile("^(?:error during build:|Build failed with \\d+ errors?:|\\* What went wrong:)\\s*$");
    private static final Pattern ANNOUNCING_TESTS = Pattern.compile(
            "^\\s*(?:Failures?:|There (?:was|were) \\d+ (?:failure|error)s?:|(?:\\[error\\] )?Failed tests:|The following tests FAILED:|\\d+ failing)\\s*$");
    private static final Pattern ANNOUNCING_VARIABLE =
            Pattern.compile("ValidationError: \\d+ validation errors? for \\w*(?:[Ss]ettings|[Cc]onfig)\\w*$");
    private static final Pattern PASSED = Pattern.compile(
            "^\\s*(?:[✓✔√] |ok \\d+\\b|PASS\\s|--- PASS:|\\[ +(?:OK|PASSED) +\\])|\\.\\.\\. ok\\s*$|\\bPASSED(?:\\s+\\[ *\\d+%\\])?\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("^ {0,4}\\d{1,3}\\) \\S");
    private static final Pattern RETRY = Pattern.compile(
            "(?i)\\b(?:retry(?:ing)? (?:in )?\\(?\\d|will retry|retrying\\b|trying again|retries left|attempt \\d+ (?:of \\d+|failed))");

    private LineShape() {}

    /// The next line says what went wrong.
    static boolean isAnnouncing(String text) {
        return ANNOUNCING.matcher(text).find();
    }

    /// The next line names a setting that is missing.
    static boolean isAnnouncingVariable(String text) {
        return ANNOUNCING_VARIABLE.matcher(text).find();
    }

    /// The next line names a test that failed.
    static boolean isAnnouncingTests(String text) {
        return ANNOUNCING_TESTS.matcher(text).find();
    }

    /// `  2) Cart totals`
    static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).find();
    }

    /// Did not work and is tried again: what came of it is said elsewhere.
    static boolean isRetry(String text) {
        return RETRY.matcher(text).find();
    }

    /// Pip's last try: nothing is said elsewhere of what came of it.
    static boolean isLastTry(String text) {
        return text.contains("Retry(total=0,");
    }

    /// Only says that what went wrong is told behind it.
    static boolean isOpening(String text) {
        return OPENING.matcher(text).find();
    }

    /// Says itself that it is no error.
    static boolean isLowerLevel(String text) {
        return LOWER_LEVEL.matcher(text).find();
    }

    /// Tools put a mark before each line of an error.
    static boolean hasErrorMark(String text) {
        return ERROR_MARK.matcher(text).find();
    }

    /// A test that went well, whatever its name speaks of.
    static boolean isPassed(String text) {
        return PASSED.matcher(text).find();
    }

    /// Says that something failed, not why.
    static boolean isOutcome(String text) {
        return OUTCOME.matcher(text).matches() || HEADING.matcher(text).matches();
    }

    /// A frame of a stack, a part of a picture of the code, what was expected and what came instead.
    static boolean continues(String text) {
        return CONTINUES.matcher(text).matches() && !isPassed(text);
    }

    /// A frame of a stack, or a part of a picture of the code.
    static boolean isPicture(String text) {
        return PICTURE.matcher(text).find();
    }

    /// Tells only how far the work is.
    static boolean isProgress(String text) {
        return PROGRESS.matcher(text).find();
    }

    /// Points at a place in the line of code above it.
    static boolean isPointer(String text) {
        boolean ends = !text.isEmpty() && "^~ ".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends && POINTER.matcher(text).matches();
    }

    /// Where the code stands that is shown below it: `/app/server.js:14`.
    static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /// A line of the code itself, with its number.
    static boolean isCode(String text) {
        return CODE.matcher(text).find();
    }

    /// Where the code is that an error is about, as Rust draws it below; null when it draws something else.
    static @Nullable String place(String text) {
        int arrow = text.indexOf("--> ");
        return arrow >= 0 && text.contains(".rs:") && text.substring(0, arrow).isBlank()
                ? text.substring(arrow + 4)
                : null;
    }

    /// Names a file and nothing else.
    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /// A command that would print something, shown before it runs.
    static boolean isCommand(String text) {
        return ECHO.matcher(text).find();
    }
}
