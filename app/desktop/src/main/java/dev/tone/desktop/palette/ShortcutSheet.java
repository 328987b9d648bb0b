package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys, by category, as they are in force.
public final class ShortcutSheet extends ScrollPane {
    private static final double COLUMN = 300;

    public ShortcutSheet(ActionRegistry registry, Ui ui) {
        setId("shortcut-sheet");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefViewportHeight(480);
        setPrefViewportWidth(COLUMN * 3 + 64);
        FlowPane columns = new FlowPane(Orientation.VERTICAL, 32, 24);
        columns.setPrefWrapLength(480);
        for (Category category : Category.values()) {
            List<Action> actions = registry.all().stream()
                    .filter(action -> action.category() == category && action.listed())
                    .filter(action -> !registry.keysOf(action).isEmpty())
                    .toList();
            if (!actions.isEmpty()) {
                columns.getChildren().add(section(category, actions, registry, ui));
            }
        }
        setContent(columns);
        getStyleClass().add("sheet");
    }

    public double wantedWidth() {
        return COLUMN * 3 + 120;
    }

    private static VBox section(Category category, List<Action> actions, ActionRegistry registry, Ui ui) {
        String title =
                ui.texts().word("menu", category).replaceAll("\\(_.\\)", "").replace("_", "");
        VBox section = new VBox(6, Nodes.label(title, "section"));
        section.setPrefWidth(COLUMN);
        for (Action action : actions) {
            HBox row = new HBox(8, Nodes.label(ui.text(action.titleKey())), Nodes.spacer());
            row.setAlignment(Pos.CENTER_LEFT);
            for (Keys keys : registry.keysOf(action)) {
                row.getChildren().add(Nodes.label(keys.display(Keys.isMac()), "key-cap"));
            }
            section.getChildren().add(row);
        }
        return section;
    }
}
