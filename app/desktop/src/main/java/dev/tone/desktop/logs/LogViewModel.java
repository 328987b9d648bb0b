package dev.tone.desktop.logs;

import dev.tone.model.failure.KnownLines;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the log viewer shows: the lines that are wanted and not folded away, as rows. Which of them are on the screen
/// knows [LogScroll], which are wanted [LogFiltering], what is folded [LogFolding], what is found [LogFinder] and
/// what is pointed out [LogMarking]. Lives on the JavaFX thread; looking through lines happens in the background.
public final class LogViewModel implements Pin {
    private final LogSource source;
    private final Executor background;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final LogRows shown;
    private final LogScroll scroll = new LogScroll();
    private final LogFinder finder;
    private final LogFiltering filtering;
    private final LogMarking marking;
    private final LogFolding folding;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper lines = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<String>> elements = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private long wantedSequence;

    /// @param background runs long looks through the log
    /// @param fx the JavaFX thread
    public LogViewModel(LogSource source, Executor background, Executor fx) {
        this.source = source;
        this.background = background;
        this.fx = fx;
        this.shown = new LogRows(source);
        this.finder = lifetime.add(new LogFinder(source, background, fx));
        this.filtering = lifetime.add(new LogFiltering(source, finder, background, fx));
        this.marking = new LogMarking(this);
        this.folding = new LogFolding(source, shown, scroll, marking, this::showRows);
        filtering.onChange(this::applyFilter);
        lifetime.add(source.changed().listen(_ -> refreshSoon()));
        refresh();
    }

    LogFinder finder() {
        return finder;
    }

    /// Which lines are wanted.
    LogFiltering filtering() {
        return filtering;
    }

    /// The row that is pointed out and the characters that are selected.
    LogMarking marking() {
        return marking;
    }

    /// Which steps and groups are folded away.
    LogFolding folding() {
        return folding;
    }

    public ReadOnlyLongProperty rowsProperty() {
        return scroll.rowsProperty();
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

    /// Who wrote lines, in order of their first ones.
    ReadOnlyObjectProperty<List<String>> elementsProperty() {
        return elements.getReadOnlyProperty();
    }

    /// The first row on the screen.
    public ReadOnlyLongProperty topProperty() {
        return scroll.topProperty();
    }

    /// Rows that came since the person scrolled away from the end.
    public ReadOnlyLongProperty waitingProperty() {
        return scroll.waitingProperty();
    }

    /// The row that is pointed out, -1 for none.
    public ReadOnlyLongProperty markedProperty() {
        return marking.markedProperty();
    }

    /// Whether the end stays in view as lines come.
    public BooleanProperty followProperty() {
        return scroll.followProperty();
    }

    public boolean isComplete() {
        return source.isComplete();
    }

    /// Reads and filters on the model's own threads.
    UnseenLines unseen(@Nullable Supplier<KnownLines> goodRuns) {
        return new UnseenLines(filtering.filterProperty(), goodRuns, background, fx);
    }

    /// Goes on when the window has done what waits.
    void later(Runnable act) {
        fx.execute(act);
    }

    LogSource source() {
        return source;
    }

    // Rows

    /// @param row from 0, below [#rowsProperty]
    LogLine line(long row) {
        return source.line(shown.lineOf(row));
    }

    /// The lines of rows that follow each other, read together where they do so in the log too.
    List<LogLine> lines(long row, int wanted) {
        List<LogLine> found = new ArrayList<>();
        long end = Math.min(rowsProperty().get(), row + wanted);
        for (long next = row; next < end; next = row + found.size()) {
            found.addAll(linesAt(next, end - 1));
        }
        return found;
    }

    private List<LogLine> linesAt(long row, long last) {
        long first = shown.lineOf(row);
        int count = (int) (last - row + 1);
        if (count > 1 && shown.lineOf(last) == first + count - 1) {
            List<LogLine> some = source.lines(first, count);
            if (!some.isEmpty()) {
                return some;
            }
        }
        return List.of(source.line(first));
    }

    long lineOf(long row) {
        return shown.lineOf(row);
    }

    String visibleText(long row) {
        return VisibleText.of(line(row).text());
    }

    /// When the log's first line was written; the epoch when that is not known.
    Instant beginning() {
        return source.size() == 0 ? Instant.EPOCH : source.line(0).time();
    }

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
        if (!elements.get().equals(source.elements())) {
            elements.set(source.elements());
        }
        showRows();
        if (wantedSequence > 0) {
            revealSequence(wantedSequence);
        }
    }

    private void showRows() {
        long count = shown.count();
        scroll.setRows(count);
        changes.set(changes.get() + 1);
    }

    /// @param count rows that fit on the screen when its end is the log's end
    void setVisibleRows(int count) {
        scroll.setVisible(count);
    }

    int visibleRows() {
        return scroll.visibleProperty().get();
    }

    ReadOnlyIntegerProperty visibleRowsProperty() {
        return scroll.visibleProperty();
    }

    /// Scrolls as the person asks: away from the end stops following, back to the end starts it again.
    public void scrollTo(long row) {
        scroll.to(row);
    }

    public void scrollBy(long count) {
        scroll.to(scroll.topProperty().get() + count);
    }

    private void applyFilter() {
        long anchor = rowsProperty().get() == 0 ? 0 : shown.lineOf(scroll.topRow());
        long marked = marking.line();
        marking.clear();
        shown.filter(filtering.find(this::showRows));
        showRows();
        if (!followProperty().get()) {
            scroll.to(shown.rowOf(anchor));
        }
        if (marked >= 0 && shown.shows(marked)) {
            marking.mark(shown.rowOf(marked));
        }
    }

    /// Shows the lines of one element alone.
    public void onlyElement(String element) {
        filtering.onlyElement(element);
    }

    // Going to a line

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

    /// Points out a line by its index.
    void revealLine(long line) {
        folding.open(line);
        if (!shown.shows(line)) {
            filtering.showAll();
        }
        followProperty().set(false);
        long row = shown.rowOf(line);
        marking.mark(row);
        scroll.reveal(row);
    }

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

    /// Only lines from the pointed-out one on, or only those up to it.
    void cutAtMark(boolean fromHere) {
        if (marking.line() >= 0) {
            filtering.cut(source.line(marking.line()).time(), fromHere);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
