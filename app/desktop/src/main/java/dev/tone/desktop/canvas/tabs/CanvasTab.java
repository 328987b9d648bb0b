package dev.tone.desktop.canvas.tabs;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.CanvasId;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// One tab: a press brings its canvas to the front, the middle button closes it, a double click or F2 renames it.
final class CanvasTab extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CanvasId canvas;
    private final TabsViewModel model;
    private final Label name = Nodes.label("", "canvas-tab-name");
    private final TextField field = new TextField();
    private final Ui ui;

    CanvasTab(CanvasId canvas, TabsViewModel model, Ui ui) {
        this.canvas = canvas;
        this.model = model;
        this.ui = ui;
        setId("canvas-tab-of-" + canvas);
        getStyleClass().add("canvas-tab");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        field.setId("canvas-tab-field");
        field.getStyleClass().add("canvas-tab-field");
        field.setAccessibleText(ui.text("action.canvas.tab.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Nodes.toggle(field, false);
        Button close = Nodes.iconButton(
                "canvas-tab-close-of-" + canvas,
                ui.text("action.canvas.tab.close"),
                Feather.X,
                () -> model.close(canvas));
        close.getStyleClass().add("canvas-tab-close");
        close.setFocusTraversable(false);
        close.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Standby.fill(this, name, field, close);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                edit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                finish(true);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                finish(event.getCode() == KeyCode.ENTER);
                event.consume();
            }
        });
    }

    CanvasId canvas() {
        return canvas;
    }

    boolean isEditing() {
        return field.isVisible();
    }

    void name(String text) {
        name.setText(text);
        Tips.set(name, text);
        setAccessibleText(ui.text("tabs.tab", text));
    }

    void setActive(boolean active) {
        pseudoClassStateChanged(SELECTED, active);
        // Tab stops once in the row; the arrow keys walk along it.
        setFocusTraversable(active);
    }

    void edit() {
        if (isEditing()) {
            return;
        }
        field.setText(name.getText());
        Nodes.toggle(name, false);
        Nodes.toggle(field, true);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(boolean keep) {
        if (!isEditing()) {
            return;
        }
        Nodes.toggle(field, false);
        Nodes.toggle(name, true);
        if (keep) {
            model.rename(canvas, field.getText());
        }
    }

    private void pressed(MouseEvent event) {
        switch (event.getButton()) {
            case PRIMARY -> model.show(canvas);
            case MIDDLE -> model.close(canvas);
            default -> {}
        }
    }

    private void key(KeyEvent event) {
        if (isEditing()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case F2, ENTER -> edit();
            case DELETE -> model.delete(canvas);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
