package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which lines are shown.
///
/// @param levels those that pass
/// @param step the only step that passes, null for all
record LogFilter(Set<LogLevel> levels, @Nullable String step) {
    static final LogFilter ALL = new LogFilter(EnumSet.allOf(LogLevel.class), null);

    LogFilter {
        levels = Set.copyOf(levels);
    }

    boolean passesAll() {
        return step == null && levels.size() == LogLevel.values().length;
    }

    boolean passes(LogLine line) {
        return levels.contains(line.level()) && (step == null || step.equals(line.step()));
    }
}
