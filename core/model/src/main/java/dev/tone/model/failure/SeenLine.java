package dev.tone.model.failure;

import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.model.log.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line as the analyser looks at it.
final class SeenLine {
    /// Times that services put before what a tool has said.
    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)? ?"
                    + "|\\[\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\] |#\\d+ \\d+\\.\\d+ )");

    private static final String MARK = "##[error]";

    private final LogLine line;
    private final String said;
    private final String text;
    private final boolean fresh;
    private final boolean lowerLevel;
    private final int strength;
    private Rule.@Nullable Match match;

    SeenLine(LogLine line, KnownLines good) {
        this.line = line;
        said = said(line.text());
        boolean marked = said.startsWith(MARK);
        text = marked ? said.substring(MARK.length()) : said;
        fresh = line.stream() != LogStream.SYSTEM && !text.isBlank() && !good.hasSaid(said);
        lowerLevel = !marked && LineShape.isLowerLevel(text);
        strength = fresh ? strength(marked) : ErrorWords.NONE;
    }

    /// What a tool has said: as people see it, without the time that a service put before it.
    static String said(String raw) {
        String visible = VisibleText.of(raw);
        char first = visible.isEmpty() ? ' ' : visible.charAt(0);
        if (first != '[' && first != '#' && (first < '0' || first > '9')) {
            return visible;
        }
        Matcher prefix = PREFIX.matcher(visible);
        return prefix.find() ? visible.substring(prefix.end()) : visible;
    }

    private int strength(boolean marked) {
        if (LineShape.isCommand(text) || LineShape.isOutcome(text)) {
            return ErrorWords.NONE;
        }
        int words = marked ? ErrorWords.ERROR : ErrorWords.of(text);
        return lowerLevel ? Math.min(words, ErrorWords.HINT) : words;
    }

    long sequence() {
        return line.sequence();
    }

    /// Without the marks of services.
    String text() {
        return text;
    }

    /// Said by a tool, not by the platform, and by no good run.
    boolean isFresh() {
        return fresh;
    }

    boolean isOfPlatform() {
        return line.stream() == LogStream.SYSTEM;
    }

    boolean isLowerLevel() {
        return lowerLevel;
    }

    /// One of [ErrorWords]; none for lines that are not fresh.
    int strength() {
        return strength;
    }

    Rule.@Nullable Match match() {
        return match;
    }

    /// A warning is the cause only where it tells of what nothing gets over.
    void recognised(Rule.@Nullable Match found) {
        boolean counts = found != null && (!lowerLevel || found.kind().isCertain());
        match = counts ? found : null;
    }

    /// Speaks of an error that good runs do not have.
    boolean isCore() {
        return strength == ErrorWords.ERROR || match != null;
    }

    boolean hasErrorMark() {
        return LineShape.hasErrorMark(said) && !LineShape.isOutcome(text);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int indent() {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
