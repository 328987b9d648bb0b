package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LineSet;
import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.LogQuery;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Pin;
import java.util.EnumSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
    private final ReadOnlyObjectWrapper<@Nullable LineMatcher> matcher = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper matchCount = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private LineSet matches = new LineSet();
    private @Nullable LogScan search;
    private @Nullable LineSet errors;
    private @Nullable LogScan collectingErrors;

    LogFinder(LogSource source, Executor background, Executor fx) {
        this.source = source;
        this.background = background;
        this.fx = fx;
    }

    /// Null while nothing is searched for, and while what is typed cannot be searched for.
    ReadOnlyObjectProperty<@Nullable LogQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Tells where in a line the query is.
    ReadOnlyObjectProperty<@Nullable LineMatcher> matcherProperty() {
        return matcher.getReadOnlyProperty();
    }

    /// Why what is typed cannot be searched for.
    ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Lines that match, so far.
    ReadOnlyLongProperty matchCountProperty() {
        return matchCount.getReadOnlyProperty();
    }

    /// Whether there may be more matches in what is here already.
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    void search(String text, boolean regex) {
        forgetSearch();
        if (text.isEmpty()) {
            return;
        }
        LogQuery next = LogQuery.smart(text, regex);
        try {
            LineMatcher compiled = next.compile();
            matcher.set(compiled);
            query.set(next);
            searching.set(source.ready() > 0);
            search = new LogScan(source, LogFilter.text(next), compiled, background, fx, new Matches(matches)).start();
        } catch (FaultException e) {
            problem.set(e.fault());
        }
    }

    private void forgetSearch() {
        if (search != null) {
            search.close();
            search = null;
        }
        matches = new LineSet();
        matchCount.set(0);
        searching.set(false);
        problem.set(null);
        matcher.set(null);
        query.set(null);
    }

    private final class Matches implements LogScan.Sink {
        private final LineSet found;

        Matches(LineSet found) {
            this.found = found;
        }

        @Override
        public void found(long[] lines, long scanned) {
            found.addAll(lines, lines.length);
            matchCount.set(found.size());
            searching.set(scanned < source.ready());
        }

        @Override
        public void failed(Fault fault) {
            if (found == matches) {
                forgetSearch();
                problem.set(fault);
            }
        }
    }

    /// @return position of a matching line among the matches, from 1; 0 when it is none
    long ordinal(long line) {
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
        long size = lines.size();
        if (size == 0) {
            return -1;
        }
        long position = lines.ceiling(line + 1);
        return lines.get(position == size ? 0 : position);
    }

    private static long before(LineSet lines, long line) {
        long size = lines.size();
        if (size == 0) {
            return -1;
        }
        long position = lines.ceiling(line) - 1;
        return lines.get(position < 0 ? size - 1 : position);
    }

    /// Collected from the first time that somebody asks.
    private LineSet errorLines() {
        LineSet known = errors;
        if (known == null) {
            LineSet collected = new LineSet();
            known = collected;
            errors = collected;
            LogFilter wanted = LogFilter.ALL.withLevels(EnumSet.of(LogLevel.ERROR));
            collectingErrors = new LogScan(
                            source, wanted, null, background, fx, (lines, _) -> collected.addAll(lines, lines.length))
                    .start();
        }
        return known;
    }

    /// The log began anew.
    void restart() {
        LogQuery searched = query.get();
        if (collectingErrors != null) {
            collectingErrors.close();
            collectingErrors = null;
            errors = null;
        }
        if (searched != null) {
            search(searched.text(), searched.regex());
        }
    }

    @Override
    public void close() {
        if (search != null) {
            search.close();
        }
        if (collectingErrors != null) {
            collectingErrors.close();
        }
    }
}
