package dev.tone.model.log;

/// Reads the severity of a line out of its text, the way tools commonly write it. Cheap enough for every line.
public final class LevelRecognizer {
    /// Severity stands near the beginning; far inside a line the word is most often part of the matter.
    private static final int LOOK = 240;

    private LevelRecognizer() {}

    public static LogLevel of(String text) {
        int end = Math.min(text.length(), LOOK);
        boolean warns = false;
        boolean debugs = false;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\u001b') {
                i = afterEscape(text, i, end);
                continue;
            }
            if (!isWord(c)) {
                i++;
                continue;
            }
            int from = i;
            while (i < end && isWord(text.charAt(i))) {
                i++;
            }
            switch (word(text, from, i)) {
                case ERROR -> {
                    return LogLevel.ERROR;
                }
                case WARN -> warns = true;
                case DEBUG -> debugs = true;
                case INFO -> {}
            }
        }
        return warns ? LogLevel.WARN : debugs ? LogLevel.DEBUG : LogLevel.INFO;
    }

    private static LogLevel word(String text, int from, int to) {
        int length = to - from;
        if (length < 3 || length > 40) {
            return LogLevel.INFO;
        }
        return switch (Character.toLowerCase(text.charAt(from))) {
            case 'e' ->
                is(text, from, to, "error") && saysSo(text, from, to)
                                || exact(text, from, to, "ERR")
                                || exact(text, from, to, "Error") && numbered(text, to)
                        ? LogLevel.ERROR
                        : endsWithError(text, from, to);
            case 'f' ->
                is(text, from, to, "fatal") && saysSo(text, from, to)
                                || exact(text, from, to, "FAILED")
                                || exact(text, from, to, "FAIL")
                                || is(text, from, to, "failed") && follows(text, to, ':')
                        ? LogLevel.ERROR
                        : endsWithError(text, from, to);
            case 'p' ->
                is(text, from, to, "panic") && follows(text, to, ':') ? LogLevel.ERROR : endsWithError(text, from, to);
            case 'c' -> exact(text, from, to, "CRITICAL") ? LogLevel.ERROR : endsWithError(text, from, to);
            case 'w' ->
                is(text, from, to, "warning") && saysSo(text, from, to)
                                || is(text, from, to, "warn") && saysSo(text, from, to)
                        ? LogLevel.WARN
                        : endsWithError(text, from, to);
            case 'd' ->
                exact(text, from, to, "DEBUG") || is(text, from, to, "debug") && follows(text, to, ':')
                        ? LogLevel.DEBUG
                        : endsWithError(text, from, to);
            case 't' -> exact(text, from, to, "TRACE") ? LogLevel.DEBUG : endsWithError(text, from, to);
            default -> endsWithError(text, from, to);
        };
    }

    /// Names of errors as languages print them: `TypeError: …`, `java.io.IOException: …`.
    private static LogLevel endsWithError(String text, int from, int to) {
        boolean named = ends(text, from, to, "Error") || ends(text, from, to, "Exception");
        return named && (follows(text, to, ':') || to == text.length()) ? LogLevel.ERROR : LogLevel.INFO;
    }

    /// A severity rather than a word of a sentence: in capitals, at the beginning, in brackets, behind a dash that
    /// stands alone, or before a colon.
    private static boolean saysSo(String text, int from, int to) {
        if (Character.isUpperCase(text.charAt(from + 1)) || follows(text, to, ':')) {
            return true;
        }
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0
                || text.charAt(before) == ':'
                || text.charAt(before) == '['
                || text.charAt(before) == '='
                || text.charAt(before) == '-' && before < from - 1
                || endsEscape(text, before);
    }

    /// `make: *** [all] Error 2`
    private static boolean numbered(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean endsEscape(String text, int at) {
        if (text.charAt(at) != 'm') {
            return false;
        }
        int i = at - 1;
        while (i >= 0 && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ';')) {
            i--;
        }
        return i > 0 && text.charAt(i) == '[' && text.charAt(i - 1) == '\u001b';
    }

    private static boolean follows(String text, int at, char wanted) {
        int i = at;
        while (i < text.length() && text.charAt(i) == '\u001b') {
            i = afterEscape(text, i, text.length());
        }
        // `error TS2304:`, `error[E0308]:`, `error(s):`
        if (i < text.length() && text.charAt(i) == '[') {
            int close = text.indexOf(']', i);
            i = close < 0 ? i : close + 1;
        }
        return i < text.length() && text.charAt(i) == wanted;
    }

    private static int afterEscape(String text, int at, int end) {
        int i = at + 1;
        if (i < end && text.charAt(i) == '[') {
            i++;
            while (i < end && (text.charAt(i) < '@' || text.charAt(i) > '~')) {
                i++;
            }
        }
        return Math.min(i + 1, end);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '_';
    }

    private static boolean is(String text, int from, int to, String word) {
        return to - from == word.length() && text.regionMatches(true, from, word, 0, word.length());
    }

    private static boolean exact(String text, int from, int to, String word) {
        return to - from == word.length() && text.startsWith(word, from);
    }

    private static boolean ends(String text, int from, int to, String word) {
        return to - from >= word.length() && text.startsWith(word, to - word.length());
    }
}
