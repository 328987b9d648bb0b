package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys that there were since the start, by category and as they are in force, in columns of the same length; a
/// long category goes on in the next one.
public final class ShortcutSheet extends ScrollPane {
    private static final double COLUMN = 300;
    private static final double GAP = 32;
    private static final double HEIGHT = 560;
    private static final int COLUMNS = 3;
    /// A category's title counts as two lines: it has air above.
    private static final int TITLE = 2;

    private static final String AIR = "sheet-title";

    /// One line: a key row, or the title of what follows.
    private record Line(Node node, int height) {}

    public ShortcutSheet(ActionRegistry registry, Ui ui) {
        setId("shortcut-sheet");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(HEIGHT);
        setPrefViewportWidth(COLUMN * COLUMNS + GAP * 2);
        getStyleClass().add("sheet");
        List<Line> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            List<Action> actions = registry.known().stream()
                    .filter(action -> action.category() == category && action.listed())
                    .filter(action -> !registry.keysOf(action).isEmpty())
                    .toList();
            if (!actions.isEmpty()) {
                lines.add(new Line(Nodes.label(category.title(ui.texts()), "section", AIR), TITLE));
                actions.forEach(action -> lines.add(new Line(row(action, registry, ui), 1)));
            }
        }
        setContent(columns(lines));
    }

    public double wantedWidth() {
        return COLUMN * COLUMNS + 120;
    }

    private static HBox columns(List<Line> lines) {
        int whole = lines.stream().mapToInt(Line::height).sum();
        HBox columns = new HBox(GAP);
        VBox column = column(columns);
        int before = 0;
        for (Line line : lines) {
            // A title does not stand alone at a column's foot.
            boolean full = (before + line.height()) * COLUMNS
                    > whole * columns.getChildren().size();
            if (full && columns.getChildren().size() < COLUMNS) {
                column = column(columns);
            }
            if (column.getChildren().isEmpty()) {
                line.node().getStyleClass().remove(AIR);
            }
            column.getChildren().add(line.node());
            before += line.height();
        }
        return columns;
    }

    private static VBox column(HBox columns) {
        VBox column = new VBox(6);
        column.setPrefWidth(COLUMN);
        columns.getChildren().add(column);
        return column;
    }

    private static HBox row(Action action, ActionRegistry registry, Ui ui) {
        HBox row = new HBox(8, Nodes.label(ui.text(action.titleKey())), Nodes.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        for (Keys keys : registry.keysOf(action)) {
            row.getChildren().add(Nodes.label(keys.display(Keys.isMac()), "key-cap"));
        }
        return row;
    }
}
