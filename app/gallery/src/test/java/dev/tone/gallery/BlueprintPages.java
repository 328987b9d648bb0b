package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.CANVAS;
import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.beside;
import static dev.tone.gallery.DrawingSamples.element;
import static dev.tone.gallery.DrawingSamples.select;
import static dev.tone.gallery.DrawingSamples.sized;
import static dev.tone.gallery.DrawingSamples.tell;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.blueprint.BlueprintPanel;
import dev.tone.desktop.blueprint.BlueprintViewModel;
import dev.tone.desktop.blueprint.ChecksPanel;
import dev.tone.desktop.blueprint.ImportReport;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The system that a drawing describes.
final class BlueprintPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("checks-found", "Checks", (ui, _) -> checks(ui)),
            new GalleryPage("blueprint", "Blueprint", (ui, _) -> blueprints(ui)),
            new GalleryPage("import-report", "Import report", (ui, _) -> reports(ui)));

    private BlueprintPages() {}

    private static Node checks(Ui ui) {
        Editor wrong = Samples.drawing();
        tell(
                wrong,
                element(wrong, "Orders API").id(),
                said -> said.withImage("shop api").withEnvironment(Map.of("DB_PASSWORD", "hunter2", "1ST", "x")));
        tell(wrong, element(wrong, "Orders").id(), said -> said.withVolumes(List.of()));
        tell(wrong, element(wrong, "Sessions").id(), said -> said.withImage("redis:latest"));
        tell(wrong, element(wrong, "Storefront").id(), said -> said.withDomain("shop example"));
        return beside(480, checks(wrong, ui), checks(Samples.emptyDrawing(), ui));
    }

    private static Region checks(Editor editor, Ui ui) {
        return new ChecksPanel(new SystemModel(editor.document(), () -> "shop", WORK), editor, ui);
    }

    private static Node blueprints(Ui ui) {
        Editor drawn = Samples.drawing();
        select(drawn, "Orders API");
        Region whole = blueprint(drawn, ui);
        Editor edited = Samples.drawing();
        Region compared = blueprint(edited, ui);
        // Only a box that is in a scene tells what was chosen.
        new Scene(new StackPane(compared)).getRoot().applyCss();
        ComboBox<?> bases = (ComboBox<?>) Objects.requireNonNull(compared.lookup("#blueprint-compare"));
        bases.getSelectionModel().select(1);
        tell(
                edited,
                element(edited, "Orders API").id(),
                said -> said.withReplicas(3).withDomain("api.example"));
        DrawingSamples.select(edited, "Sessions");
        edited.commands().delete();
        return new HBox(24, sized(whole, 440, 620), sized(compared, 440, 620));
    }

    private static Region blueprint(Editor editor, Ui ui) {
        SystemModel system = new SystemModel(editor.document(), () -> "shop", WORK);
        NoPlatform platform = new NoPlatform(List.of(), List.of());
        return new BlueprintPanel(
                new BlueprintViewModel(system, CANVAS, platform, _ -> List.of(), WORK),
                editor,
                DrawingWindow.project(new Fixture()),
                CANVAS,
                FXCollections.observableArrayList(),
                WORK,
                ui);
    }

    private static Node reports(Ui ui) {
        String title = ui.text("import.done", "compose.yaml");
        String size = ui.text("import.size", 4, 5);
        List<String> lines = List.of(
                ui.text("import.note.part", "configs"),
                ui.text("import.note.field", "storefront", "deploy.resources"),
                ui.text(
                        "import.note.image",
                        "orders-api",
                        "${REGISTRY:-registry.example}/shop/orders api with spaces in its name"));
        FlowPane all = new FlowPane(24, 24);
        all.getChildren()
                .addAll(
                        new ImportReport(title, size, List.of(), ui, () -> {}),
                        new ImportReport(title, size, lines, ui, () -> {}),
                        new ImportReport(
                                ui.text("import.refused"),
                                Fault.invalid("blueprint/not-yaml", "This text is not YAML.", "services: ["),
                                ui,
                                () -> {}));
        return all;
    }
}
