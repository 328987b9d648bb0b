package dev.tone.client.logs;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A query that is understood. Expressions that would look at one line for ever are given up. Thread-safe.
public final class LineMatcher {
    /// Characters that may be looked at for one line; a line has at most some 16,000.
    private static final int MOST_STEPS = 2_000_000;

    private static final int MOST_RANGES = 2_000;

    private final Pattern pattern;
    private final @Nullable ByteFinder finder;
    private final boolean exact;
    private final boolean counted;

    /// Part of a line, in UTF-16 indexes.
    public record Range(int start, int end) {}

    /// @param finder finds bytes that every match contains
    /// @param exact whether those bytes are a match
    /// @param counted whether a match may take so long that its steps have to be counted
    LineMatcher(Pattern pattern, @Nullable ByteFinder finder, boolean exact, boolean counted) {
        this.pattern = pattern;
        this.finder = finder;
        this.exact = exact;
        this.counted = counted;
    }

    @Nullable
    ByteFinder finder() {
        return finder;
    }

    boolean isExact() {
        return exact;
    }

    /// @param line visible text
    /// @throws dev.tone.model.fault.FaultException `logs/costly-pattern`
    public boolean isIn(String line) {
        try {
            return matcher(line).find();
        } catch (StackOverflowError e) {
            throw tooCostly();
        }
    }

    /// Where the text is in a line, without what is empty; nothing when that would take too long.
    public List<Range> rangesIn(String line) {
        List<Range> ranges = new ArrayList<>();
        try {
            Matcher matcher = matcher(line);
            while (ranges.size() < MOST_RANGES && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    ranges.add(new Range(matcher.start(), matcher.end()));
                }
            }
        } catch (FaultException | StackOverflowError e) {
            return List.of();
        }
        return ranges;
    }

    private Matcher matcher(String line) {
        return pattern.matcher(counted ? new Counted(line, new int[1], 0, line.length()) : line);
    }

    private static FaultException tooCostly() {
        return Fault.invalid(
                        "logs/costly-pattern",
                        "This expression takes too long.",
                        "Repetitions inside of repetitions can take for ever on a single line.")
                .asException();
    }

    /// Counts what is looked at.
    private static final class Counted implements CharSequence {
        private final String text;
        private final int[] steps;
        private final int from;
        private final int to;

        Counted(String text, int[] steps, int from, int to) {
            this.text = text;
            this.steps = steps;
            this.from = from;
            this.to = to;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw tooCostly();
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, steps, from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
