package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;

/// A line before it has its sequence and time. Its text is redacted already and has no line end.
public record LogEntry(LogStream stream, LogLevel level, LineOrigin origin, String text) {
    /// Of the only one that writes.
    public LogEntry(LogStream stream, LogLevel level, String step, String text) {
        this(stream, level, new LineOrigin(step, null), text);
    }
}
