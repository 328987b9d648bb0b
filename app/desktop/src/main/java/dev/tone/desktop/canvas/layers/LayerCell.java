package dev.tone.desktop.canvas.layers;

import dev.tone.canvas.document.Layer;
import dev.tone.desktop.canvas.layers.LayersViewModel.LayerRow;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One layer: shown, locked, its name, how much is on it. Dragged, it changes its place.
final class LayerCell extends ListCell<LayerRow> {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    /// Pixels between the pointer and what hangs on it.
    private static final double BESIDE = 10;

    private static final double WIDEST = 140;

    private final LayersViewModel model;
    private final Ui ui;
    private final Button eye;
    private final Button lock;
    private final Label name = Nodes.label("", "layer-name");
    private final Label count = Nodes.label("", "muted", "tabular");
    private final TextField rename = new TextField();
    private final HBox row;

    LayerCell(LayersViewModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        getStyleClass().add("layer-cell");
        eye = Nodes.iconButton(
                "layer-visible", ui.text("layers.hide"), Feather.EYE, () -> model.toggleVisible(layer()));
        lock = Nodes.iconButton(
                "layer-lock", ui.text("layers.lock"), Feather.UNLOCK, () -> model.toggleLocked(layer()));
        eye.setFocusTraversable(false);
        lock.setFocusTraversable(false);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        row = new HBox(4, eye, lock, name, count);
        row.setAlignment(Pos.CENTER_LEFT);
        rename.setId("layer-rename");
        rename.setOnAction(_ -> endRename(true));
        rename.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                endRename(true);
            }
        });
        rename.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRename(false);
                event.consume();
            }
        });
        // Alt on the eye shows the layer alone, as wherever layers have eyes.
        eye.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.isAltDown() && event.getButton() == MouseButton.PRIMARY) {
                eye.disarm();
                model.solo(layer());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (getItem() != null && event.getClickCount() == 1) {
                model.activate(layer());
            } else if (getItem() != null) {
                startRename();
            }
        });
        letDrag();
    }

    private Layer layer() {
        return getItem().layer();
    }

    @Override
    protected void updateItem(@Nullable LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setContextMenu(null);
            setId(null);
            pseudoClassStateChanged(ACTIVE, false);
            return;
        }
        Layer layer = item.layer();
        setId("layer-" + layer.id());
        name.setText(layer.name());
        count.setText(ui.formats().number(item.elements()));
        eye.setGraphic(Icons.of(layer.visible() ? Feather.EYE : Feather.EYE_OFF));
        eye.setAccessibleText(ui.text(layer.visible() ? "layers.hide" : "layers.show"));
        lock.setGraphic(Icons.of(layer.locked() ? Feather.LOCK : Feather.UNLOCK));
        lock.setAccessibleText(ui.text(layer.locked() ? "layers.unlock" : "layers.lock"));
        lock.setOpacity(layer.locked() ? 1 : 0.45);
        pseudoClassStateChanged(ACTIVE, item.active());
        pseudoClassStateChanged(HIDDEN, !layer.visible());
        setAccessibleText(ui.text(item.active() ? "layers.row-active" : "layers.row", layer.name(), item.elements()));
        setGraphic(row);
        setContextMenu(menu(layer));
    }

    private ContextMenu menu(Layer layer) {
        Slider opacity = new Slider(0, 100, layer.opacity() * 100);
        opacity.setId("layer-opacity");
        opacity.setAccessibleText(ui.text("layers.opacity"));
        opacity.valueChangingProperty().subscribe((_, changing) -> {
            if (!changing) {
                model.setOpacity(layer, opacity.getValue() / 100);
            }
        });
        HBox slider = new HBox(8, Nodes.label(ui.text("layers.opacity")), opacity);
        slider.setAlignment(Pos.CENTER_LEFT);
        CustomMenuItem opacityItem = new CustomMenuItem(slider, false);
        MenuItem remove = item("layers.remove", () -> model.remove(layer));
        remove.setDisable(!model.canRemove());
        MenuItem solo = item("layers.solo", () -> model.solo(layer));
        ContextMenu menu = new ContextMenu(
                item("layers.rename", this::startRename),
                item(layer.visible() ? "layers.hide" : "layers.show", () -> model.toggleVisible(layer)),
                item(layer.locked() ? "layers.unlock" : "layers.lock", () -> model.toggleLocked(layer)),
                solo,
                item("layers.take-selection", () -> model.moveSelectionTo(layer)),
                item("layers.up", () -> model.moveTo(layer, getIndex() - 1)),
                item("layers.down", () -> model.moveTo(layer, getIndex() + 1)),
                new SeparatorMenuItem(),
                opacityItem,
                new SeparatorMenuItem(),
                remove);
        // What it does depends on the other layers.
        menu.setOnShowing(_ -> {
            solo.setText(ui.text(model.isAlone(layer) ? "layers.show-all" : "layers.solo"));
            solo.setDisable(model.rows().size() < 2);
        });
        return menu;
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> run.run());
        return item;
    }

    void startRename() {
        rename.setText(layer().name());
        rename.setAccessibleText(ui.text("layers.rename"));
        HBox.setHgrow(rename, Priority.ALWAYS);
        row.getChildren().set(2, rename);
        rename.requestFocus();
        rename.selectAll();
    }

    private void endRename(boolean keep) {
        if (row.getChildren().get(2) != rename) {
            return;
        }
        row.getChildren().set(2, name);
        if (keep && getItem() != null) {
            model.rename(layer(), rename.getText());
        }
    }

    private void letDrag() {
        setOnDragDetected(event -> {
            if (getItem() != null) {
                ClipboardContent content = new ClipboardContent();
                content.putString(layer().id().value());
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(content);
                board.setDragView(picture(), -BESIDE, -BESIDE);
                event.consume();
            }
        });
        setOnDragOver((DragEvent event) -> {
            if (event.getGestureSource() instanceof LayerCell source && source != this) {
                event.acceptTransferModes(TransferMode.MOVE);
                markDrop(source.getIndex());
                event.consume();
            }
        });
        setOnDragExited(_ -> unmarkDrop());
        setOnDragDropped((DragEvent event) -> {
            if (event.getGestureSource() instanceof LayerCell source && source.getItem() != null) {
                model.moveTo(source.layer(), getItem() == null ? model.rows().size() - 1 : getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /// Its name, beside the pointer and short, so that where it lands stays in sight.
    private Image picture() {
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                name.getBoundsInParent().getMinX(), 0, Math.min(name.getWidth(), WIDEST), row.getHeight()));
        return row.snapshot(part, null);
    }

    /// What comes from above lands below this one, and below the last one of all where there is none.
    private void markDrop(int from) {
        boolean last = getIndex() == model.rows().size();
        pseudoClassStateChanged(DROP_ABOVE, last || getItem() != null && getIndex() < from);
        pseudoClassStateChanged(DROP_BELOW, getItem() != null && getIndex() > from);
    }

    private void unmarkDrop() {
        pseudoClassStateChanged(DROP_ABOVE, false);
        pseudoClassStateChanged(DROP_BELOW, false);
    }
}
