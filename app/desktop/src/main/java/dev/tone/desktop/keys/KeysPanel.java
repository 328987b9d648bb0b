package dev.tone.desktop.keys;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of actions with their keys; each can be recorded anew or put back.
public final class KeysPanel {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 420;
    private static final double ROW = 40;
    private static final double CATEGORY = 90;

    private final KeysViewModel keys;
    private final Dialogs dialogs;
    private final Ui ui;

    public KeysPanel(KeysViewModel keys, Dialogs dialogs, Ui ui) {
        this.keys = keys;
        this.dialogs = dialogs;
        this.ui = ui;
    }

    public void show() {
        TextField search = new TextField();
        search.setId("keys-search");
        search.getStyleClass().add(Focus.INITIAL);
        search.setPromptText(ui.text("keys.search"));
        search.setAccessibleText(ui.text("keys.search"));
        search.textProperty().bindBidirectional(keys.queryProperty());
        ListView<KeysViewModel.Row> list = new ListView<>(keys.rows());
        list.setId("keys-list");
        list.getStyleClass().add("rows-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Nodes.label(ui.text("palette.nothing"), "muted"));
        MenuButton presets = new MenuButton(ui.text("keys.presets"));
        presets.setId("keys-presets");
        for (KeyPreset preset : KeyPreset.values()) {
            MenuItem item = new MenuItem(ui.texts().word("keys.preset", preset));
            item.setId("keys-preset-" + preset.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> keys.use(preset));
            presets.getItems().add(item);
        }
        Button resetAll = Nodes.button("keys-reset-all", ui.text("keys.reset-all"), keys::resetAll);
        Button done = Nodes.button("keys-done", ui.text("dialog.close"), dialogs::close);
        VBox body = new VBox(12, Nodes.paragraph(ui.text("keys.text"), "muted"), search, list);
        dialogs.panel("keys-dialog", ui.text("keys.title"), body, WIDTH, presets, resetAll, done);
    }

    private final class Row extends ListCell<KeysViewModel.Row> {
        Row() {
            // As wide as the list, so that a long title ends in an ellipsis instead of pushing the buttons out of it.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(KeysViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            var category = Nodes.label(row.category(), "subtle", "small");
            category.setMinWidth(CATEGORY);
            var shown = Nodes.label(row.keys().isEmpty() ? "–" : row.keys(), "key-cap");
            shown.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(10, category, Nodes.label(row.title()), Nodes.spacer(), shown);
            Action action = row.action();
            if (action == null) {
                Nodes.tip(shown, ui.text("keys.fixed"));
            } else {
                String id = action.id().replace('.', '-');
                shown.setId("keys-of-" + id);
                change(line, action, id, row);
            }
            line.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(row.title() + ", " + row.keys());
            setGraphic(line);
        }

        private void change(HBox line, Action action, String id, KeysViewModel.Row row) {
            if (row.changed()) {
                line.getChildren()
                        .add(Nodes.iconButton(
                                "keys-reset-" + id,
                                ui.text("keys.reset"),
                                Feather.CORNER_UP_LEFT,
                                () -> keys.reset(action)));
            }
            line.getChildren()
                    .add(Nodes.iconButton(
                            "keys-record-" + id,
                            ui.text("keys.record"),
                            Feather.EDIT_2,
                            () -> new RecordPanel(keys, action, row.title(), dialogs, ui).show()));
        }
    }
}
