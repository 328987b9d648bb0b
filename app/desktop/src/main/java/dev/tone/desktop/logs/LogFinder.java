package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The lines that match a query and the lines that are errors, found while the person reads on. Lives on the JavaFX
/// thread.
final class LogFinder implements Pin {
    private final LogSource source;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable LogQuery> query = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper matchCount = new ReadOnlyIntegerWrapper();
    private LineSet matches = new LineSet();
    private @Nullable LogScan searching;
    private @Nullable LineSet errors;
    private @Nullable LogScan collectingErrors;

    LogFinder(LogSource source, Executor background, Executor fx) {
        this.source = source;
        this.background = background;
        this.fx = fx;
    }

    /// Null while nothing is searched for.
    ReadOnlyObjectProperty<@Nullable LogQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Lines that match, so far.
    ReadOnlyIntegerProperty matchCountProperty() {
        return matchCount.getReadOnlyProperty();
    }

    void search(String text, boolean regex) {
        if (searching != null) {
            searching.close();
            searching = null;
        }
        LineSet found = new LineSet();
        matches = found;
        matchCount.set(0);
        if (text.isEmpty()) {
            query.set(null);
            return;
        }
        LogQuery next = LogQuery.of(text, regex);
        query.set(next);
        searching = new LogScan(
                        source,
                        line -> next.isIn(AnsiText.parse(line.text()).text()),
                        background,
                        fx,
                        (lines, count, _) -> {
                            found.addAll(lines, count);
                            matchCount.set(found.size());
                        })
                .start();
    }

    /// @return position of a matching line among the matches, from 1; 0 when it is none
    int ordinal(long line) {
        return matches.contains(line) ? matches.ceiling(line) + 1 : 0;
    }

    /// @return the next matching line, from the start again after the last; -1 when there is none
    long matchAfter(long line) {
        return after(matches, line);
    }

    long matchBefore(long line) {
        return before(matches, line);
    }

    long errorAfter(long line) {
        return after(errorLines(), line);
    }

    long errorBefore(long line) {
        return before(errorLines(), line);
    }

    private static long after(LineSet lines, long line) {
        if (lines.size() == 0) {
            return -1;
        }
        int position = lines.ceiling(line + 1);
        return lines.get(position == lines.size() ? 0 : position);
    }

    private static long before(LineSet lines, long line) {
        if (lines.size() == 0) {
            return -1;
        }
        int position = lines.ceiling(line) - 1;
        return lines.get(position < 0 ? lines.size() - 1 : position);
    }

    /// Collected from the first time that somebody asks.
    private LineSet errorLines() {
        LineSet known = errors;
        if (known == null) {
            LineSet collected = new LineSet();
            known = collected;
            errors = collected;
            collectingErrors = new LogScan(
                            source,
                            line -> line.level() == LogLevel.ERROR,
                            background,
                            fx,
                            (lines, count, _) -> collected.addAll(lines, count))
                    .start();
        }
        return known;
    }

    @Override
    public void close() {
        if (searching != null) {
            searching.close();
        }
        if (collectingErrors != null) {
            collectingErrors.close();
        }
    }
}
