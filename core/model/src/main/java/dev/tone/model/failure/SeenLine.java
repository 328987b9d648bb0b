package dev.tone.model.failure;

import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line as the analyser looks at it.
final class SeenLine {
    /// `  1) Cart totals`
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\[error\\]\\s*)?(?:\\d+(?:\\)| -) )?");

    private static final String MARK = "##[error]";

    private final LogLine line;
    private final String said;
    private final String source;
    private final String text;
    private final boolean fresh;
    private final boolean marked;
    /// Null until somebody asks: most lines never are.
    private @Nullable Boolean lowerLevel;
    private int strength;
    private @Nullable CauseKind announced;
    private String about = "";
    private Rule.@Nullable Match match;

    SeenLine(LogLine line, KnownLines good) {
        this.line = line;
        Said without = Said.of(line.text());
        said = without.text();
        source = without.source();
        marked = said.startsWith(MARK);
        text = marked ? said.substring(MARK.length()) : said;
        fresh = line.stream() != LogStream.SYSTEM && !text.isBlank() && !good.hasSaid(said);
        strength = fresh ? words() : ErrorWords.NONE;
    }

    private int words() {
        // Most lines have no such word, and need not be looked at with expressions.
        int words = marked ? ErrorWords.ERROR : ErrorWords.of(text);
        if (words == ErrorWords.NONE
                || LineShape.isCode(text)
                || LineShape.isCommand(text)
                || LineShape.isOutcome(text)
                || LineShape.isPassed(text)) {
            return ErrorWords.NONE;
        }
        boolean quiet = isLowerLevel() || !marked && LineShape.isProgress(text) && !text.contains("'error'");
        return quiet ? Math.min(words, ErrorWords.HINT) : words;
    }

    long sequence() {
        return line.sequence();
    }

    /// Without the marks of services.
    String text() {
        return text;
    }

    /// Whether both are of the same task.
    boolean isBeside(SeenLine other) {
        return source.equals(other.source);
    }

    /// Said by a tool, not by the platform, and by no good run.
    boolean isFresh() {
        return fresh;
    }

    boolean isOfPlatform() {
        return line.stream() == LogStream.SYSTEM;
    }

    boolean isLowerLevel() {
        Boolean known = lowerLevel;
        if (known == null) {
            known = !marked && !LineShape.isLastTry(text) && (LineShape.isLowerLevel(text) || LineShape.isRetry(text));
            lowerLevel = known;
        }
        return known;
    }

    /// Of lines of a lower level only warnings go on with a picture; most lines are not looked at with an expression.
    boolean isWarning() {
        return text.contains("arning") && isLowerLevel();
    }

    /// One of [ErrorWords]; none for lines that are not fresh.
    int strength() {
        return strength;
    }

    /// What stands before it says that this line tells what went wrong, whatever its words are.
    ///
    /// @param kind what it is unless its words say more; null when nothing is known
    /// @param subject what it is about
    void announced(@Nullable CauseKind kind, String subject) {
        if (fresh && !LineShape.isOutcome(text)) {
            strength = ErrorWords.ERROR;
            announced = kind;
            about = subject;
        }
    }

    /// It shows what was run, in which words of errors say nothing: `throw error;`.
    void shownAsCode() {
        if (!hasErrorMark()) {
            strength = ErrorWords.NONE;
        }
    }

    /// It is the cause, whatever its words are.
    void chosen() {
        strength = ErrorWords.ERROR;
    }

    Rule.@Nullable Match match() {
        return match;
    }

    /// A warning is the cause only where it tells of what nothing gets over.
    void recognised(Rule.@Nullable Match found) {
        Rule.Match counted = found != null && (!isLowerLevel() || found.kind().isCertain()) ? found : null;
        CauseKind kind = announced;
        if (kind == null) {
            match = counted;
            return;
        }
        String subject = Rule.shortened(NUMBER.matcher(about).replaceFirst(""));
        // What the compiler shows beside it is where, and its words only what.
        boolean placed =
                counted == null || kind == CauseKind.COMPILE && counted.kind().isOfCode();
        match = placed
                ? new Rule.Match(
                        counted == null ? kind : counted.kind(), subject, counted == null ? null : counted.rule())
                : counted;
    }

    /// Speaks of an error that good runs do not have.
    boolean isCore() {
        return strength == ErrorWords.ERROR || match != null;
    }

    /// Says that something failed, and not why.
    boolean isBareOutcome() {
        return fresh && LineShape.isOutcome(text) && ErrorWords.of(text) == ErrorWords.ERROR;
    }

    boolean hasErrorMark() {
        return LineShape.hasErrorMark(said) && !LineShape.isOutcome(text);
    }

    /// A cheap look at how it ends.
    boolean mayAnnounce() {
        return text.contains(" validation error")
                || text.endsWith(":")
                || text.endsWith("failing")
                || text.endsWith(": ");
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
