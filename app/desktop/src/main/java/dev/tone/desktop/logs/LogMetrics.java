package dev.tone.desktop.logs;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Where the columns of a row are, in pixels.
///
/// @param cell width of one character of the monospaced font
record LogMetrics(
        Font font,
        double cell,
        double rowHeight,
        double baseline,
        int numberCells,
        int timeCells,
        int stepCells,
        int elementCells) {
    static final int STEP_CELLS = 9;
    /// Longer names are shortened.
    static final int MOST_ELEMENT_CELLS = 14;
    private static final double EDGE = 12;
    private static final double GAP = 12;
    private static final double LEVEL_WIDTH = 8;
    /// Of a triangle that folds, with its distance to what follows.
    private static final double FOLD_WIDTH = 16;
    private static final double LEADING = 5;
    private static final int MIN_NUMBER_CELLS = 4;

    /// @param highest number of a line
    /// @param stepCells 0 where steps have no column
    /// @param elementCells 0 where only one writes
    static LogMetrics of(Font font, long highest, int timeCells, int stepCells, int elementCells) {
        Text sample = new Text("0123456789");
        sample.setFont(font);
        double height = Math.ceil(sample.getLayoutBounds().getHeight()) + LEADING;
        double baseline = Math.rint(sample.getBaselineOffset() + LEADING / 2);
        int digits =
                Math.max(MIN_NUMBER_CELLS, Long.toString(Math.max(1, highest)).length());
        return new LogMetrics(
                font,
                sample.getLayoutBounds().getWidth() / 10,
                Math.rint(height),
                baseline,
                digits,
                timeCells,
                stepCells,
                elementCells);
    }

    double numberLeft() {
        return EDGE;
    }

    double numberRight() {
        return EDGE + numberCells * cell;
    }

    double timeLeft() {
        return numberRight() + GAP;
    }

    double levelLeft() {
        return timeCells == 0 ? timeLeft() : timeLeft() + timeCells * cell + GAP;
    }

    double stepLeft() {
        return levelLeft() + LEVEL_WIDTH + FOLD_WIDTH;
    }

    /// Where a triangle is that folds the step.
    double stepFoldLeft() {
        return stepLeft() - 11;
    }

    /// Where a triangle is that folds a group.
    double groupFoldLeft() {
        return textLeft() - 11;
    }

    double elementLeft() {
        return stepCells == 0 ? stepLeft() + cell : stepLeft() + stepCells * cell + GAP;
    }

    double textLeft() {
        return elementCells == 0 ? elementLeft() : elementLeft() + elementCells * cell + GAP;
    }
}
