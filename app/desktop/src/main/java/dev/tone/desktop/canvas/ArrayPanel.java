package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for columns, rows and the gap of a grid of copies.
final class ArrayPanel extends VBox {
    private static final int MOST = 50;

    private final Spinner<Integer> columns = new Spinner<>(1, MOST, 3);
    private final Spinner<Integer> rows = new Spinner<>(1, MOST, 1);
    private final Spinner<Integer> gap = new Spinner<>(0, 2_000, 40, 8);

    ArrayPanel(Editor editor, Ui ui, Runnable closed) {
        setId("array-panel");
        getStyleClass().addAll("picker", "small-panel");
        GridPane grid = new GridPane(12, 8);
        row(grid, 0, "columns", columns, ui);
        row(grid, 1, "rows", rows, ui);
        row(grid, 2, "gap", gap, ui);
        columns.getEditor().getStyleClass().add("initial-focus");
        Runnable make = () -> {
            closed.run();
            editor.copying().array(columns.getValue(), rows.getValue(), gap.getValue());
        };
        Button done = Nodes.primary("array-make", ui.text("array.make"), make);
        HBox buttons = new HBox(8, Nodes.spacer(), done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Nodes.label(ui.text("array.title"), "panel-title"), grid, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                commitTyped();
                make.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
    }

    private void commitTyped() {
        columns.commitValue();
        rows.commitValue();
        gap.commitValue();
    }

    private static void row(GridPane grid, int at, String id, Spinner<Integer> spinner, Ui ui) {
        spinner.setId("array-" + id);
        spinner.setEditable(true);
        spinner.setAccessibleText(ui.text("array." + id));
        grid.addRow(at, Nodes.label(ui.text("array." + id), "muted"), spinner);
    }
}
