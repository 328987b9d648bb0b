package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.sized;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.canvas.tabs.TabBar;
import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.CanvasId;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// The canvases of a project side by side.
final class TabPages {
    static final List<GalleryPage> ALL =
            List.of(new GalleryPage("canvas-tabs", "Canvases as tabs", (ui, _) -> tabs(ui)));

    private static final List<String> NAMES = List.of(
            "Shop",
            "주문과 배송이 하는 일",
            "What happens to an order between the shop, the ledger and the parcel service",
            "1");

    private TabPages() {}

    private static Node tabs(Ui ui) {
        List<String> many = IntStream.rangeClosed(1, 16)
                .mapToObj(number -> ui.text("tabs.new-name", number))
                .toList();
        return Looks.column(
                bar(List.of("Shop"), 0, false, ui),
                bar(NAMES, 2, false, ui),
                bar(NAMES, 1, true, ui),
                bar(many, 0, false, ui),
                bar(many, 13, false, ui));
    }

    private static Node bar(List<String> names, int front, boolean naming, Ui ui) {
        Fixture platform = new Fixture();
        for (int i = 0; i < names.size(); i++) {
            platform.canvases.add(DrawingWindow.canvas(new CanvasId("c" + i), names.get(i), "a" + (char) ('a' + i)));
        }
        TabsViewModel model = new TabsViewModel(
                DrawingWindow.project(platform),
                NoCanvases.INSTANCE,
                WORK,
                new Notices(ui.texts()),
                ui.texts(),
                platform.settings,
                _ -> {});
        TabBar bar = sized(new TabBar(model, _ -> {}, new ActionRegistry(), ui), 880, 36);
        model.show(new CanvasId("c" + front));
        if (naming) {
            model.beginRename(new CanvasId("c" + front));
        }
        return bar;
    }
}
