package dev.tone.model.log;

import java.time.Instant;

/// @param sequence counts the lines of one log from 1 without gaps
/// @param step the stage's name in lower case, or `runtime`
/// @param text without line end; may hold ANSI escape sequences; at most [#MAX_TEXT] characters, longer ones are split
public record LogLine(long sequence, Instant time, LogStream stream, LogLevel level, String step, String text) {
    public static final int MAX_TEXT = 16_384;
}
