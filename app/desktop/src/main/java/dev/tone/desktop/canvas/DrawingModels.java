package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.blueprint.BlueprintViewModel;
import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.canvas.comments.CommentsViewModel;
import dev.tone.desktop.canvas.history.VersionsViewModel;
import dev.tone.desktop.canvas.inspector.SelectedLog;
import dev.tone.desktop.canvas.inspector.SelectedSite;
import dev.tone.desktop.canvas.overlay.OverlayViewModel;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;

/// What belongs to an open drawing beside its elements: the system that it describes, what runs of it, what is said
/// about it, and its kept versions.
final class DrawingModels implements Pin {
    private final CanvasId canvas;
    private final ProjectModel project;
    private final Revisions revisions;
    private final CanvasContext context;
    private final Lifetime lifetime = new Lifetime();
    private final OverlayViewModel overlay;
    private final SelectedSite running;
    private final SystemModel system;
    private final SelectedLog lines;
    private final CommentsViewModel comments;
    private final VersionsViewModel versions;

    DrawingModels(
            Editor editor,
            CanvasId canvas,
            ProjectModel project,
            SharedDrawing shared,
            Revisions revisions,
            CanvasContext context) {
        this.canvas = canvas;
        this.project = project;
        this.revisions = revisions;
        this.context = context;
        overlay = lifetime.add(new OverlayViewModel(editor.document(), canvas, project, revisions, context.work()));
        running = lifetime.add(new SelectedSite(editor, project));
        system = lifetime.add(new SystemModel(
                editor.document(), () -> project.projectProperty().get().name(), context.work()));
        lines = lifetime.add(new SelectedLog(editor, canvas, project, system));
        comments = new CommentsViewModel(
                editor, canvas, context.settings(), context.ui().formats()::now);
        versions = new VersionsViewModel(
                editor,
                shared.versions(),
                context.work(),
                IdGenerator.system(),
                context.ui().formats()::now);
    }

    CanvasId canvas() {
        return canvas;
    }

    ProjectModel project() {
        return project;
    }

    /// What is shown over the drawing: its plan, or what is observed.
    OverlayViewModel overlay() {
        return overlay;
    }

    /// The site of what is selected.
    SelectedSite running() {
        return running;
    }

    /// What deployments said of what is selected.
    SelectedLog lines() {
        return lines;
    }

    SystemModel system() {
        return system;
    }

    CommentsViewModel comments() {
        return comments;
    }

    VersionsViewModel versions() {
        return versions;
    }

    /// One for each panel that asks.
    BlueprintViewModel blueprint() {
        return new BlueprintViewModel(system, canvas, revisions, versions::content, context.work());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
