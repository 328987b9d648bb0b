package dev.tone.desktop.canvas.layers;

import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The saved states of the layers: a click or Enter shows one, F2 renames, Delete removes, Alt with an arrow moves.
final class StatesPanel extends VBox implements Pin {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double ROW = 32;
    private static final int MOST_ROWS = 6;

    private final Lifetime lifetime = new Lifetime();
    private final Editor editor;
    private final Ui ui;
    private final ObservableList<LayerState> rows = FXCollections.observableArrayList();
    private final ListView<LayerState> list = new ListView<>(rows);
    private final Label none;

    /// @param present shows the drawing step by step
    StatesPanel(Editor editor, Ui ui, Runnable present) {
        this.editor = editor;
        this.ui = ui;
        setId("layer-states");
        getStyleClass().add("states-panel");
        list.setId("layer-states-list");
        list.setAccessibleText(ui.text("layer-states.title"));
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        none = Nodes.paragraph(ui.text("layer-states.none"), "muted", "small");
        none.getStyleClass().add("panel-hint");
        HBox head = new HBox(
                Nodes.label(ui.text("layer-states.title"), "panel-title"),
                Nodes.spacer(),
                Nodes.iconButton("layer-states-present", ui.text("action.canvas.present"), Feather.PLAY, present),
                Nodes.iconButton(
                        "layer-states-save",
                        ui.text("layer-states.save"),
                        Feather.PLUS,
                        () -> save(ui.text("layer-states.new-name", rows.size() + 1))));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        getChildren().addAll(head, none, list);
        lifetime.add(editor.document().listen(_ -> refresh()));
        refresh();
    }

    /// What is typed next is its name, as with a layer.
    private void save(String name) {
        editor.layerStates().save(name);
        list.scrollTo(rows.size() - 1);
        // The list has just become higher: it gets the row for the state as all around it gets its place.
        Parent around = getScene().getRoot();
        around.applyCss();
        around.layout();
        rename(rows.getLast());
    }

    private void rename(LayerState state) {
        list.lookupAll(".state-cell").forEach(node -> {
            if (node instanceof Cell cell && state.equals(cell.getItem())) {
                cell.rename();
            }
        });
    }

    private void refresh() {
        List<LayerState> states = editor.document().layerStates();
        if (!states.equals(rows)) {
            int selected = list.getSelectionModel().getSelectedIndex();
            rows.setAll(states);
            list.getSelectionModel().clearAndSelect(Math.min(selected, states.size() - 1));
        }
        list.refresh();
        Nodes.toggle(none, states.isEmpty());
        Nodes.toggle(list, !states.isEmpty());
        double height = Math.min(MOST_ROWS, states.size()) * ROW + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
    }

    private void key(KeyEvent event) {
        LayerState state = list.getSelectionModel().getSelectedItem();
        if (state == null) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(state, at - 1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(state, at + 1);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            editor.layerStates().apply(state);
        } else if (event.getCode() == KeyCode.DELETE) {
            editor.layerStates().remove(state);
        } else if (event.getCode() == KeyCode.F2) {
            rename(state);
        } else {
            return;
        }
        event.consume();
    }

    private void move(LayerState state, int to) {
        editor.layerStates().move(state, to);
        list.getSelectionModel().clearAndSelect(Math.clamp(to, 0, rows.size() - 1));
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private final class Cell extends ListCell<LayerState> {
        private final Label name = Nodes.label("", "layer-name");
        private final TextField field = new TextField();
        private final HBox row;

        Cell() {
            getStyleClass().addAll("layer-cell", "state-cell");
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setId("layer-state-rename");
            field.setAccessibleText(ui.text("layers.rename"));
            field.setOnAction(_ -> end(true));
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    end(true);
                }
            });
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    end(false);
                    event.consume();
                }
            });
            name.setMinWidth(0);
            row = new HBox(6, name);
            // A long name is shortened instead of making the list scroll sideways.
            setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (getItem() != null && event.getClickCount() == 1) {
                    editor.layerStates().apply(getItem());
                } else if (getItem() != null) {
                    rename();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LayerState state, boolean empty) {
            super.updateItem(state, empty);
            boolean shown = !empty && state != null && editor.layerStates().isShown(state);
            pseudoClassStateChanged(ACTIVE, shown);
            if (empty || state == null) {
                setGraphic(null);
                setContextMenu(null);
                setId(null);
                return;
            }
            setId("layer-state-" + state.key());
            name.setText(state.name());
            setAccessibleText(ui.text(shown ? "layer-states.row-shown" : "layer-states.row", state.name()));
            setGraphic(row);
            setContextMenu(new ContextMenu(
                    item("layer-states.show", () -> editor.layerStates().apply(state)),
                    item("layer-states.update", () -> editor.layerStates().update(state)),
                    item("layers.rename", this::rename),
                    item("layers.up", () -> move(state, getIndex() - 1)),
                    item("layers.down", () -> move(state, getIndex() + 1)),
                    item("layer-states.remove", () -> editor.layerStates().remove(state))));
        }

        private MenuItem item(String key, Runnable run) {
            MenuItem item = new MenuItem(ui.text(key));
            item.setId("state-" + key.substring(key.indexOf('.') + 1));
            item.setOnAction(_ -> run.run());
            return item;
        }

        private void rename() {
            field.setText(getItem().name());
            row.getChildren().setAll(field);
            field.requestFocus();
            field.selectAll();
        }

        private void end(boolean keep) {
            if (!row.getChildren().contains(field)) {
                return;
            }
            row.getChildren().setAll(name);
            String next = field.getText().strip();
            if (keep
                    && getItem() != null
                    && !next.isEmpty()
                    && !next.equals(getItem().name())) {
                editor.layerStates().rename(getItem(), next);
            }
        }
    }
}
