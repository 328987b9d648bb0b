package dev.tone.desktop.logs;

import dev.tone.client.logs.beside.BesideLogs;
import dev.tone.client.logs.beside.BesideRows;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Two logs beside each other: aligned in the background, and again when more of them is here; what both show moves
/// together. Lives on the JavaFX thread.
public final class BesideViewModel implements Pin {
    private static final int CONTEXT = 3;
    /// A log that grows is aligned again when it is longer by this share.
    private static final double WORTH_IT = 0.1;

    private final LogSource before;
    private final LogSource after;
    private final LongFunction<String> foldedWords;
    private final Executor background;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Sides> sides = new ReadOnlyObjectWrapper<>();
    private @Nullable BesideRows all;
    private boolean aligning;
    private boolean closed;
    private long aligned = -1;
    private boolean alignedWhole;

    /// What is shown at the moment: rows of both logs, and a model for each side.
    ///
    /// @param all with the lines that are the same
    record Sides(BesideRows all, BesideRows rows, Side left, Side right) {}

    record Side(BesideSource source, LogViewModel model) {}

    /// @param foldedWords says how many lines are the same and not shown
    /// @param background runs what takes long
    /// @param fx the JavaFX thread
    public BesideViewModel(
            LogSource before, LogSource after, LongFunction<String> foldedWords, Executor background, Executor fx) {
        this.before = before;
        this.after = after;
        this.foldedWords = foldedWords;
        this.background = background;
        this.fx = fx;
        onlyDifferences.subscribe((_, _) -> show());
        lifetime.add(before.changed().listen(_ -> fx.execute(this::align)));
        lifetime.add(after.changed().listen(_ -> fx.execute(this::align)));
        align();
    }

    /// Whether long stretches of lines that are the same are left out.
    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /// Null until the logs are aligned for the first time.
    ReadOnlyObjectProperty<@Nullable Sides> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /// Whether all that there was of a log is on this computer.
    private static boolean isHere(LogSource log) {
        return log.isComplete() || log.size() > 0 && log.ready() >= log.size();
    }

    private void align() {
        long size = before.ready() + after.ready();
        boolean whole = before.isComplete() && after.isComplete();
        boolean news = size > aligned * (1 + WORTH_IT) || size < aligned || whole && !alignedWhole;
        if (closed || aligning || !news || !isHere(before) || !isHere(after)) {
            return;
        }
        aligning = true;
        background.execute(() -> {
            BesideRows rows = aligned();
            fx.execute(() -> {
                aligning = false;
                aligned = size;
                alignedWhole = whole;
                if (rows != null && !closed) {
                    all = rows;
                    show();
                }
                align();
            });
        });
    }

    /// @return null when a log went away meanwhile
    private @Nullable BesideRows aligned() {
        try {
            return BesideLogs.align(before::lines, after::lines);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private void show() {
        BesideRows whole = all;
        if (whole == null) {
            return;
        }
        Sides was = sides.get();
        long line = was == null
                ? -1
                : was.rows().leftFrom(was.left().model().topProperty().get());
        BesideRows rows = onlyDifferences.get() ? whole.folded(CONTEXT) : whole;
        Sides now = new Sides(whole, rows, side(before, rows, true), side(after, rows, false));
        link(now.left().model(), now.right().model());
        link(now.right().model(), now.left().model());
        now.left().model().followProperty().set(false);
        now.left().model().scrollTo(Math.max(0, line < 0 ? 0 : rows.rowOfLeft(line)));
        sides.set(now);
        if (was != null) {
            close(was);
        }
    }

    private Side side(LogSource log, BesideRows rows, boolean left) {
        BesideSource source = new BesideSource(log, rows, left, foldedWords);
        return new Side(source, new LogViewModel(source, background, fx));
    }

    private static void link(LogViewModel one, LogViewModel other) {
        one.topProperty().subscribe((_, top) -> other.scrollTo(top.longValue()));
    }

    private static void close(Sides shown) {
        shown.left().model().close();
        shown.right().model().close();
    }

    /// To the next place where the logs differ, from the pointed-out row or the top of the screen.
    void step(boolean forward) {
        Sides shown = sides.get();
        if (shown != null) {
            go(shown.rows().difference(from(shown, forward), forward));
        }
    }

    private static long from(Sides shown, boolean forward) {
        long marked = shown.left().model().markedProperty().get();
        return marked >= 0 ? marked : shown.left().model().topProperty().get() - (forward ? 1 : 0);
    }

    void search(String text) {
        Sides shown = sides.get();
        if (shown != null) {
            shown.left().model().search(text, false);
            shown.right().model().search(text, false);
        }
    }

    /// To the next line of either log that has what is searched for.
    void goToMatch(boolean forward) {
        Sides shown = sides.get();
        if (shown == null) {
            return;
        }
        long marked = shown.left().model().markedProperty().get();
        LogFinder one = shown.left().model().finder();
        LogFinder other = shown.right().model().finder();
        long left = forward ? one.matchAfter(marked) : one.matchBefore(marked);
        long right = forward ? other.matchAfter(marked) : other.matchBefore(marked);
        if (left < 0 || right < 0) {
            go(Math.max(left, right));
        } else {
            go(isSooner(left, right, marked, forward) ? left : right);
        }
    }

    /// Round the end of the log when need be.
    private static boolean isSooner(long one, long other, long from, boolean forward) {
        boolean oneAhead = forward ? one > from : one < from;
        boolean otherAhead = forward ? other > from : other < from;
        return oneAhead == otherAhead ? forward == one < other : oneAhead;
    }

    private void go(long row) {
        Sides shown = sides.get();
        if (shown != null && row >= 0) {
            shown.left().model().revealLine(row);
            shown.right().model().revealLine(row);
        }
    }

    @Override
    public void close() {
        closed = true;
        Sides shown = sides.get();
        if (shown != null) {
            close(shown);
        }
        lifetime.close();
    }
}
