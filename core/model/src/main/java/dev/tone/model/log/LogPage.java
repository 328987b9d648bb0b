package dev.tone.model.log;

import java.util.List;

/// @param last sequence of the newest line that the log had, 0 when empty
/// @param complete no more lines will come
public record LogPage(List<LogLine> lines, long last, boolean complete) {
    public LogPage {
        lines = List.copyOf(lines);
    }
}
