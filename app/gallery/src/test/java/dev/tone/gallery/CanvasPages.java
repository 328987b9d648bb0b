package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.CANVAS;
import static dev.tone.gallery.DrawingSamples.sized;
import static dev.tone.gallery.DrawingSamples.view;
import static dev.tone.gallery.Looks.named;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.desktop.canvas.DropVeil;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.FakeReleases;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The page of a drawing, and what belongs to it alone.
final class CanvasPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage(
                    "canvas",
                    "Canvas",
                    (ui, look) -> whole(window(ui, look).select("Orders API").act("minimap"))),
            new GalleryPage(
                    "canvas-empty",
                    "Canvas, nothing on it",
                    (ui, look) -> whole(new DrawingWindow(Samples.emptyDrawing(), new Fixture(), ui, look))),
            new GalleryPage("canvas-tools", "Tools of the canvas", (ui, look) -> tools(ui, look)),
            new GalleryPage("canvas-array", "Copies in rows", (ui, look) -> array(ui, look)),
            new GalleryPage("canvas-drop", "Files over the canvas", (ui, look) -> drops(ui, look)),
            new GalleryPage("inspector", "Inspector", (ui, look) -> inspectors(ui, look)),
            new GalleryPage("inspector-several", "Inspector of several", (ui, look) -> several(ui, look)),
            new GalleryPage(
                    "inspector-nothing", "Inspector of the locked, of nothing", (ui, look) -> nothing(ui, look)),
            new GalleryPage("inspector-running", "Inspector of what runs", (ui, look) -> running(ui, look)));

    private static final double WIDTH = 928;
    private static final double SIDE = 328;

    private CanvasPages() {}

    private static DrawingWindow window(Ui ui, Appearance look) {
        return new DrawingWindow(Samples.drawing(), new Fixture(), ui, look);
    }

    static Node whole(DrawingWindow window) {
        return sized(window.whole(), WIDTH, 620);
    }

    private static Node tools(Ui ui, Appearance look) {
        VBox all = new VBox(16);
        for (String tool :
                List.of("select", "hand", "connector", "text", "eraser", "comment", "highlighter", "laser")) {
            all.getChildren().add(strip(window(ui, look).act("tool." + tool), WIDTH));
        }
        all.getChildren().add(strip(window(ui, look).act("tool.rectangle", "keep-tool"), WIDTH));
        all.getChildren().add(strip(window(ui, look).act("select-all", "duplicate"), WIDTH));
        all.getChildren().add(strip(window(ui, look).act("select-all", "duplicate", "undo"), 780));
        return all;
    }

    private static Region strip(DrawingWindow window, double width) {
        return sized(window.part("canvas-tools"), width, 40);
    }

    private static Node array(Ui ui, Appearance look) {
        return new HBox(window(ui, look).select("Orders API").act("array").panel());
    }

    private static Node drops(Ui ui, Appearance look) {
        TilePane all = new TilePane(16, 16);
        all.setPrefColumns(2);
        all.getChildren()
                .addAll(
                        drop("canvas.drop", "shop", "Shop", ui, look),
                        drop("canvas.drop-picture", "logo.png", "Shop", ui, look),
                        drop("canvas.drop-system", "compose.yaml", "Shop", ui, look),
                        drop("canvas.drop-on", "a folder with a name that is rather long", "Storefront", ui, look));
        return all;
    }

    private static Node drop(String key, String what, String where, Ui ui, Appearance look) {
        DropVeil veil = new DropVeil();
        veil.show(ui.text(key, where), ui.text(key + "-text", what, where));
        return new StackPane(view(Samples.drawing(), 456, 280, ui, look), veil);
    }

    private static Node inspectors(Ui ui, Appearance look) {
        return new HBox(
                24,
                inspector("service", window(ui, look).select("Storefront")),
                inspector("connector", window(ui, look).select("sample-orders-api-to-orders")));
    }

    private static Node several(Ui ui, Appearance look) {
        return new HBox(
                24,
                inspector("several", window(ui, look).act("select-all")),
                inspector("text", window(ui, look).select("sample-title")));
    }

    private static Node nothing(Ui ui, Appearance look) {
        Editor locked = Samples.drawing();
        DrawingSamples.select(locked, "Orders");
        locked.arranging().setLocked(true);
        Editor guided = Samples.drawing();
        guided.guides().add(true, 240);
        guided.guides().add(false, -1_280.5);
        guided.guides().setLocked(guided.guides().inForce().getFirst(), true);
        return new HBox(
                24,
                inspector("locked", new DrawingWindow(locked, new Fixture(), ui, look).select("Orders")),
                inspector("nothing", new DrawingWindow(guided, new Fixture(), ui, look)));
    }

    /// What runs of the drawing: one that is not well, one on trial.
    private static Node running(Ui ui, Appearance look) {
        Fixture sick = new Fixture();
        sick.deployments.add(Fixture.drawn(2, CANVAS, 7, SampleCanvas.ORDERS_API));
        sick.sites.add(Fixture.of(
                Fixture.sick(Fixture.site(true), "GET / answered 503 three times in a row"), SampleCanvas.ORDERS_API));
        Fixture trying = new Fixture();
        trying.deployments.add(Fixture.drawn(
                Fixture.deployment(
                        3,
                        DeploymentState.DEPLOYING,
                        false,
                        List.of(new Stage(StageName.CANARY, StageState.RUNNING, Fixture.T0, null, "25 %"))),
                CANVAS,
                7,
                SampleCanvas.ORDERS_API));
        Editor drawn = Samples.drawing();
        FakeReleases releases = new FakeReleases();
        releases.releases.add(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.CANARY, 25));
        return new HBox(
                24,
                inspector("degraded", new DrawingWindow(Samples.drawing(), sick, ui, look).select("Orders API")),
                inspector(
                        "on trial",
                        new DrawingWindow(drawn, drawn.document().records(), trying, releases, ui, look)
                                .select("Orders API")));
    }

    private static Node inspector(String of, DrawingWindow window) {
        return named(of, sized(window.part("canvas-side"), SIDE, 820));
    }
}
