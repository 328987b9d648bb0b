package dev.tone.desktop.logs;

import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Signal;

/// A log of any length that may still grow. Thread-safe.
public interface LogSource {
    /// Lines so far.
    long size();

    /// @param index from 0, below [#size]
    LogLine line(long index);

    /// Whether no more lines will come.
    boolean isComplete();

    /// Emits on any thread after lines were added or the log became complete.
    Signal<LogSource> changed();
}
