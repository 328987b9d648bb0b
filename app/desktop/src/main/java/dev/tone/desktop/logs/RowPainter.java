package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
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
    private static final double FOLD_SIZE = 7;
    private static final double TINT = 0.16;
    private static final double ABSENT = 0.6;
    private static final double MARKED_OVER_TINT = 0.6;
    private static final int GREEN = 2;

    private final Contrast contrast = new Contrast();
    private final GraphicsContext g;
    private final LogLook look;
    private final LogMetrics metrics;
    private final Font font;
    private final Font bold;
    private final double clipRight;
    private final List<String> elements;

    /// What a row's text is painted with.
    ///
    /// @param matches ranges to mark, with whether this row is the current match
    record Text(AnsiText line, List<LineMatcher.Range> matches, boolean current, int selectedFrom, int selectedTo) {}

    /// @param clipRight where the surface ends
    /// @param elements that write, of which each has a color
    RowPainter(GraphicsContext g, LogLook look, LogMetrics metrics, double clipRight, List<String> elements) {
        this.elements = elements;
        this.clipRight = clipRight;
        this.g = g;
        this.look = look;
        this.metrics = metrics;
        this.font = metrics.font();
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    void ground(double y, double height, double width, boolean marked, LineMark mark) {
        fill(0, y, width, height, marked, mark);
    }

    /// Covers what of a row's text is scrolled to where its number and time go.
    void gutterGround(double y, double height, boolean marked, LineMark mark) {
        g.setFill(look.background());
        g.fillRect(0, y, metrics.textLeft() - 2, height);
        fill(0, y, metrics.textLeft() - 2, height, marked, mark);
    }

    private void fill(double x, double y, double width, double height, boolean marked, LineMark mark) {
        Color tint = tint(mark);
        if (tint != null) {
            g.setFill(tint);
            g.fillRect(x, y, width, height);
        }
        if (marked) {
            g.setFill(tint == null ? look.marked() : look.marked().deriveColor(0, 1, 1, MARKED_OVER_TINT));
            g.fillRect(x, y, width, height);
        }
    }

    private @Nullable Color tint(LineMark mark) {
        return switch (mark) {
            case NONE, FOLDED -> null;
            case ABSENT -> look.line().deriveColor(0, 1, 1, ABSENT);
            case STEP -> look.line();
            case CHANGED, ADDED, REMOVED -> ink(mark).deriveColor(0, 1, 1, TINT);
        };
    }

    private Color ink(LineMark mark) {
        return switch (mark) {
            case ADDED -> look.of(new AnsiColor.Named(GREEN));
            case REMOVED -> look.error();
            default -> look.warning();
        };
    }

    /// Says with a sign how a line differs.
    void sign(LineMark mark, double y) {
        if (!mark.sign().isEmpty()) {
            g.setFont(bold);
            g.setFill(ink(mark));
            g.fillText(mark.sign(), metrics.textLeft() - 2 * metrics.cell(), y + metrics.baseline());
        }
    }

    /// A row without a line: a step begins, or lines are left out.
    void between(String words, LineMark mark, double y) {
        boolean step = mark == LineMark.STEP;
        g.setFont(step ? bold : font);
        g.setFill(step ? look.text() : look.muted());
        g.fillText(words, step ? metrics.numberLeft() : metrics.textLeft(), y + metrics.baseline());
    }

    /// Lines are left out above this row.
    void gap(double y, double width) {
        g.setFill(look.line());
        g.fillRect(0, y, width, 1);
    }

    /// A step begins at this row.
    void step(double y, boolean folded) {
        triangle(metrics.stepFoldLeft(), y, folded);
    }

    /// A group begins at this row.
    void group(double y, boolean folded) {
        triangle(metrics.groupFoldLeft(), y, folded);
    }

    /// To the right when lines are folded away, else down.
    private void triangle(double x, double y, boolean folded) {
        double top = y + (metrics.rowHeight() - FOLD_SIZE) / 2;
        double end = FOLD_SIZE;
        g.setFill(look.muted());
        if (folded) {
            g.fillPolygon(new double[] {x + 1, x + end, x + 1}, new double[] {top, top + end / 2, top + end}, 3);
        } else {
            g.fillPolygon(new double[] {x, x + end, x + end / 2}, new double[] {top + 1, top + 1, top + end}, 3);
        }
    }

    /// Says at the right how many lines are folded away below a row.
    void folded(double y, String count) {
        double width = Cells.width(count) * metrics.cell() + 12;
        double left = clipRight - width - 8;
        g.setFill(look.line());
        g.fillRoundRect(left, y + 1, width, metrics.rowHeight() - 2, 8, 8);
        g.setFont(font);
        g.setFill(look.muted());
        g.fillText(count, left + 6, y + metrics.baseline());
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
        if (metrics.stepCells() > 0) {
            g.setFill(look.muted());
            g.fillText(shorten(line.step(), LogMetrics.STEP_CELLS), metrics.stepLeft(), baseline);
        }
        String element = line.element();
        if (metrics.elementCells() > 0 && element != null) {
            g.setFill(look.element(elements.indexOf(element)));
            g.fillText(shorten(element, metrics.elementCells()), metrics.elementLeft(), baseline);
        }
    }

    private static String shorten(String name, int cells) {
        int at = 0;
        int width = 0;
        while (at < name.length()) {
            int codePoint = name.codePointAt(at);
            int next = width + Cells.of(codePoint);
            int rest = at + Character.charCount(codePoint);
            if (next > cells || next == cells && rest < name.length()) {
                return name.substring(0, at) + "…";
            }
            width = next;
            at = rest;
        }
        return name;
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
        for (LineMatcher.Range range : row.matches()) {
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
        if (left > clipRight || left + width < 0) {
            return;
        }
        AnsiColor foreground = style.inverse() ? style.background() : style.foreground();
        AnsiColor background = style.inverse() ? style.foreground() : style.background();
        Color ink = foreground != null
                ? look.of(foreground)
                : style.inverse() ? look.background() : tint != null ? tint : look.text();
        Color ground = background != null ? look.of(background) : style.inverse() ? look.text() : look.background();
        if (background != null || style.inverse()) {
            g.setFill(ground);
            g.fillRect(left, y, width, metrics.rowHeight());
        }
        if (foreground != null || background != null) {
            ink = contrast.readable(ink, ground);
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
                // Of a line of thousands of characters only those on the screen.
                int first = i + (int) Math.clamp(-x / metrics.cell(), 0, plainEnd - i);
                int last = i + (int) Math.clamp((clipRight - x) / metrics.cell() + 1, 0, plainEnd - i);
                if (first < last) {
                    g.fillText(text.substring(first, last), x + (first - i) * metrics.cell(), baseline);
                }
                x += (plainEnd - i) * metrics.cell();
                i = plainEnd;
            } else {
                int codePoint = text.codePointAt(i);
                if (x > -2 * metrics.cell() && x < clipRight) {
                    g.fillText(Character.toString(codePoint), x, baseline);
                }
                x += Cells.of(codePoint) * metrics.cell();
                i += Character.charCount(codePoint);
            }
        }
    }
}
