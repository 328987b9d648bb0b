package dev.tone.model.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param sequence counts the lines of one log from 1 without gaps
/// @param step the stage's name in lower case, or `runtime`
/// @param text without line end; may hold ANSI escape sequences; at most [#MAX_TEXT] characters, longer ones are split
/// @param element which of several wrote it that write at the same time; null where there is only one
public record LogLine(
        long sequence,
        Instant time,
        LogStream stream,
        LogLevel level,
        String step,
        String text,
        @Nullable String element) {
    public static final int MAX_TEXT = 16_384;

    /// Of the only one that writes.
    public LogLine(long sequence, Instant time, LogStream stream, LogLevel level, String step, String text) {
        this(sequence, time, stream, level, step, text, null);
    }

    public LineOrigin origin() {
        return new LineOrigin(step, element);
    }
}
