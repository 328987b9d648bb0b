package dev.tone.desktop.canvas.layers;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.canvas.layers.LayersViewModel.LayerRow;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Pin;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The layers panel.
public final class LayersPanel extends BorderPane implements Pin {
    private final LayersViewModel model;
    private final ListView<LayersViewModel.LayerRow> list;
    private final StatesPanel states;

    /// @param present shows the drawing step by step
    public LayersPanel(LayersViewModel model, Editor editor, Ui ui, Runnable present) {
        this.model = model;
        states = new StatesPanel(editor, ui, present);
        getStyleClass().add("layers-panel");
        setId("layers");
        list = new ListView<>(model.rows());
        list.setId("layers-list");
        list.setAccessibleText(ui.text("layers.title"));
        list.getStyleClass().addAll("plain-list", Focus.INITIAL);
        list.setCellFactory(_ -> new LayerCell(model, ui));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        HBox head = new HBox(
                Nodes.label(ui.text("layers.title"), "panel-title"),
                Nodes.spacer(),
                Nodes.iconButton(
                        "layers-add",
                        ui.text("layers.add"),
                        Feather.PLUS,
                        () -> add(ui.text("layers.new-name", model.rows().size() + 1))));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(list);
        setBottom(states);
    }

    /// What is typed next is its name.
    private void add(String name) {
        model.add(name);
        list.applyCss();
        list.layout();
        model.rows().stream().filter(LayerRow::active).findFirst().ifPresent(this::rename);
    }

    private void rename(LayerRow row) {
        list.lookupAll(".layer-cell").forEach(node -> {
            if (node instanceof LayerCell cell && row.equals(cell.getItem())) {
                cell.startRename();
            }
        });
    }

    private void key(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        int index = list.getSelectionModel().getSelectedIndex();
        boolean move = event.isAltDown();
        if (move && event.getCode() == KeyCode.UP) {
            model.moveTo(row.layer(), index - 1);
            list.getSelectionModel().select(Math.max(0, index - 1));
        } else if (move && event.getCode() == KeyCode.DOWN) {
            model.moveTo(row.layer(), index + 1);
            list.getSelectionModel().select(Math.min(model.rows().size() - 1, index + 1));
        } else if (event.getCode() == KeyCode.ENTER) {
            model.activate(row.layer());
        } else if (event.getCode() == KeyCode.SPACE) {
            model.toggleVisible(row.layer());
        } else if (event.getCode() == KeyCode.DELETE && model.canRemove()) {
            model.remove(row.layer());
        } else if (event.getCode() == KeyCode.F2) {
            rename(row);
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        states.close();
        model.close();
    }
}
