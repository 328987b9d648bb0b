package dev.tone.desktop.canvas;

import dev.tone.desktop.canvas.CanvasPanels.Panel;
import dev.tone.desktop.kit.view.Ui;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The side beside the drawing: one panel at a time under a row of names; it folds away.
final class SidePanel extends BorderPane {
    /// Text needs more room than fields do.
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final Map<Panel, ToggleButton> tabs = new EnumMap<>(Panel.class);
    private final Map<Panel, Region> panels;
    private Panel front = Panel.INSPECTOR;

    SidePanel(Map<Panel, Region> panels, Ui ui) {
        this.panels = new EnumMap<>(panels);
        setId("canvas-side");
        getStyleClass().add("side-panel");
        HBox row = new HBox();
        row.getStyleClass().add("panel-tabs");
        for (Panel panel : new Panel[] {Panel.INSPECTOR, Panel.LAYERS, Panel.OUTLINE, Panel.CHECKS, Panel.BLUEPRINT}) {
            String name = panel.name().toLowerCase(Locale.ROOT);
            ToggleButton tab = new ToggleButton(ui.text("action.canvas." + name));
            tab.setId("canvas-tab-" + name);
            tab.getStyleClass().add("panel-tab");
            tab.setOnAction(_ -> bringToFront(panel));
            tabs.put(panel, tab);
            row.getChildren().add(tab);
        }
        setTop(row);
        setCenter(new StackPane(panels.values().toArray(Region[]::new)));
        bringToFront(front);
    }

    boolean isOpen() {
        return isVisible();
    }

    Panel front() {
        return front;
    }

    void setOpen(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    /// Asked for again, the panel in front folds away.
    void show(Panel panel) {
        setOpen(!(isOpen() && front == panel));
        bringToFront(panel);
    }

    void bringToFront(Panel panel) {
        front = panel;
        pseudoClassStateChanged(WIDE, panel == Panel.BLUEPRINT);
        tabs.forEach((each, tab) -> tab.setSelected(each == panel));
        panels.forEach((each, region) -> region.setVisible(each == panel));
    }
}
