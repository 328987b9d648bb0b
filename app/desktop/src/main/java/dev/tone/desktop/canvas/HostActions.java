package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.canvas.inspector.SelectedLog;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ElementId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a drawing asks of the window around it: to deploy what is selected, to show its logs, to write it to a file.
final class HostActions {
    private final Editor editor;
    private final SharedDrawing shared;
    private final DrawingModels models;
    private final CanvasHost host;

    HostActions(Editor editor, SharedDrawing shared, DrawingModels models, CanvasHost host) {
        this.editor = editor;
        this.shared = shared;
        this.models = models;
        this.host = host;
    }

    List<Action> all() {
        return List.of(
                Action.of("canvas.deploy-element", Category.DEPLOY, this::deploySelection)
                        .in(Scope.CANVAS),
                Action.of("canvas.site-log", Category.DEPLOY, this::openSiteLog)
                        .in(Scope.CANVAS)
                        .icon(Feather.FILE_TEXT)
                        .when(models.running().hasLog())
                        .unlisted(),
                Action.of("canvas.element-log", Category.DEPLOY, this::openElementLog)
                        .in(Scope.CANVAS)
                        .icon(Feather.LIST)
                        .when(models.lines().isThere()),
                Action.of("canvas.export", Category.FILE, this::export)
                        .icon(Feather.DOWNLOAD)
                        .keys("Mod+Shift+E")
                        .in(Scope.CANVAS));
    }

    /// The service that is selected alone.
    @Nullable
    ElementId selectedService() {
        ElementId id = editor.selection().single();
        Element element = id == null ? null : editor.document().element(id);
        return element instanceof ServiceElement ? id : null;
    }

    private void deploySelection() {
        host.deploy(selectedService(), shared.revision());
    }

    private void openSiteLog() {
        Site site = models.running().get();
        if (site != null) {
            host.siteLog(site.environment());
        }
    }

    private void openElementLog() {
        SelectedLog.Lines lines = models.lines().get();
        if (lines != null) {
            host.elementLog(lines);
        }
    }

    private void export() {
        host.export(editor.document().records(), editor.selection().ids());
    }
}
