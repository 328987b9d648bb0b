package dev.tone.desktop.logs;

import dev.tone.desktop.kit.view.Ui;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse, wheel and movement keys on the rows.
final class LogInput {
    private static final double PIXELS_PER_ROW = 16;

    private final LogSurface surface;
    private final LogViewModel model;
    private final LogMarking marking;
    private final LogCopying copying;
    private final Ui ui;
    private final Consumer<String> tell;
    private double wheel;

    /// @param tell says what the person should know
    LogInput(LogSurface surface, LogViewModel model, Ui ui, Consumer<String> tell) {
        this.surface = surface;
        this.model = model;
        this.marking = model.marking();
        this.copying = new LogCopying(model);
        this.ui = ui;
        this.tell = tell;
        surface.setCursor(Cursor.TEXT);
        surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            double most = Math.max(0, surface.contentWidthProperty().get() - surface.textWidth() + 24);
            surface.scrollXProperty().set(Math.clamp(surface.scrollXProperty().get() - delta, 0, most));
        } else {
            wheel -= event.getDeltaY() / PIXELS_PER_ROW;
            long rows = (long) wheel;
            wheel -= rows;
            if (rows != 0) {
                model.scrollBy(rows);
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        surface.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY || model.rowsProperty().get() == 0) {
            return;
        }
        LogPosition position = surface.positionAt(event.getX(), event.getY());
        if (event.getClickCount() == 1 && surface.folds() && folds(event.getX(), position.row())) {
            event.consume();
            return;
        }
        LogSelection selection = marking.selectionProperty().get();
        if (event.isShiftDown() && selection != null) {
            marking.selectionProperty().set(selection.to(position));
        } else if (event.getClickCount() == 2) {
            marking.selectWord(position);
        } else if (event.getClickCount() > 2) {
            marking.selectRow(position.row());
        } else {
            marking.selectionProperty().set(new LogSelection(position, position));
            marking.mark(position.row());
        }
        event.consume();
    }

    private boolean folds(double x, long row) {
        if (surface.isGroupAt(x, row)) {
            model.folding().toggleGroup(row);
        } else if (surface.isStepAt(x) && model.folding().beginsStep(row)) {
            model.folding().toggleStep(row);
        } else {
            return false;
        }
        return true;
    }

    private void dragged(MouseEvent event) {
        LogSelection selection = marking.selectionProperty().get();
        if (event.getButton() != MouseButton.PRIMARY || selection == null) {
            return;
        }
        if (event.getY() < 0) {
            model.scrollBy(-1);
        } else if (event.getY() > surface.getHeight()) {
            model.scrollBy(1);
        }
        marking.selectionProperty().set(selection.to(surface.positionAt(event.getX(), event.getY())));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case A -> marking.selectAll();
                case C -> copy(event.isShiftDown());
                default -> {
                    return;
                }
            }
            event.consume();
            return;
        }
        if (event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> marking.move(-1);
            case DOWN -> marking.move(1);
            case LEFT -> fold(true);
            case RIGHT -> fold(false);
            case PAGE_UP -> model.scrollBy(-Math.max(1, model.visibleRows() - 1));
            case PAGE_DOWN -> model.scrollBy(Math.max(1, model.visibleRows() - 1));
            case HOME -> model.scrollTo(0);
            case END -> model.followProperty().set(true);
            case ESCAPE -> {
                if (marking.selectionProperty().get() == null) {
                    return;
                }
                marking.selectionProperty().set(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fold(boolean fold) {
        if (marking.line() >= 0 && surface.folds()) {
            if (fold) {
                model.folding().fold(marking.markedProperty().get());
            } else {
                model.folding().unfold(marking.line());
            }
        }
    }

    /// @param ansi with the control sequences that make the colors
    void copy(boolean ansi) {
        copying.copy(ansi, copied -> {
            if (!copied.text().isEmpty()) {
                ui.desk().copy(copied.text());
            }
            if (copied.missing() > 0) {
                tell.accept(ui.text("log.copied-part", ui.formats().number(copied.missing())));
            }
        });
    }
}
