package dev.tone.desktop.logs;

import dev.tone.client.logs.LineSet;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the log viewer shows: which rows, from which on, what is found and what is pointed out. Lives on the JavaFX
/// thread; looking through lines happens in the background.
public final class LogViewModel implements Pin {
    private final LogSource source;
    private final Executor background;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final LogRows shown;
    private final LogFinder finder;
    private final LogMarking marking;

    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper lines = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<String>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final BooleanProperty onlyMatches = new SimpleBooleanProperty();
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final IntegerProperty context = new SimpleIntegerProperty();
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(LogFilter.ALL);
    private @Nullable LogScan filtering;
    private int visibleRows = 1;
    private long seenRows;
    private long wantedSequence;

    /// @param background runs long looks through the log
    /// @param fx the JavaFX thread
    public LogViewModel(LogSource source, Executor background, Executor fx) {
        this.source = source;
        this.background = background;
        this.fx = fx;
        this.shown = new LogRows(source);
        this.finder = new LogFinder(source, background, fx);
        this.marking = new LogMarking(this);
        lifetime.add(finder);
        filter.subscribe((_, _) -> applyFilter());
        onlyMatches.subscribe((_, _) -> applyFilter());
        inverted.subscribe((_, _) -> applyFilter());
        context.subscribe((_, _) -> applyFilter());
        finder.queryProperty().subscribe((_, _) -> {
            if (onlyMatches.get()) {
                applyFilter();
            }
        });
        follow.subscribe(on -> {
            if (on) {
                showEnd();
            }
        });
        lifetime.add(source.changed().listen(_ -> refreshSoon()));
        refresh();
    }

    LogFinder finder() {
        return finder;
    }

    /// The row that is pointed out and the characters that are selected.
    LogMarking marking() {
        return marking;
    }

    public ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Counts up whenever rows may show other lines than before.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Lines of the log, with those that have no row.
    public ReadOnlyLongProperty linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The log's steps, in their order.
    ReadOnlyObjectProperty<List<String>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// The first row on the screen.
    public ReadOnlyLongProperty topProperty() {
        return top.getReadOnlyProperty();
    }

    /// Rows that came since the person scrolled away from the end.
    public ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The row that is pointed out, -1 for none.
    public ReadOnlyLongProperty markedProperty() {
        return marking.markedProperty();
    }

    /// Whether the end stays in view as lines come.
    public BooleanProperty followProperty() {
        return follow;
    }

    /// Levels, steps and times of the lines that are shown.
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

    public boolean isComplete() {
        return source.isComplete();
    }

    /// Reads and filters on the model's own threads.
    UnseenLines unseen(@Nullable Supplier<KnownLines> goodRuns) {
        return new UnseenLines(this, goodRuns, background, fx);
    }

    LogSource source() {
        return source;
    }

    /// @param row from 0, below [#rowsProperty]
    LogLine line(long row) {
        return source.line(shown.lineOf(row));
    }

    long lineOf(long row) {
        return shown.lineOf(row);
    }

    String visibleText(long row) {
        return VisibleText.of(line(row).text());
    }

    // Rows and scrolling

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            fx.execute(() -> {
                refreshing.set(false);
                refresh();
            });
        }
    }

    private void refresh() {
        long size = source.size();
        long before = lines.get();
        if (size < before) {
            // The log began anew.
            shown.unfoldAll();
            finder.restart();
            lines.set(size);
            applyFilter();
        }
        shown.grown(before);
        lines.set(size);
        if (!steps.get().equals(source.steps())) {
            steps.set(source.steps());
        }
        showRows();
        if (wantedSequence > 0) {
            revealSequence(wantedSequence);
        }
    }

    private void showRows() {
        rows.set(shown.count());
        changes.set(changes.get() + 1);
        if (follow.get()) {
            showEnd();
        } else {
            waiting.set(Math.max(0, rows.get() - seenRows));
            top.set(Math.min(top.get(), Math.max(0, rows.get() - 1)));
        }
    }

    private void showEnd() {
        seenRows = rows.get();
        waiting.set(0);
        top.set(Math.max(0, rows.get() - visibleRows));
    }

    /// @param count rows that fit on the screen when its end is the log's end
    void setVisibleRows(int count) {
        visibleRows = Math.max(1, count);
        if (follow.get()) {
            showEnd();
        }
    }

    int visibleRows() {
        return visibleRows;
    }

    /// Scrolls as the person asks: away from the end stops following, back to the end starts it again.
    public void scrollTo(long row) {
        long last = Math.max(0, rows.get() - visibleRows);
        long next = Math.clamp(row, 0, last);
        boolean atEnd = next >= last;
        if (!atEnd && follow.get()) {
            seenRows = rows.get();
        }
        follow.set(atEnd);
        top.set(next);
    }

    public void scrollBy(long count) {
        scrollTo(top.get() + count);
    }

    /// Brings a row to the screen's middle, unless it is on the screen already, and points it out.
    private void reveal(long row) {
        marking.mark(row);
        if (row < top.get() || row >= top.get() + visibleRows) {
            scrollTo(row - visibleRows / 2);
        }
    }

    /// Points out a line by its sequence in the log, without a filter or a fold in the way; as soon as it is here.
    public void revealSequence(long sequence) {
        if (sequence < 1 || source.size() == 0 || indexOf(sequence) >= source.size()) {
            wantedSequence = source.isComplete() ? 0 : sequence;
            return;
        }
        wantedSequence = 0;
        revealLine(Math.max(0, indexOf(sequence)));
    }

    private long indexOf(long sequence) {
        return sequence - source.line(0).sequence();
    }

    private void revealLine(long line) {
        if (!shown.shows(line)) {
            unfold(line);
        }
        if (!shown.shows(line)) {
            showAll();
        }
        follow.set(false);
        reveal(shown.rowOf(line));
    }

    // Finding

    public void search(String text, boolean regex) {
        finder.search(text, regex);
    }

    /// @return whether there is a match to go to
    boolean goToMatch(boolean forward) {
        return go(forward ? finder.matchAfter(marking.line()) : finder.matchBefore(marking.line()));
    }

    boolean goToError(boolean forward) {
        return go(forward ? finder.errorAfter(marking.line()) : finder.errorBefore(marking.line()));
    }

    private boolean go(long line) {
        if (line < 0 || line >= source.size()) {
            return false;
        }
        revealLine(line);
        return true;
    }

    /// Position of the pointed-out line among the matches, from 1; 0 when it is none.
    long markedOrdinal() {
        long line = marking.line();
        return line < 0 ? 0 : finder.ordinal(line);
    }

    // Filtering

    /// What is shown, with what is searched for when only matches are.
    private LogFilter wanted() {
        return onlyMatches.get() && finder.queryProperty().get() != null
                ? filter.get().withQuery(finder.queryProperty().get(), inverted.get())
                : filter.get();
    }

    boolean isFiltered() {
        return !wanted().passesAll();
    }

    /// Without any filter.
    void showAll() {
        onlyMatches.set(false);
        filter.set(LogFilter.ALL);
    }

    private void applyFilter() {
        if (filtering != null) {
            filtering.close();
            filtering = null;
        }
        long anchor = rows.get() == 0 ? 0 : shown.lineOf(Math.min(top.get(), rows.get() - 1));
        long marked = marking.line();
        marking.clear();
        LogFilter wanted = wanted();
        if (wanted.passesAll()) {
            shown.filter(null);
            showRows();
        } else {
            LineSet found = new LineSet();
            shown.filter(found);
            showRows();
            int around = context.get();
            filtering = new LogScan(
                            source,
                            wanted,
                            wanted.query() == null
                                    ? null
                                    : finder.matcherProperty().get(),
                            background,
                            fx,
                            (some, _) -> {
                                for (long line : some) {
                                    found.addRange(line - around, Math.min(line + around + 1, source.size()));
                                }
                                showRows();
                            })
                    .start();
        }
        if (!follow.get()) {
            scrollTo(shown.rowOf(anchor));
        }
        if (marked >= 0 && shown.shows(marked)) {
            marking.mark(shown.rowOf(marked));
        }
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

    /// Only lines from the pointed-out one on, or only those up to it.
    void cutAtMark(boolean fromHere) {
        if (marking.line() >= 0) {
            var time = source.line(marking.line()).time();
            LogFilter now = filter.get();
            filter.set(fromHere ? now.withTime(time, now.to()) : now.withTime(now.from(), time.plusMillis(1)));
        }
    }

    // Folding

    /// How many lines are folded away below a row.
    long foldedBelow(long row) {
        return shown.foldedBelow(shown.lineOf(row));
    }

    /// Whether a row is the first of its step.
    boolean beginsStep(long row) {
        long line = shown.lineOf(row);
        return line == 0
                || !source.line(line - 1).step().equals(source.line(line).step());
    }

    void fold(long row) {
        long line = source.stepStart(shown.lineOf(row));
        shown.fold(line);
        folded();
        marking.mark(shown.rowOf(line));
    }

    void unfold(long line) {
        shown.unfold(line);
        folded();
    }

    void toggleFold(long row) {
        if (foldedBelow(row) > 0) {
            unfold(shown.lineOf(row));
        } else {
            fold(row);
        }
    }

    void foldAll(boolean fold) {
        long line = rows.get() == 0 ? 0 : shown.lineOf(Math.min(top.get(), rows.get() - 1));
        if (fold) {
            shown.foldAll();
        } else {
            shown.unfoldAll();
        }
        folded();
        scrollTo(shown.rowOf(line));
    }

    private void folded() {
        marking.clear();
        follow.set(false);
        showRows();
    }

    @Override
    public void close() {
        if (filtering != null) {
            filtering.close();
        }
        lifetime.close();
    }
}
