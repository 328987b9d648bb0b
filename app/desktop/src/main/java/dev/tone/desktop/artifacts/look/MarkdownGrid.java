package dev.tone.desktop.artifacts.look;

import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// A table of Markdown: as wide as its words ask for, and no wider than the page, where they wrap.
final class MarkdownGrid extends GridPane {
    /// Up to which width words stay on one line, however long those beside them are.
    private static final double SHORT = 160;

    /// @param words sets the words of a cell in a style
    /// @param most rows that are shown
    MarkdownGrid(MarkdownTable table, BiFunction<String, String, TextFlow> words, int most) {
        getStyleClass().add("markdown-table");
        setMaxWidth(Region.USE_PREF_SIZE);
        table.columns().forEach(_ -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.SOMETIMES);
            getColumnConstraints().add(column);
        });
        List<List<String>> rows = table.rows();
        for (int row = 0; row < Math.min(most, rows.size()); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                TextFlow flow = words.apply(rows.get(row).get(column), row == 0 ? "markdown-strong" : "markdown-text");
                flow.setTextAlignment(alignment(table.columns().get(column)));
                StackPane cell = new Cell(flow);
                cell.getStyleClass().addAll("markdown-cell", row == 0 ? "markdown-names" : "markdown-row");
                add(cell, column, row);
            }
        }
    }

    private static TextAlignment alignment(MarkdownTable.Column column) {
        return switch (column) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        };
    }

    private static final class Cell extends StackPane {
        Cell(TextFlow words) {
            super(words);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(SHORT, computePrefWidth(-1));
        }
    }
}
