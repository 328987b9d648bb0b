package dev.tone.gallery;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.blueprint.ChecksPanel;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.canvas.comments.CommentsPanel;
import dev.tone.desktop.canvas.comments.CommentsViewModel;
import dev.tone.desktop.canvas.find.FindBar;
import dev.tone.desktop.canvas.find.FindViewModel;
import dev.tone.desktop.canvas.gallery.EmptyCanvas;
import dev.tone.desktop.canvas.gallery.GalleryPanel;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.layers.LayersPanel;
import dev.tone.desktop.canvas.layers.LayersViewModel;
import dev.tone.desktop.canvas.outline.OutlinePanel;
import dev.tone.desktop.canvas.picker.ServicePicker;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.CanvasId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands beside and over the drawing.
final class DrawingPages {
    /// At once, so that a picture of a page has everything on it.
    private static final Work WORK = new Work(Runnable::run, Runnable::run, _ -> {});

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("services", "Services", (ui, look) -> new ServicePicker(ui, look, _ -> {}, () -> {})),
            new GalleryPage(
                    "templates",
                    "Templates",
                    (ui, look) -> new GalleryPanel(true, look, new Previews(WORK), ui, _ -> {}, _ -> {})),
            new GalleryPage(
                    "empty-drawing",
                    "Empty drawing",
                    (ui, look) -> new EmptyCanvas(
                            Nodes.label(ui.text("canvas.empty"), "canvas-hint"),
                            look,
                            new Previews(WORK),
                            ui,
                            _ -> {},
                            () -> {})),
            new GalleryPage(
                    "layers", "Layers and outline", (ui, _) -> beside(layers(ui), outline(Samples.drawing(), ui))),
            new GalleryPage("checks", "Checks and comments", (ui, _) -> beside(checks(ui), comments(ui))),
            new GalleryPage("nothing-drawn", "Panels of an empty drawing", (ui, _) -> nothing(ui)),
            new GalleryPage("find", "Find on the drawing", (ui, _) -> find(ui)));

    private DrawingPages() {}

    private static Node beside(Region... panels) {
        for (Region panel : panels) {
            panel.setPrefSize(328, 360);
        }
        return new HBox(24, panels);
    }

    private static Region layers(Ui ui) {
        Editor editor = Samples.drawing();
        return new LayersPanel(new LayersViewModel(editor), editor, ui, () -> {});
    }

    private static Region outline(Editor editor, Ui ui) {
        return new OutlinePanel(editor, ui);
    }

    private static Region checks(Ui ui) {
        Editor editor = Samples.drawing();
        SystemModel system = new SystemModel(editor.document(), () -> "shop", WORK);
        return new ChecksPanel(system, editor, ui);
    }

    private static Region comments(Ui ui) {
        return new CommentsPanel(
                new CommentsViewModel(
                        Samples.drawing(),
                        new CanvasId("c"),
                        new SettingsStore(Path.of("gallery.none"), _ -> {}),
                        () -> Fixture.T0),
                ui);
    }

    private static Node nothing(Ui ui) {
        Editor editor = Samples.emptyDrawing();
        return beside(
                new LayersPanel(new LayersViewModel(editor), editor, ui, () -> {}),
                outline(Samples.emptyDrawing(), ui));
    }

    private static Node find(Ui ui) {
        FindBar bar = new FindBar(new FindViewModel(Samples.drawing()), ui, () -> {});
        bar.open();
        ((TextField) bar.lookup("#find-field")).setText("or");
        return bar;
    }
}
