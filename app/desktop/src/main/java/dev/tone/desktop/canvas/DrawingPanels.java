package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.blueprint.BlueprintPanel;
import dev.tone.desktop.blueprint.ChecksPanel;
import dev.tone.desktop.canvas.CanvasPanels.Panel;
import dev.tone.desktop.canvas.comments.CommentsPanel;
import dev.tone.desktop.canvas.history.HistoryPanel;
import dev.tone.desktop.canvas.history.HistoryViewModel;
import dev.tone.desktop.canvas.history.VersionsSection;
import dev.tone.desktop.canvas.inspector.ArrangeBar;
import dev.tone.desktop.canvas.inspector.InspectorPanel;
import dev.tone.desktop.canvas.inspector.InspectorViewModel;
import dev.tone.desktop.canvas.inspector.LiveBar;
import dev.tone.desktop.canvas.layers.LayersPanel;
import dev.tone.desktop.canvas.layers.LayersViewModel;
import dev.tone.desktop.canvas.outline.OutlinePanel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.TrialBar;
import dev.tone.model.observe.Lifetime;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// Makes the panels at the side of a drawing, each when it is first asked for.
final class DrawingPanels {
    private final Editor editor;
    private final DrawingModels models;
    private final VersionsSection versions;
    private final DrawingStates states;
    private final CanvasHost host;
    private final Runnable present;
    private final CanvasContext context;
    private final Ui ui;
    private final Lifetime lifetime;

    /// @param present shows the drawing to others
    /// @param lifetime of the drawing, which the panels share
    DrawingPanels(
            Editor editor,
            DrawingModels models,
            VersionsSection versions,
            DrawingStates states,
            CanvasHost host,
            Runnable present,
            CanvasContext context,
            Lifetime lifetime) {
        this.editor = editor;
        this.models = models;
        this.versions = versions;
        this.states = states;
        this.host = host;
        this.present = present;
        this.context = context;
        this.ui = context.ui();
        this.lifetime = lifetime;
    }

    Map<Panel, Supplier<? extends Region>> makers() {
        return Map.of(
                Panel.INSPECTOR, this::inspector,
                Panel.LAYERS, this::layers,
                Panel.OUTLINE, this::outline,
                Panel.CHECKS, this::checks,
                Panel.HISTORY, this::history,
                Panel.COMMENTS, this::comments,
                Panel.BLUEPRINT, this::blueprint);
    }

    private InspectorPanel inspector() {
        return lifetime.add(new InspectorPanel(
                new InspectorViewModel(editor),
                new ArrangeBar(editor, context.registry(), ui),
                new LiveBar(models.running(), models.lines(), host::siteLog, host::elementLog, ui),
                new TrialBar(host.releases(), editor.selection().observable(), ui),
                lifetime.add(new DrawingSheet(editor, context.settings(), ui)),
                ui));
    }

    private LayersPanel layers() {
        return lifetime.add(new LayersPanel(new LayersViewModel(editor), editor, ui, present));
    }

    private OutlinePanel outline() {
        OutlinePanel made = lifetime.add(new OutlinePanel(editor, ui));
        lifetime.add(states.live().watch(made::showStates));
        new CanvasMenu(editor, context.registry(), ui).installBeside(made);
        return made;
    }

    private ChecksPanel checks() {
        return lifetime.add(new ChecksPanel(models.system(), editor, ui));
    }

    private HistoryPanel history() {
        return lifetime.add(new HistoryPanel(new HistoryViewModel(editor), versions, ui));
    }

    private CommentsPanel comments() {
        return lifetime.add(new CommentsPanel(models.comments(), ui));
    }

    private BlueprintPanel blueprint() {
        return lifetime.add(new BlueprintPanel(
                models.blueprint(),
                editor,
                models.project(),
                models.canvas(),
                models.versions().versions(),
                context.work(),
                ui));
    }
}
