package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;

/// Paints one row: number, time, level, step, text. Pure but for the graphics it is given.
final class RowPainter {
    private static final double LEVEL_SIZE = 8;

    private final GraphicsContext g;
    private final LogLook look;
    private final LogMetrics metrics;
    private final Font font;
    private final Font bold;

    /// What a row's text is painted with.
    ///
    /// @param matches ranges to mark, with whether this row is the current match
    record Text(AnsiText line, List<LogQuery.Range> matches, boolean current, int selectedFrom, int selectedTo) {}

    RowPainter(GraphicsContext g, LogLook look, LogMetrics metrics) {
        this.g = g;
        this.look = look;
        this.metrics = metrics;
        this.font = metrics.font();
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    void ground(double y, double height, double width, boolean marked) {
        if (marked) {
            g.setFill(look.marked());
            g.fillRect(0, y, width, height);
        }
    }

    void gutter(LogLine line, String time, double y) {
        double baseline = y + metrics.baseline();
        g.setFont(font);
        g.setFill(look.muted());
        String number = Long.toString(line.sequence());
        g.fillText(number, metrics.numberRight() - number.length() * metrics.cell(), baseline);
        if (!time.isEmpty()) {
            g.fillText(time, metrics.timeLeft(), baseline);
        }
        level(line.level(), metrics.levelLeft(), y + (metrics.rowHeight() - LEVEL_SIZE) / 2);
        g.setFill(look.muted());
        g.fillText(shorten(line.step()), metrics.stepLeft(), baseline);
    }

    private static String shorten(String step) {
        return step.length() <= LogMetrics.STEP_CELLS ? step : step.substring(0, LogMetrics.STEP_CELLS - 1) + "…";
    }

    /// A shape of its own for each level, so that color is not the only sign.
    private void level(LogLevel level, double x, double y) {
        g.setFill(look.level(level));
        g.setStroke(look.level(level));
        g.setLineWidth(1.5);
        switch (level) {
            case ERROR -> {
                g.strokeLine(x + 1, y + 1, x + LEVEL_SIZE - 1, y + LEVEL_SIZE - 1);
                g.strokeLine(x + LEVEL_SIZE - 1, y + 1, x + 1, y + LEVEL_SIZE - 1);
            }
            case WARN ->
                g.fillPolygon(
                        new double[] {x + LEVEL_SIZE / 2, x + LEVEL_SIZE, x},
                        new double[] {y, y + LEVEL_SIZE, y + LEVEL_SIZE},
                        3);
            case INFO -> g.fillOval(x + 2.5, y + 2.5, 3, 3);
            case DEBUG -> {
                g.setLineWidth(1);
                g.strokeOval(x + 2, y + 2, 4, 4);
            }
        }
    }

    /// Paints the characters from `from` to `to` of a row with its left edge at x.
    void text(Text row, int from, int to, double x, double y, @Nullable Color tint) {
        selection(row, from, to, x, y);
        for (LogQuery.Range range : row.matches()) {
            box(
                    row.line().text(),
                    from,
                    to,
                    range.start(),
                    range.end(),
                    x,
                    y,
                    row.current() ? look.currentMatch() : look.match());
        }
        for (AnsiText.Run run : row.line().runs()) {
            int start = Math.max(from, run.start());
            int end = Math.min(to, run.end());
            if (start < end) {
                run(row.line().text(), from, start, end, run.style(), x, y, tint);
            }
        }
    }

    private void selection(Text row, int from, int to, double x, double y) {
        if (row.selectedTo() > row.selectedFrom()) {
            box(row.line().text(), from, to, row.selectedFrom(), row.selectedTo(), x, y, look.selection());
        }
    }

    private void box(String text, int from, int to, int start, int end, double x, double y, Color color) {
        int first = Math.max(from, Math.min(start, text.length()));
        int last = Math.min(to, Math.min(end, text.length()));
        if (first < last) {
            g.setFill(color);
            g.fillRect(
                    x + Cells.width(text, from, first) * metrics.cell(),
                    y,
                    Cells.width(text, first, last) * metrics.cell(),
                    metrics.rowHeight());
        }
    }

    private void run(
            String text, int from, int start, int end, AnsiStyle style, double x, double y, @Nullable Color tint) {
        double left = x + Cells.width(text, from, start) * metrics.cell();
        double width = Cells.width(text, start, end) * metrics.cell();
        AnsiColor foreground = style.inverse() ? style.background() : style.foreground();
        AnsiColor background = style.inverse() ? style.foreground() : style.background();
        Color ink = foreground != null
                ? look.of(foreground)
                : style.inverse() ? look.background() : tint != null ? tint : look.text();
        if (background != null || style.inverse()) {
            g.setFill(background != null ? look.of(background) : look.text());
            g.fillRect(left, y, width, metrics.rowHeight());
        }
        g.setFill(style.faint() ? ink.interpolate(look.background(), 0.4) : ink);
        g.setFont(style.bold() ? bold : font);
        glyphs(text, start, end, left, y + metrics.baseline());
        if (style.underline()) {
            g.fillRect(left, y + metrics.baseline() + 2, width, 1);
        }
    }

    /// One call for what keeps to the grid by itself; characters of other widths one by one at their cells.
    private void glyphs(String text, int start, int end, double left, double baseline) {
        int i = start;
        double x = left;
        while (i < end) {
            int plainEnd = i;
            while (plainEnd < end && text.charAt(plainEnd) < 0x300) {
                plainEnd++;
            }
            if (plainEnd > i) {
                g.fillText(text.substring(i, plainEnd), x, baseline);
                x += (plainEnd - i) * metrics.cell();
                i = plainEnd;
            } else {
                int codePoint = text.codePointAt(i);
                g.fillText(Character.toString(codePoint), x, baseline);
                x += Cells.of(codePoint) * metrics.cell();
                i += Character.charCount(codePoint);
            }
        }
    }
}
