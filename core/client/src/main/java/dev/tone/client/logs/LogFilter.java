package dev.tone.client.logs;

import dev.tone.model.failure.KnownLines;
import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which lines are wanted: those of the levels, steps, elements and times given that have the text, or with `inverted`,
/// those of them that do not have it.
///
/// @param steps empty for all
/// @param elements of whose lines; empty for all
/// @param from null for all, else lines at this time or later
/// @param to null for all, else lines before this time
/// @param query null for any text
/// @param known lines that are alike are left out; null for all
public record LogFilter(
        Set<LogLevel> levels,
        Set<String> steps,
        Set<String> elements,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable LogQuery query,
        boolean inverted,
        @Nullable KnownLines known) {
    public static final LogFilter ALL =
            new LogFilter(EnumSet.allOf(LogLevel.class), Set.of(), Set.of(), null, null, null, false, null);

    public LogFilter {
        levels = Set.copyOf(levels);
        steps = Set.copyOf(steps);
        elements = Set.copyOf(elements);
    }

    public static LogFilter text(LogQuery query) {
        return ALL.withQuery(query, false);
    }

    public LogFilter withLevels(Set<LogLevel> next) {
        return new LogFilter(next, steps, elements, from, to, query, inverted, known);
    }

    public LogFilter withSteps(Set<String> next) {
        return new LogFilter(levels, next, elements, from, to, query, inverted, known);
    }

    public LogFilter withElements(Set<String> next) {
        return new LogFilter(levels, steps, next, from, to, query, inverted, known);
    }

    public LogFilter withTime(@Nullable Instant nextFrom, @Nullable Instant nextTo) {
        return new LogFilter(levels, steps, elements, nextFrom, nextTo, query, inverted, known);
    }

    public LogFilter withQuery(@Nullable LogQuery next, boolean nextInverted) {
        return new LogFilter(levels, steps, elements, from, to, next, nextInverted, known);
    }

    /// Without the lines that are like known ones.
    public LogFilter withoutKnown(@Nullable KnownLines next) {
        return new LogFilter(levels, steps, elements, from, to, query, inverted, next);
    }

    public boolean passesAll() {
        return allLevels()
                && steps.isEmpty()
                && elements.isEmpty()
                && from == null
                && to == null
                && query == null
                && known == null;
    }

    boolean allLevels() {
        return levels.size() == LogLevel.values().length;
    }

    boolean passes(LogLevel level, LineOrigin origin) {
        return levels.contains(level)
                && (steps.isEmpty() || steps.contains(origin.step()))
                && (elements.isEmpty() || origin.element() != null && elements.contains(origin.element()));
    }

    /// For single lines; a whole log is looked through faster by [LogCopy#find].
    ///
    /// @param matcher of the query
    public boolean passes(LogLine line, @Nullable LineMatcher matcher) {
        return passes(line.level(), line.origin())
                && (from == null || !line.time().isBefore(from))
                && (to == null || line.time().isBefore(to))
                && (matcher == null || matcher.isIn(VisibleText.of(line.text())) != inverted)
                && (known == null || isUnseen(line.text(), known));
    }

    /// Nobody looks for an empty line.
    static boolean isUnseen(String text, KnownLines known) {
        return !text.isBlank() && !known.has(text);
    }

    public @Nullable LineMatcher compile() {
        return query == null ? null : query.compile();
    }
}
