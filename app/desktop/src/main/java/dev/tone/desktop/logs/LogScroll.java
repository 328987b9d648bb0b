package dev.tone.desktop.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Which rows are on the screen: the last ones as lines come, until the person scrolls away from them. Lives on the
/// JavaFX thread.
final class LogScroll {
    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper visible = new ReadOnlyIntegerWrapper(1);
    private long seen;

    LogScroll() {
        follow.subscribe(on -> {
            if (on) {
                showEnd();
            }
        });
    }

    ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The first row on the screen.
    ReadOnlyLongProperty topProperty() {
        return top.getReadOnlyProperty();
    }

    /// Rows that came since the person scrolled away from the end.
    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether the end stays in view as lines come.
    BooleanProperty followProperty() {
        return follow;
    }

    /// Rows that fit on the screen when its end is the log's end.
    ReadOnlyIntegerProperty visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    void setVisible(int count) {
        visible.set(Math.max(1, count));
        if (follow.get()) {
            showEnd();
        }
    }

    /// There are as many rows now.
    void setRows(long count) {
        rows.set(count);
        if (follow.get()) {
            showEnd();
        } else {
            waiting.set(Math.max(0, count - seen));
            // With fewer rows the screen stays full.
            top.set(Math.min(top.get(), Math.max(0, count - visible.get())));
        }
    }

    private void showEnd() {
        seen = rows.get();
        waiting.set(0);
        top.set(Math.max(0, rows.get() - visible.get()));
    }

    /// Away from the end stops following, back to the end starts it again.
    void to(long row) {
        long last = Math.max(0, rows.get() - visible.get());
        long next = Math.clamp(row, 0, last);
        boolean atEnd = next >= last;
        if (!atEnd && follow.get()) {
            seen = rows.get();
        }
        follow.set(atEnd);
        top.set(next);
    }

    /// Brings a row to the screen's middle, unless it is on the screen already.
    void reveal(long row) {
        if (row < top.get() || row >= top.get() + visible.get()) {
            to(row - visible.get() / 2);
        }
    }

    /// The first row on the screen; 0 when there is none.
    long topRow() {
        return rows.get() == 0 ? 0 : Math.min(top.get(), rows.get() - 1);
    }
}
