package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.model.log.GroupMark;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The rows themselves, painted: only what is on the screen exists. Repaints at most once a pulse.
final class LogSurface extends Region implements Pin {
    private final LogViewModel model;
    private final LongFunction<String> foldedWords;
    private final int stepCells;
    private final LongFunction<LineMark> marks;
    private final Lifetime lifetime = new Lifetime();
    private final Canvas canvas = new Canvas();
    /// Says over the lines that the keyboard is here: what the surface itself paints lies under them.
    private final Region edge = new Region();
    private final ObjectProperty<LogLook> look = new SimpleObjectProperty<>(LogLook.LIGHT);
    private final Font font = Font.font("Tone Mono", 12);
    private final ObjectProperty<TimeFormat> time = new SimpleObjectProperty<>(TimeFormat.ABSOLUTE);
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final DoubleProperty scrollX = new SimpleDoubleProperty();
    private final DoubleProperty contentWidth = new SimpleDoubleProperty();
    private LogMetrics metrics;

    /// @param foldedWords says how many lines are folded away
    LogSurface(LogViewModel model, LongFunction<String> foldedWords) {
        this(model, foldedWords, LogMetrics.STEP_CELLS, _ -> LineMark.NONE);
    }

    /// @param stepCells 0 where steps have no column
    /// @param marks of a line by its index
    LogSurface(LogViewModel model, LongFunction<String> foldedWords, int stepCells, LongFunction<LineMark> marks) {
        this.model = model;
        this.foldedWords = foldedWords;
        this.stepCells = stepCells;
        this.marks = marks;
        this.metrics = measure();
        canvas.setManaged(false);
        edge.getStyleClass().add("log-edge");
        edge.setManaged(false);
        edge.setMouseTransparent(true);
        getChildren().addAll(canvas, edge);
        getStyleClass().add("log-surface");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        lifetime.add(Fx.onChange(
                this::requestLayout,
                model.rowsProperty(),
                model.topProperty(),
                model.changesProperty(),
                model.markedProperty(),
                model.marking().selectionProperty(),
                model.finder().matcherProperty(),
                look,
                time,
                wrap,
                scrollX,
                model.elementsProperty()));
    }

    ObjectProperty<LogLook> lookProperty() {
        return look;
    }

    ObjectProperty<TimeFormat> timeProperty() {
        return time;
    }

    BooleanProperty wrapProperty() {
        return wrap;
    }

    /// Pixels that the text is scrolled to the left; no effect while lines wrap.
    DoubleProperty scrollXProperty() {
        return scrollX;
    }

    /// Width of the widest text seen so far, in pixels.
    DoubleProperty contentWidthProperty() {
        return contentWidth;
    }

    double textWidth() {
        return Math.max(1, getWidth() - metrics.textLeft());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        edge.resize(width, height);
        metrics = measure();
        model.setVisibleRows(rowsThatFitAtTheEnd(height));
        paint(width, height);
    }

    private LogMetrics measure() {
        int timeCells = switch (time.get()) {
            case ABSOLUTE -> 12;
            case RELATIVE -> 11;
            case HIDDEN -> 0;
        };
        return LogMetrics.of(font, model.source().highestSequence(), timeCells, stepCells, elementCells());
    }

    /// As wide as the longest name, where there is more than one.
    private int elementCells() {
        List<String> elements = model.elementsProperty().get();
        return elements.size() < 2
                ? 0
                : Math.min(
                        LogMetrics.MOST_ELEMENT_CELLS,
                        elements.stream().mapToInt(Cells::width).max().orElse(0));
    }

    private int columns() {
        return Math.max(16, (int) (textWidth() / metrics.cell()) - 1);
    }

    private int heightInRows(AnsiText line) {
        return wrap.get() ? Math.max(1, Math.ceilDiv(Cells.width(line.text()), columns())) : 1;
    }

    private int rowsThatFitAtTheEnd(double height) {
        int room = (int) (height / metrics.rowHeight());
        if (!wrap.get()) {
            return room;
        }
        int count = 0;
        int used = 0;
        for (long row = model.rowsProperty().get() - 1; row >= 0; row--) {
            used += heightInRows(AnsiText.parse(model.line(row).text()));
            if (used > room) {
                break;
            }
            count++;
        }
        return count;
    }

    private void paint(double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.get().background());
        g.fillRect(0, 0, width, height);
        RowPainter painter = new RowPainter(
                g, look.get(), metrics, width, model.elementsProperty().get());
        Instant start = time.get() == TimeFormat.RELATIVE ? model.beginning() : Instant.EPOCH;
        ZoneId zone = ZoneId.systemDefault();
        boolean steps = model.stepsProperty().get().size() > 1;
        long row = model.topProperty().get();
        long before = row == 0 ? -1 : model.lineOf(row - 1);
        String step = "";
        StringBuilder words = new StringBuilder();
        double y = 0;
        for (LogLine line : model.lines(row, (int) Math.ceil(height / metrics.rowHeight()))) {
            if (y >= height) {
                break;
            }
            AnsiText text = AnsiText.parse(line.text());
            double rowHeight = heightInRows(text) * metrics.rowHeight();
            boolean marked = row == model.markedProperty().get();
            long index = model.lineOf(row);
            LineMark mark = marks.apply(index);
            painter.ground(y, rowHeight, width, marked, mark);
            if (mark.hasNoLine()) {
                painter.between(text.text(), mark, y);
            } else {
                paintText(painter, row, line, text, y);
                if (scrollX.get() > 0 && !wrap.get()) {
                    // A clip for each row costs a pass over the whole picture; what is scrolled away is painted over.
                    painter.gutterGround(y, rowHeight, marked, mark);
                }
                painter.gutter(line, time.get().format(line.time(), start, zone), y);
                painter.sign(mark, y);
            }
            boolean follows = index == before + 1 && y > 0;
            if (row > 0 && index != before + 1) {
                painter.gap(y, width);
            }
            if (steps && (follows ? !line.step().equals(step) : model.folding().beginsStep(row))) {
                painter.step(y, model.folding().isStepFolded(row));
            }
            if (folds() && GroupMark.of(text.text()) == GroupMark.BEGIN) {
                painter.group(y, model.folding().isGroupFolded(row));
            }
            long folded = model.folding().foldedBelow(row);
            if (folded > 0) {
                painter.folded(y, foldedWords.apply(folded));
            }
            if (y + rowHeight <= height) {
                words.append(mark.sign()).append(text.text()).append('\n');
            }
            before = index;
            step = line.step();
            y += rowHeight;
            row++;
        }
        setAccessibleText(words.toString());
    }

    private void paintText(RowPainter painter, long row, LogLine line, AnsiText text, double y) {
        LineMatcher matcher = model.finder().matcherProperty().get();
        List<LineMatcher.Range> matches = matcher == null ? List.of() : matcher.rangesIn(text.text());
        int[] selected = selectedIn(row, text.text().length());
        var content =
                new RowPainter.Text(text, matches, row == model.markedProperty().get(), selected[0], selected[1]);
        var tint = line.level() == LogLevel.ERROR ? look.get().error() : null;
        double width = Cells.width(text.text()) * metrics.cell();
        contentWidth.set(Math.max(contentWidth.get(), width));
        if (!wrap.get()) {
            paintPart(painter, content, 0, text.text().length(), metrics.textLeft() - scrollX.get(), y, tint);
            return;
        }
        int from = 0;
        double rowY = y;
        do {
            int to = wrapAt(text.text(), from);
            paintPart(painter, content, from, to, metrics.textLeft(), rowY, tint);
            from = to;
            rowY += metrics.rowHeight();
        } while (from < text.text().length());
    }

    /// The mark of a group stays, as its cells are searched and copied, but steps back behind the words.
    private void paintPart(
            RowPainter painter, RowPainter.Text row, int from, int to, double x, double y, @Nullable Color tint) {
        String text = row.line().text();
        int words = Math.clamp(GroupMark.quiet(text), from, to);
        painter.text(row, from, words, x, y, look.get().muted());
        painter.text(row, words, to, x + Cells.width(text, from, words) * metrics.cell(), y, tint);
    }

    private int wrapAt(String text, int from) {
        int cells = 0;
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            cells += Cells.of(codePoint);
            if (cells > columns()) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return text.length();
    }

    private int[] selectedIn(long row, int length) {
        LogSelection selection = model.marking().selectionProperty().get();
        if (selection == null
                || row < selection.start().row()
                || row > selection.end().row()) {
            return new int[] {0, 0};
        }
        int from = row == selection.start().row() ? selection.start().column() : 0;
        int to = row == selection.end().row() ? selection.end().column() : length;
        return new int[] {from, to};
    }

    /// Whether lines can be folded away: not where rows stand beside others.
    boolean folds() {
        return stepCells > 0;
    }

    /// Whether a point is at the step's name or the triangle before it.
    boolean isStepAt(double x) {
        return x >= metrics.levelLeft() && x < metrics.elementLeft() - metrics.cell();
    }

    /// Whether a point is at the triangle before a group, or at the words that begin it.
    boolean isGroupAt(double x, long row) {
        int mark = GroupMark.length(model.visibleText(row));
        return mark > 0
                && x >= metrics.groupFoldLeft() - 4
                && x < metrics.textLeft() + mark * metrics.cell() - scrollX.get();
    }

    /// The place between two characters that is nearest to a point of this surface.
    LogPosition positionAt(double x, double y) {
        long rows = model.rowsProperty().get();
        if (rows == 0) {
            return new LogPosition(0, 0);
        }
        double at = 0;
        long row = model.topProperty().get();
        String text = model.visibleText(Math.min(row, rows - 1));
        while (row < rows - 1) {
            text = model.visibleText(row);
            double height =
                    (wrap.get() ? Math.max(1, Math.ceilDiv(Cells.width(text), columns())) : 1) * metrics.rowHeight();
            if (y < at + height) {
                break;
            }
            at += height;
            row++;
            text = model.visibleText(row);
        }
        if (y < 0) {
            return new LogPosition(row, 0);
        }
        int from = 0;
        double line = at + metrics.rowHeight();
        while (wrap.get() && y >= line && wrapAt(text, from) < text.length()) {
            from = wrapAt(text, from);
            line += metrics.rowHeight();
        }
        double cell = (x - metrics.textLeft() + (wrap.get() ? 0 : scrollX.get())) / metrics.cell();
        return new LogPosition(row, from + Cells.indexAt(text.substring(from), cell));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
