package dev.tone.model.failure;

import java.util.Map;
import java.util.regex.Pattern;

/// How much a line's words speak of an error. A cheap look at whole words: names of files and tests that have such a
/// word inside do not count, nor do counts of none.
final class ErrorWords {
    static final int NONE = 0;
    /// May be part of an error.
    static final int HINT = 1;
    /// Says that something is wrong.
    static final int ERROR = 2;

    /// Two words at once, which stand alone nowhere else.
    private static final String RSPEC = "Failure/Error:";
    private static final int LOOK = 400;
    private static final int LONGEST = 16;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("error", ERROR),
            Map.entry("errors", ERROR),
            Map.entry("err", ERROR),
            Map.entry("failed", ERROR),
            Map.entry("fail", ERROR),
            Map.entry("fails", HINT),
            Map.entry("failing", ERROR),
            Map.entry("failure", ERROR),
            Map.entry("failures", ERROR),
            Map.entry("fatal", ERROR),
            Map.entry("panic", ERROR),
            Map.entry("critical", ERROR),
            Map.entry("severe", ERROR),
            Map.entry("traceback", ERROR),
            Map.entry("exception", ERROR),
            Map.entry("aborted", ERROR),
            Map.entry("aborting", ERROR),
            Map.entry("canceled", HINT),
            Map.entry("cancelled", HINT),
            Map.entry("cannot", ERROR),
            Map.entry("can't", HINT),
            Map.entry("could", HINT),
            Map.entry("unable", ERROR),
            Map.entry("denied", ERROR),
            Map.entry("refused", ERROR),
            Map.entry("forbidden", HINT),
            Map.entry("unauthorized", HINT),
            Map.entry("undefined", HINT),
            Map.entry("undeclared", HINT),
            Map.entry("unresolved", HINT),
            Map.entry("unsupported", HINT),
            Map.entry("unexpected", HINT),
            Map.entry("unknown", HINT),
            Map.entry("invalid", HINT),
            Map.entry("illegal", HINT),
            Map.entry("missing", HINT),
            Map.entry("mismatch", HINT),
            Map.entry("conflict", HINT),
            Map.entry("wrong", HINT),
            Map.entry("bad", HINT),
            Map.entry("broken", HINT),
            Map.entry("corrupt", HINT),
            Map.entry("killed", ERROR),
            Map.entry("segfault", ERROR),
            Map.entry("segmentation", ERROR),
            Map.entry("crashed", ERROR),
            Map.entry("timeout", HINT),
            Map.entry("timed", HINT),
            Map.entry("expected", HINT),
            Map.entry("not", HINT),
            Map.entry("panicked", ERROR),
            Map.entry("emerg", ERROR),
            Map.entry("unhealthy", ERROR),
            Map.entry("must", HINT),
            Map.entry("reformat", HINT),
            Map.entry("diff", HINT),
            Map.entry("exited", HINT),
            Map.entry("never", HINT),
            Map.entry("oom", HINT),
            Map.entry("unused", HINT),
            Map.entry("issues", HINT),
            Map.entry("unbound", HINT),
            Map.entry("requires", HINT),
            Map.entry("required", HINT),
            Map.entry("specified", HINT),
            Map.entry("incompatible", HINT),
            Map.entry("significantly", HINT),
            Map.entry("lockfile", HINT),
            Map.entry("exceeded", HINT),
            Map.entry("certificate", HINT),
            Map.entry("imagepullbackoff", HINT),
            Map.entry("errimagepull", HINT),
            Map.entry("crashloopbackoff", HINT),
            Map.entry("satisfy", HINT),
            Map.entry("already", HINT),
            Map.entry("heap", HINT),
            Map.entry("oomkilled", ERROR),
            Map.entry("couldn't", HINT),
            Map.entry("doesn't", HINT),
            Map.entry("no", HINT));

    private static final Pattern THINGS = Pattern.compile(
            " (?:handlers?|handling|boundary|boundaries|pages?|tracking|track(?:er|ers)|report(?:ing|er|ers)|budgets?|rates?|middleware|logger|logging|templates?|tables?|references?)\\b");

    private ErrorWords() {}

    static int of(String text) {
        int end = Math.min(text.length(), LOOK);
        int most = NONE;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '[' && text.endsWith("[E]")) {
                return ERROR;
            }
            if (c == '✖' || c == '✗' || c == '✘' || c == '❌' || c == '×') {
                return ERROR;
            }
            if (!isLetter(c)) {
                i++;
                continue;
            }
            int from = i;
            while (i < end && (isLetter(text.charAt(i)) || text.charAt(i) == '\'')) {
                i++;
            }
            if (text.startsWith(RSPEC, from)) {
                return ERROR;
            }
            if (text.startsWith("FAILED", from) && from > 0 && text.charAt(from - 1) == '_' && i - from == 6) {
                // `CREATE_FAILED`
                return ERROR;
            }
            boolean code = isCode(text, from, i) || isNumbered(text, from, i);
            int strength = Math.max(named(text, from, i), code ? HINT : NONE);
            if (strength < ERROR && i - from <= LONGEST && standsAlone(text, from, i)) {
                int word = WORDS.getOrDefault(text.substring(from, i).toLowerCase(java.util.Locale.ROOT), NONE);
                boolean said = word < ERROR || !countsNone(text, from, i) && !isThing(text, i);
                strength = said ? Math.max(strength, word) : NONE;
            }
            if (strength == ERROR) {
                return ERROR;
            }
            most = Math.max(most, strength);
        }
        return most;
    }

    /// `ECONNREFUSED`, as systems name errors.
    private static boolean isCode(String text, int from, int to) {
        if (text.charAt(from) != 'E' || to - from < 5) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /// `F401`, `NU1101`, as checkers number what they find.
    private static boolean isNumbered(String text, int from, int to) {
        if (to - from > 4 || from > 0 && text.charAt(from - 1) != ' ' || text.charAt(from) > 'Z') {
            return false;
        }
        int end = to;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - to >= 3
                && end - to <= 5
                && (end == text.length() || " :,]".indexOf(text.charAt(end)) >= 0)
                && text.substring(from, to).chars().allMatch(each -> each >= 'A' && each <= 'Z');
    }

    /// `TypeError: …`, `java.io.IOException`
    private static int named(String text, int from, int to) {
        boolean named = ends(text, from, to, "Error") || ends(text, from, to, "Exception");
        if (!named || to - from <= "Error".length()) {
            return NONE;
        }
        boolean says = to == text.length() || text.charAt(to) == ':' || text.charAt(to) == ' ';
        boolean atStart =
                text.substring(0, from).isBlank() || text.charAt(from - 1) == '.' || text.charAt(from - 1) == ' ';
        return says && atStart ? ERROR : HINT;
    }

    private static boolean ends(String text, int from, int to, String word) {
        return to - from >= word.length() && text.startsWith(word, to - word.length());
    }

    private static boolean standsAlone(String text, int from, int to) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to >= text.length() ? ' ' : text.charAt(to);
        if (before == '/' || before == '\\' || before == '_' || before == '.' || before == '$' || isDigit(before)) {
            return false;
        }
        if (before == '-'
                && from > 1
                && !Character.isWhitespace(text.charAt(from - 2))
                && text.charAt(from - 2) != '-') {
            return false;
        }
        if (after == '.') {
            return to + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(to + 1));
        }
        if (after == '-' || after == '/') {
            return to + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(to + 1));
        }
        return after != '_' && after != '(' && after != '=' && !isDigit(after);
    }

    /// `0 errors`, `Failures: 0`, `no error`, `0 failed`
    private static boolean countsNone(String text, int from, int to) {
        String before =
                text.substring(Math.max(0, from - 8), from).stripTrailing().toLowerCase(java.util.Locale.ROOT);
        if (before.endsWith(" no") || before.equals("no") || before.endsWith("without") || isZero(before)) {
            return true;
        }
        if (text.stripTrailing().endsWith(": 0")) {
            return true;
        }
        int i = to;
        while (i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=' || text.charAt(i) == ' ')) {
            i++;
        }
        return i > to
                && i < text.length()
                && text.charAt(i) == '0'
                && (i + 1 == text.length() || !isDigit(text.charAt(i + 1)) && text.charAt(i + 1) != 'x');
    }

    /// `error handler`, `errors page`: something that is there for errors, and none.
    private static boolean isThing(String text, int to) {
        return THINGS.matcher(text).region(to, text.length()).lookingAt();
    }

    private static boolean isZero(String before) {
        return before.endsWith("0")
                && (before.length() == 1
                        || !isDigit(before.charAt(before.length() - 2)) && before.charAt(before.length() - 2) != '.');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
