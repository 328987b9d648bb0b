package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Guide;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What the inspector shows while nothing is selected: how one draws here, and the guides with their places.
final class DrawingSheet extends VBox implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final Editor editor;
    private final SettingsStore store;
    private final Ui ui;
    private final VBox guides = new VBox(4);
    private List<Guide> shown = List.of();

    DrawingSheet(Editor editor, SettingsStore store, Ui ui) {
        super(10);
        this.editor = editor;
        this.store = store;
        this.ui = ui;
        setId("drawing-sheet");
        getStyleClass().add("drawing-sheet");
        // Not a combo box, which holds a whole list from the start on.
        ChoiceBox<Integer> step = new ChoiceBox<>();
        step.setId("drawing-grid-step");
        step.setAccessibleText(ui.text("drawing.grid-step"));
        step.getItems().setAll(CanvasPreferences.GRID_STEPS);
        step.setValue((int) store.getNumber(CanvasPreferences.GRID_STEP, CanvasPreferences.USUAL_GRID_STEP));
        step.valueProperty().subscribe((_, chosen) -> store.put(CanvasPreferences.GRID_STEP, chosen));
        HBox steps = new HBox(8, Nodes.label(ui.text("drawing.grid-step"), "muted"), Nodes.spacer(), step);
        steps.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(
                2,
                Nodes.label(ui.text("drawing.guides"), "section"),
                Nodes.spacer(),
                Nodes.iconButton(
                        "guide-add-upright",
                        ui.text("action.canvas.guide-upright"),
                        Material2OutlinedAL.BORDER_VERTICAL,
                        () -> editor.guides().add(true)),
                Nodes.iconButton(
                        "guide-add-level",
                        ui.text("action.canvas.guide-level"),
                        Material2OutlinedAL.BORDER_HORIZONTAL,
                        () -> editor.guides().add(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Nodes.paragraph(ui.text("inspector.nothing"), "muted"),
                        flag("grid", CanvasPreferences.GRID, false),
                        steps,
                        flag("snap", CanvasPreferences.SNAPPING, true),
                        flag("rulers", CanvasPreferences.RULERS, false),
                        head,
                        guides);
        lifetime.add(editor.document().listen(_ -> show()));
        show();
    }

    private CheckBox flag(String action, String key, boolean usual) {
        CheckBox box = new CheckBox(ui.text("action.canvas." + action));
        box.setId("drawing-" + action);
        box.setSelected(store.getFlag(key, usual));
        box.setOnAction(_ -> store.put(key, box.isSelected()));
        lifetime.add(store.listen(changed -> {
            if (changed.equals(key)) {
                box.setSelected(store.getFlag(key, usual));
            }
        }));
        return box;
    }

    private void show() {
        List<Guide> now = editor.document().guides();
        if (now.equals(shown) && !guides.getChildren().isEmpty()) {
            return;
        }
        shown = now;
        if (now.isEmpty()) {
            guides.getChildren().setAll(Nodes.paragraph(ui.text("drawing.no-guides"), "muted", "small"));
        } else {
            guides.getChildren().setAll(now.stream().map(this::row).toList());
        }
    }

    private HBox row(Guide guide) {
        TextField place = new TextField(Long.toString(Math.round(guide.at())));
        place.setPrefColumnCount(6);
        place.setAccessibleText(ui.text(guide.upright() ? "drawing.guide-x" : "drawing.guide-y"));
        place.setDisable(guide.locked());
        place.setOnAction(_ -> take(guide, place));
        place.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take(guide, place);
            }
        });
        Button lock = Nodes.iconButton(
                "guide-lock-" + guide.key(),
                ui.text(guide.locked() ? "drawing.guide-unlock" : "drawing.guide-lock"),
                guide.locked() ? Feather.LOCK : Feather.UNLOCK,
                () -> editor.guides().setLocked(guide, !guide.locked()));
        HBox row = new HBox(
                6,
                Icons.of(guide.upright() ? Material2OutlinedAL.BORDER_VERTICAL : Material2OutlinedAL.BORDER_HORIZONTAL),
                Nodes.label(guide.upright() ? "X" : "Y", "muted"),
                place,
                Nodes.spacer(),
                lock,
                Nodes.iconButton(
                        "guide-remove-" + guide.key(),
                        ui.text("drawing.guide-remove"),
                        Feather.TRASH_2,
                        () -> editor.guides().remove(guide)));
        row.getStyleClass().add("guide-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What is no number brings the old one back.
    private void take(Guide guide, TextField place) {
        try {
            double at = Double.parseDouble(place.getText().strip().replace(',', '.'));
            if (Double.isFinite(at) && Math.abs(at) <= 1_000_000) {
                if (Math.round(at) != Math.round(guide.at())) {
                    editor.guides().move(guide, at);
                }
                return;
            }
        } catch (NumberFormatException _) {
            // As below.
        }
        place.setText(Long.toString(Math.round(guide.at())));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
