package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.KeyScroll;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys that there were since the start, by category and as they are in force, in columns of the same length; a
/// long category goes on in the next one. A search narrows it by what the action is called and by its keys.
public final class ShortcutSheet extends VBox {
    private static final double COLUMN = 300;
    private static final double GAP = 32;
    private static final double HEIGHT = 560;
    private static final int COLUMNS = 3;
    /// As many lines need no second column.
    private static final int ONE_COLUMN = 16;
    /// A category's title counts as two lines: it has air above.
    private static final int TITLE = 2;

    private static final String AIR = "sheet-title";

    /// One line: a key row, or the title of what follows.
    private record Line(Node node, int height) {}

    private final ActionRegistry registry;
    private final Ui ui;
    private final ScrollPane scroll = new ScrollPane();

    public ShortcutSheet(ActionRegistry registry, Ui ui) {
        super(12);
        this.registry = registry;
        this.ui = ui;
        setId("shortcut-sheet");
        TextField search = new TextField();
        search.setId("sheet-search");
        search.getStyleClass().add(Focus.INITIAL);
        search.setPromptText(ui.text("sheet.search"));
        search.setAccessibleText(ui.text("sheet.search"));
        search.textProperty().subscribe(this::show);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(HEIGHT);
        // All of them where the window has the room; it stays as tall while a search narrows them.
        scroll.contentProperty()
                .flatMap(Node::layoutBoundsProperty)
                .subscribe(bounds -> scroll.setPrefViewportHeight(
                        Math.max(scroll.getPrefViewportHeight(), bounds == null ? 0 : bounds.getHeight())));
        scroll.setPrefViewportWidth(COLUMN * COLUMNS + GAP * 2);
        scroll.setId("sheet-scroll");
        scroll.getStyleClass().add("sheet");
        KeyScroll.install(scroll, ui.text("action.help.shortcuts"));
        getChildren().addAll(search, scroll);
    }

    private void show(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Line> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            List<Action> actions = registry.known().stream()
                    .filter(action -> action.category() == category && action.listed())
                    .filter(action -> !registry.keysInForce(action).isEmpty())
                    .filter(action -> matches(action, wanted))
                    .toList();
            if (!actions.isEmpty()) {
                lines.add(new Line(Nodes.label(category.title(ui.texts()), "section", AIR), TITLE));
                actions.forEach(action -> lines.add(new Line(row(action, registry, ui), 1)));
            }
        }
        scroll.setContent(lines.isEmpty() ? Nodes.label(ui.text("sheet.nothing"), "muted") : columns(lines));
    }

    private boolean matches(Action action, String wanted) {
        return ui.text(action.titleKey()).toLowerCase(Locale.ROOT).contains(wanted)
                || ActionNames.also(action, ui.texts()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                || registry.keysInForce(action).stream()
                        .anyMatch(keys -> keys.display(Keys.isMac())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    public double wantedWidth() {
        return COLUMN * COLUMNS + 120;
    }

    private static HBox columns(List<Line> lines) {
        int whole = lines.stream().mapToInt(Line::height).sum();
        int count = Math.clamp((whole + ONE_COLUMN - 1) / ONE_COLUMN, 1, COLUMNS);
        HBox columns = new HBox(GAP);
        VBox column = column(columns);
        int before = 0;
        boolean titled = false;
        for (Line line : lines) {
            boolean full = (before + line.height()) * count
                    > whole * columns.getChildren().size();
            // A title does not stand alone at a column's foot.
            if (full && !titled && columns.getChildren().size() < count) {
                column = column(columns);
            }
            titled = line.height() == TITLE;
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
        for (Keys keys : registry.keysInForce(action)) {
            row.getChildren().add(Nodes.whole(Nodes.label(keys.display(Keys.isMac()), "key-cap")));
        }
        return row;
    }
}
