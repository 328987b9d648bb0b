package dev.tone.desktop.boot;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.library.LibraryItem;
import dev.tone.desktop.canvas.CanvasHost;
import dev.tone.desktop.canvas.inspector.SelectedLog;
import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.exchange.ExportPanel;
import dev.tone.desktop.exchange.ExportViewModel;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the drawing asks of the rest of the window.
final class DrawingHost implements CanvasHost {
    private final ProjectWiring project;
    private final Parts of;
    private final @Nullable CanvasId only;

    /// @param project whose drawing it is
    /// @param of the window that the drawing is in
    /// @param only the canvas of a window that shows no other
    DrawingHost(ProjectWiring project, Parts of, @Nullable CanvasId only) {
        this.project = project;
        this.of = of;
        this.only = only;
    }

    @Override
    public void upload(List<Path> files, @Nullable ElementId element) {
        project.artifacts().take(files, element);
    }

    @Override
    public void export(List<CanvasRecord> records, Set<ElementId> selection) {
        Drawing drawing = new Drawing(project.drawings().nameOf(only), records);
        boolean dark = of.theme().appearanceProperty().get().isDark();
        ExportViewModel export = new ExportViewModel(drawing, selection, dark, of.work());
        new ExportPanel(export, of.dialogs(), of.notices(), of.ui()).show();
    }

    @Override
    public void deploy(@Nullable ElementId element, long revision) {
        if (only == null) {
            project.deploy(project.drawings().originInFront(null, element));
        } else {
            project.drawings().bringToFront();
            project.deploy(new DeployOrigin(null, only, revision, element));
        }
    }

    @Override
    public void siteLog(EnvironmentId environment) {
        if (only != null) {
            project.drawings().bringToFront();
        }
        project.deployments().openSiteLog(environment, null);
    }

    @Override
    public void elementLog(SelectedLog.Lines lines) {
        if (only != null) {
            project.drawings().bringToFront();
        }
        project.deployments().openElementLog(lines.deployment(), lines.element());
    }

    @Override
    public ReleasesViewModel releases() {
        return project.deployments().releases();
    }

    @Override
    public void opened() {
        new FirstFrame(() -> of.timings().mark("usable")).start();
    }

    @Override
    public void newCanvas() {
        project.drawings().newCanvas();
    }

    @Override
    public void newCanvas(String name, List<Element> elements) {
        project.drawings().newCanvas(name, elements);
        if (only != null) {
            project.drawings().bringToFront();
        }
    }

    @Override
    public void newCanvas(String name, Document drawing) {
        project.drawings().newCanvas(name, drawing);
        if (only != null) {
            project.drawings().bringToFront();
        }
    }

    @Override
    public void tell(String text) {
        of.notices().info(text);
    }

    @Override
    public void offer(Notice.Tone tone, String text, List<Notice.Offer> offers) {
        if (only == null) {
            project.notices().tell(new Notice(tone, text, null, offers));
        } else {
            of.notices().offer(tone, text, offers);
        }
    }

    @Override
    public void ask(String title, String text, String verb, String value, Consumer<String> named) {
        of.dialogs()
                .input(new Prompts.InputQuestion(title, text, title, value, verb, true, LibraryItem.MAX_NAME), named);
    }

    @Override
    public void openWindow(CanvasId id) {
        project.drawings().openWindow(id);
    }

    @Override
    public void drew() {
        of.checklist().happened(Step.DRAW);
    }

    @Override
    public void connected() {
        of.checklist().happened(Step.CONNECT);
    }

    @Override
    public void showPanel(Region panel) {
        of.dialogs().layers().show(panel, true, () -> {});
    }

    @Override
    public void closePanel() {
        of.dialogs().layers().close();
    }
}
