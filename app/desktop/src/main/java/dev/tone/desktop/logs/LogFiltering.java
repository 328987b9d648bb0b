package dev.tone.desktop.logs;

import dev.tone.client.logs.LineSet;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which lines the person wants to see, and finding them. Lives on the JavaFX thread; looks through lines in the
/// background.
final class LogFiltering implements Pin {
    private final LogSource source;
    private final LogFinder finder;
    private final Executor background;
    private final Executor fx;
    private final BooleanProperty onlyMatches = new SimpleBooleanProperty();
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final IntegerProperty context = new SimpleIntegerProperty();
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(LogFilter.ALL);
    private @Nullable LogScan scan;

    LogFiltering(LogSource source, LogFinder finder, Executor background, Executor fx) {
        this.source = source;
        this.finder = finder;
        this.background = background;
        this.fx = fx;
    }

    /// @param changed other lines are wanted now
    void onChange(Runnable changed) {
        filter.subscribe((_, _) -> changed.run());
        onlyMatches.subscribe((_, _) -> changed.run());
        inverted.subscribe((_, _) -> changed.run());
        context.subscribe((_, _) -> changed.run());
        finder.queryProperty().subscribe((_, _) -> {
            if (onlyMatches.get()) {
                changed.run();
            }
        });
    }

    /// Levels, steps, elements and times of the lines that are shown.
    ObjectProperty<LogFilter> filterProperty() {
        return filter;
    }

    /// Whether only lines are shown that have what is searched for.
    BooleanProperty onlyMatchesProperty() {
        return onlyMatches;
    }

    /// Whether it is the other lines that are shown.
    BooleanProperty invertedProperty() {
        return inverted;
    }

    /// Lines that are shown before and after each that passes.
    IntegerProperty contextProperty() {
        return context;
    }

    /// With what is searched for when only matches are shown.
    private LogFilter wanted() {
        return onlyMatches.get() && finder.queryProperty().get() != null
                ? filter.get().withQuery(finder.queryProperty().get(), inverted.get())
                : filter.get();
    }

    /// What is wanted, as options of the command that prints the log.
    List<String> words() {
        return FilterWords.of(wanted(), ZoneId.systemDefault());
    }

    boolean isOn() {
        return !wanted().passesAll();
    }

    void showAll() {
        onlyMatches.set(false);
        filter.set(LogFilter.ALL);
    }

    void toggleLevel(LogLevel level) {
        Set<LogLevel> levels = EnumSet.noneOf(LogLevel.class);
        levels.addAll(filter.get().levels());
        if (!levels.remove(level)) {
            levels.add(level);
        }
        filter.set(filter.get().withLevels(levels));
    }

    void toggleStep(String step) {
        Set<String> wanted = new HashSet<>(filter.get().steps());
        if (!wanted.remove(step)) {
            wanted.add(step);
        }
        filter.set(filter.get().withSteps(wanted));
    }

    void toggleElement(String element) {
        Set<String> wanted = new HashSet<>(filter.get().elements());
        if (!wanted.remove(element)) {
            wanted.add(element);
        }
        filter.set(filter.get().withElements(wanted));
    }

    /// All lines of an element, whatever was chosen before.
    void onlyElement(String element) {
        onlyMatches.set(false);
        filter.set(LogFilter.ALL.withElements(Set.of(element)));
    }

    /// Only lines from a time on, or only those up to it.
    void cut(Instant time, boolean fromHere) {
        LogFilter now = filter.get();
        filter.set(fromHere ? now.withTime(time, now.to()) : now.withTime(now.from(), time.plusMillis(1)));
    }

    /// Begins to find the lines that are wanted now; what was being looked for before is given up.
    ///
    /// @param found is called when there are more of them
    /// @return a set that they come into; null for all lines
    @Nullable
    LineSet find(Runnable found) {
        close();
        LogFilter wanted = wanted();
        if (wanted.passesAll()) {
            return null;
        }
        LineSet lines = new LineSet();
        int around = context.get();
        scan = new LogScan(
                        source,
                        wanted,
                        wanted.query() == null ? null : finder.matcherProperty().get(),
                        background,
                        fx,
                        (some, _) -> {
                            for (long line : some) {
                                lines.addRange(line - around, Math.min(line + around + 1, source.size()));
                            }
                            found.run();
                        })
                .start();
        return lines;
    }

    @Override
    public void close() {
        if (scan != null) {
            scan.close();
            scan = null;
        }
    }
}
