package dev.tone.desktop.logs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The row that is pointed out and the characters that are selected. Lives on the JavaFX thread.
final class LogMarking {
    private final LogViewModel model;
    private final ReadOnlyLongWrapper marked = new ReadOnlyLongWrapper(-1);
    private final ObjectProperty<@Nullable LogSelection> selection = new SimpleObjectProperty<>();

    LogMarking(LogViewModel model) {
        this.model = model;
    }

    /// The row that is pointed out, -1 for none.
    ReadOnlyLongProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable LogSelection> selectionProperty() {
        return selection;
    }

    /// The line that is pointed out, -1 for none.
    long line() {
        long row = marked.get();
        return row >= 0 && row < model.rowsProperty().get() ? model.lineOf(row) : -1;
    }

    void mark(long row) {
        marked.set(row);
    }

    void clear() {
        marked.set(-1);
        selection.set(null);
    }

    void move(int by) {
        long rows = model.rowsProperty().get();
        if (rows > 0) {
            long top = model.topProperty().get();
            long from = marked.get() < 0 ? top + (by > 0 ? -1 : model.visibleRows()) : marked.get();
            long row = Math.clamp(from + by, 0, rows - 1);
            if (row < top) {
                model.scrollTo(row);
            } else if (row >= top + model.visibleRows()) {
                model.scrollTo(row - model.visibleRows() + 1);
            }
            marked.set(row);
        }
    }

    void selectAll() {
        if (model.rowsProperty().get() > 0) {
            long last = model.rowsProperty().get() - 1;
            selection.set(new LogSelection(
                    new LogPosition(0, 0),
                    new LogPosition(last, model.visibleText(last).length())));
        }
    }

    void selectRow(long row) {
        selection.set(new LogSelection(
                new LogPosition(row, 0),
                new LogPosition(row, model.visibleText(row).length())));
    }

    /// Selects the characters around a place that are no spaces or brackets.
    void selectWord(LogPosition position) {
        String text = model.visibleText(position.row());
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
}
