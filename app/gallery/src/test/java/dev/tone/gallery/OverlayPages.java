package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.CANVAS;
import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.select;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.client.http.Faults;
import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.canvas.overlay.OverlayBar;
import dev.tone.desktop.canvas.overlay.OverlayKind;
import dev.tone.desktop.canvas.overlay.OverlayViewModel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.FakeReleases;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.canvas.CanvasRecord;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;

/// What lies on the drawing, and the bar that chooses it.
final class OverlayPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("overlay-bar", "Overlays of a drawing", (ui, _) -> bars(ui)),
            new GalleryPage("overlay-plan", "Overlay, the plan", (ui, look) -> plan(ui, look)),
            new GalleryPage("overlay-observed", "Overlay, what runs", (ui, look) -> observed(ui, look)));

    private OverlayPages() {}

    private static Node bars(Ui ui) {
        Editor drawn = Samples.drawing();
        List<CanvasRecord> records = drawn.document().records();
        Revisions before = new NoPlatform(records, records);
        edit(drawn);
        OverlayViewModel compared = model(drawn, running(), before);
        compared.compareWith("Before the queue", records);
        return Looks.column(
                bar(OverlayKind.DESIGN, model(drawn, running(), before), ui),
                bar(OverlayKind.OBSERVED, model(drawn, running(), before), ui),
                bar(OverlayKind.PLAN, model(drawn, running(), before), ui),
                bar(OverlayKind.PLAN, model(Samples.drawing(), running(), before), ui),
                bar(OverlayKind.PLAN, model(drawn, new Fixture(), before), ui),
                bar(
                        OverlayKind.PLAN,
                        model(drawn, running(), (_, _) -> {
                            throw Faults.of(new IOException("refused"));
                        }),
                        ui),
                new OverlayBar(compared, ui));
    }

    private static Node bar(OverlayKind kind, OverlayViewModel model, Ui ui) {
        model.kindProperty().set(kind);
        return new OverlayBar(model, ui);
    }

    private static OverlayViewModel model(Editor drawn, Fixture platform, Revisions before) {
        return new OverlayViewModel(drawn.document(), CANVAS, DrawingWindow.project(platform), before, WORK);
    }

    private static Fixture running() {
        Fixture platform = new Fixture();
        platform.environments.add(Fixture.PREVIEW);
        platform.deployments.add(Fixture.drawn(2, CANVAS, 7, SampleCanvas.STOREFRONT));
        platform.sites.add(Fixture.of(Fixture.site(false), SampleCanvas.STOREFRONT));
        return platform;
    }

    private static void edit(Editor editor) {
        editor.commands().placeService(ServiceKind.SEARCH, new Point(1_100, 300));
        DrawingSamples.tell(editor, SampleCanvas.ORDERS_API, said -> said.withReplicas(3));
        select(editor, "Mailer");
        editor.commands().delete();
    }

    private static Node plan(Ui ui, Appearance look) {
        Editor drawn = Samples.drawing();
        List<CanvasRecord> before = drawn.document().records();
        edit(drawn);
        return CanvasPages.whole(
                new DrawingWindow(drawn, before, running(), new FakeReleases(), ui, look).act("overlay.plan"));
    }

    private static Node observed(Ui ui, Appearance look) {
        Fixture platform = running();
        platform.sites.add(Fixture.of(
                Fixture.sick(Fixture.site(true), "GET / answered 503 three times in a row"), SampleCanvas.ORDERS_API));
        return CanvasPages.whole(new DrawingWindow(Samples.drawing(), platform, ui, look).act("checks"));
    }
}
