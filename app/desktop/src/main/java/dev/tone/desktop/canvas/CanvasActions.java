package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done on the canvas, with its keys. Keys that depend on the state of the tool in hand (arrows, Enter,
/// Escape, Delete, Tab, Space) go to the editor itself.
final class CanvasActions implements Pin {
    private final Editor editor;
    private final CanvasPanels panels;
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private final BooleanProperty redoable = new SimpleBooleanProperty();
    private final Pin steps;

    CanvasActions(Editor editor, CanvasPanels panels) {
        this.editor = editor;
        this.panels = panels;
        this.steps = editor.history().steps().watch(now -> {
            undoable.set(now.undoable() > 0);
            redoable.set(now.redoable() > 0);
        });
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>();
        for (CanvasTool tool : CanvasTool.values()) {
            all.add(action("canvas.tool." + tool.id(), () -> choose(tool))
                    .icon(tool.icon())
                    .keys(tool.keys()));
        }
        all.add(action(
                        "canvas.keep-tool",
                        () -> editor.toolbox()
                                .kept()
                                .set(!editor.toolbox().kept().get()))
                .keys("Q"));
        editing(all);
        all.addAll(new StructureActions(editor, panels).all());
        views(all);
        return all;
    }

    @Override
    public void close() {
        steps.close();
    }

    void choose(CanvasTool tool) {
        if (tool == CanvasTool.SERVICE) {
            panels.pickService();
        } else {
            editor.toolbox().choose(tool.id());
            panels.focusCanvas();
        }
    }

    private void editing(List<Action> all) {
        all.add(icon(
                        "canvas.undo",
                        Feather.CORNER_UP_LEFT,
                        () -> editor.commands().undo())
                .keys("Mod+Z")
                .when(undoable));
        all.add(icon(
                        "canvas.redo",
                        Feather.CORNER_UP_RIGHT,
                        () -> editor.commands().redo())
                .keys("Mod+Shift+Z", "Mod+Y")
                .when(redoable));
        all.add(icon("canvas.duplicate", Feather.COPY, () -> editor.copying().duplicate())
                .keys("Mod+D"));
        all.add(icon("canvas.delete", Feather.TRASH_2, () -> editor.commands().delete())
                .own("Delete"));
        all.add(action("canvas.edit-text", () -> editor.commands().editText()).own("Enter"));
    }

    private void views(List<Action> all) {
        all.add(icon("canvas.zoom-in", Feather.ZOOM_IN, () -> editor.viewport().zoomIn())
                .keys("Mod+="));
        all.add(icon(
                        "canvas.zoom-out",
                        Feather.ZOOM_OUT,
                        () -> editor.viewport().zoomOut())
                .keys("Mod+-"));
        all.add(action("canvas.zoom-100", () -> editor.viewport().zoomTo(1)).keys("Shift+0", "Mod+0"));
        all.add(icon(
                        "canvas.zoom-fit",
                        Feather.MAXIMIZE,
                        () -> editor.commands().zoomToFit())
                .keys("Shift+1"));
        all.add(action("canvas.zoom-selection", () -> editor.commands().zoomToSelection())
                .keys("Shift+2"));
        all.add(icon("canvas.find", Feather.SEARCH, panels::find).keys("Mod+F"));
        all.add(icon("canvas.layers", Feather.LAYERS, () -> panels.show(CanvasPanels.Panel.LAYERS))
                .keys("Alt+1"));
        all.add(icon("canvas.outline", Feather.LIST, () -> panels.show(CanvasPanels.Panel.OUTLINE))
                .keys("Alt+2"));
        all.add(icon("canvas.inspector", Feather.SLIDERS, () -> panels.show(CanvasPanels.Panel.INSPECTOR))
                .keys("Alt+3"));
        all.add(icon("canvas.history", Feather.CLOCK, () -> panels.show(CanvasPanels.Panel.HISTORY))
                .keys("Alt+4"));
        all.add(icon("canvas.checks", Feather.CHECK_SQUARE, () -> panels.show(CanvasPanels.Panel.CHECKS))
                .keys("Alt+5"));
        all.add(icon("canvas.blueprint", Feather.CODE, () -> panels.show(CanvasPanels.Panel.BLUEPRINT))
                .keys("Alt+6"));
        all.add(icon("canvas.zen", Feather.MINIMIZE_2, panels::zen).keys("Mod+."));
        all.add(icon("canvas.present", Feather.PLAY, panels::present).keys("F5"));
        all.add(icon("canvas.panels", Feather.SIDEBAR, panels::toggle).keys("Mod+\\"));
    }

    private static Action action(String id, Runnable run) {
        return Action.of(id, Category.CANVAS, run).in(Scope.CANVAS);
    }

    private static Action icon(String id, Ikon icon, Runnable run) {
        return action(id, run).icon(icon);
    }
}
