package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the log viewer shows: which rows, from which on, what is found and what is selected. Lives on the JavaFX
/// thread; looking through lines happens in the background.
public final class LogViewModel implements Pin {
    private static final int MAX_COPIED_CHARACTERS = 20_000_000;

    private final LogSource source;
    private final Executor background;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final AtomicBoolean refreshing = new AtomicBoolean();

    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper marked = new ReadOnlyLongWrapper(-1);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(LogFilter.ALL);
    private final ObjectProperty<@Nullable LogSelection> selection = new SimpleObjectProperty<>();
    private final LogFinder finder;
    private @Nullable LineSet passing;
    private @Nullable LogScan filtering;
    private int visibleRows = 1;
    private long seenRows;

    /// @param background runs long looks through the log
    /// @param fx the JavaFX thread
    public LogViewModel(LogSource source, Executor background, Executor fx) {
        this.source = source;
        this.background = background;
        this.fx = fx;
        this.finder = new LogFinder(source, background, fx);
        filter.subscribe(next -> applyFilter(next));
        follow.subscribe(on -> {
            if (on) {
                showEnd();
            }
        });
        lifetime.add(finder);
        lifetime.add(source.changed().listen(_ -> refreshSoon()));
        refresh();
    }

    LogFinder finder() {
        return finder;
    }

    public ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
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
        return marked.getReadOnlyProperty();
    }

    /// Whether the end stays in view as lines come.
    public BooleanProperty followProperty() {
        return follow;
    }

    ObjectProperty<LogFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable LogSelection> selectionProperty() {
        return selection;
    }

    public boolean isComplete() {
        return source.isComplete();
    }

    /// @param row from 0, below [#rowsProperty]
    LogLine line(long row) {
        return source.line(lineOf(row));
    }

    long lineOf(long row) {
        LineSet shown = passing;
        return shown == null ? row : shown.get((int) row);
    }

    private long rowOf(long line) {
        LineSet shown = passing;
        return shown == null ? line : shown.ceiling(line);
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
        LineSet shown = passing;
        rows.set(shown == null ? source.size() : shown.size());
        if (follow.get()) {
            showEnd();
        } else {
            waiting.set(Math.max(0, rows.get() - seenRows));
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
        marked.set(row);
        if (row < top.get() || row >= top.get() + visibleRows) {
            scrollTo(row - visibleRows / 2);
        }
    }

    void mark(long row) {
        marked.set(row);
    }

    void moveMark(int by) {
        if (rows.get() > 0) {
            long from = marked.get() < 0 ? top.get() + (by > 0 ? -1 : visibleRows) : marked.get();
            long row = Math.clamp(from + by, 0, rows.get() - 1);
            if (row < top.get()) {
                scrollTo(row);
            } else if (row >= top.get() + visibleRows) {
                scrollTo(row - visibleRows + 1);
            }
            marked.set(row);
        }
    }

    /// Points out a line by its sequence in the log, without a filter in the way.
    public void revealSequence(long sequence) {
        if (sequence < 1 || sequence > source.size()) {
            return;
        }
        if (!filter.get().passes(source.line(sequence - 1))) {
            filter.set(LogFilter.ALL);
        }
        follow.set(false);
        reveal(rowOf(sequence - 1));
    }

    // Finding

    public void search(String text, boolean regex) {
        finder.search(text, regex);
    }

    /// @return whether there is a match to go to
    boolean goToMatch(boolean forward) {
        return go(forward ? finder.matchAfter(markedLine()) : finder.matchBefore(markedLine()));
    }

    boolean goToError(boolean forward) {
        return go(forward ? finder.errorAfter(markedLine()) : finder.errorBefore(markedLine()));
    }

    private boolean go(long line) {
        if (line < 0) {
            return false;
        }
        revealSequence(line + 1);
        return true;
    }

    /// Position of the pointed-out line among the matches, from 1; 0 when it is none.
    int markedOrdinal() {
        long line = markedLine();
        return line < 0 ? 0 : finder.ordinal(line);
    }

    private long markedLine() {
        long row = marked.get();
        return row >= 0 && row < rows.get() ? lineOf(row) : -1;
    }

    // Filtering

    private void applyFilter(LogFilter next) {
        if (filtering != null) {
            filtering.close();
            filtering = null;
        }
        long anchor = rows.get() == 0 ? 0 : lineOf(Math.min(top.get(), rows.get() - 1));
        marked.set(-1);
        selection.set(null);
        if (next.passesAll()) {
            passing = null;
            refresh();
            if (!follow.get()) {
                scrollTo(rowOf(anchor));
            }
            return;
        }
        LineSet found = new LineSet();
        passing = found;
        refresh();
        filtering = lifetime.add(new LogScan(source, next::passes, background, fx, (lines, count, _) -> {
                    found.addAll(lines, count);
                    refresh();
                }))
                .start();
    }

    void toggleLevel(LogLevel level) {
        var levels = new java.util.HashSet<>(filter.get().levels());
        if (!levels.remove(level)) {
            levels.add(level);
        }
        filter.set(new LogFilter(levels, filter.get().step()));
    }

    void showStep(@Nullable String step) {
        filter.set(new LogFilter(filter.get().levels(), step));
    }

    // Selecting

    void selectAll() {
        if (rows.get() > 0) {
            long last = rows.get() - 1;
            selection.set(new LogSelection(
                    new LogPosition(0, 0),
                    new LogPosition(last, visibleText(last).length())));
        }
    }

    void selectRow(long row) {
        selection.set(new LogSelection(
                new LogPosition(row, 0), new LogPosition(row, visibleText(row).length())));
    }

    /// Selects the characters around a place that are no spaces or brackets.
    void selectWord(LogPosition position) {
        String text = visibleText(position.row());
        int start = Math.min(position.column(), text.length());
        int end = start;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        selection.set(new LogSelection(new LogPosition(position.row(), start), new LogPosition(position.row(), end)));
    }

    private static boolean isWordPart(char c) {
        return !Character.isWhitespace(c) && "()[]{}<>\"',;=".indexOf(c) < 0;
    }

    String visibleText(long row) {
        return AnsiText.parse(line(row).text()).text();
    }

    /// The selected characters, or the pointed-out line when nothing is selected.
    ///
    /// @param ansi whole lines with their control sequences instead of the visible characters
    String selectedText(boolean ansi) {
        LogSelection chosen = selection.get();
        if (chosen == null || chosen.isEmpty()) {
            return marked.get() < 0 ? "" : ansi ? line(marked.get()).text() : visibleText(marked.get());
        }
        StringBuilder text = new StringBuilder();
        LogPosition start = chosen.start();
        LogPosition end = chosen.end();
        for (long row = start.row(); row <= end.row() && text.length() < MAX_COPIED_CHARACTERS; row++) {
            if (row > start.row()) {
                text.append('\n');
            }
            if (ansi) {
                text.append(line(row).text());
            } else {
                String line = visibleText(row);
                int from = row == start.row() ? Math.min(start.column(), line.length()) : 0;
                int to = row == end.row() ? Math.min(end.column(), line.length()) : line.length();
                text.append(line, from, Math.max(from, to));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
