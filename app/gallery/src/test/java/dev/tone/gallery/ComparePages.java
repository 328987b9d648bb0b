package dev.tone.gallery;

import dev.tone.canvas.document.Document;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.comparisons.ComparePanel;
import dev.tone.desktop.comparisons.CompareViewModel;
import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.comparisons.LogsBeside;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.logs.BesideView;
import dev.tone.desktop.logs.BesideViewModel;
import dev.tone.desktop.logs.LogSource;
import dev.tone.desktop.logs.MemoryLog;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.view.FakeComparisons;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.comparison.StageChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.log.LogLevel;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;

/// Two deployments beside each other, part by part.
final class ComparePages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("compare", "Compare", (ui, look) -> part("overview", ui, look)),
            new GalleryPage("compare-drawing", "Compare drawings", (ui, look) -> part("drawing", ui, look)),
            new GalleryPage("compare-blueprint", "Compare blueprints", (ui, look) -> part("blueprint", ui, look)),
            new GalleryPage("compare-values", "Compare values", (ui, look) -> part("values", ui, look)),
            new GalleryPage("compare-files", "Compare files", (ui, look) -> part("files", ui, look)),
            new GalleryPage("compare-stages", "Compare stages", (ui, look) -> part("stages", ui, look)),
            new GalleryPage("compare-log", "Compare logs", (ui, look) -> part("log", ui, look)),
            new GalleryPage("logs-beside", "Logs that are the same, and not read yet", ComparePages::beside),
            new GalleryPage(
                    "compare-reading",
                    "Compare, not read yet",
                    (ui, look) -> panel(new FakeComparisons(), OpenProject.BUSY, ui, look)));

    private ComparePages() {}

    private static Node part(String name, Ui ui, Appearance look) {
        FakeComparisons comparisons = new FakeComparisons();
        comparisons.stages = List.of(
                stage(StageName.QUEUE, StageState.SUCCEEDED, 90, 110),
                stage(StageName.PREPARE, StageState.SUCCEEDED, 640, 600),
                stage(StageName.BUILD, StageState.SUCCEEDED, 41_000, 12_300),
                new StageChange(StageName.HEALTH, null, StageState.FAILED, null, Duration.ofMillis(1_500)),
                new StageChange(
                        StageName.PUBLISH, StageState.SUCCEEDED, StageState.SKIPPED, Duration.ofMillis(4), null));
        PanelColumn column = panel(comparisons, new Fixture().work, ui, look);
        Looks.press(column, "compare-" + name);
        return column;
    }

    private static StageChange stage(StageName name, StageState state, long before, long after) {
        return new StageChange(name, state, state, Duration.ofMillis(before), Duration.ofMillis(after));
    }

    private static PanelColumn panel(ComparisonsPort port, Work work, Ui ui, Appearance look) {
        PanelColumn column = new PanelColumn();
        Deployment before = Samples.deployment(1, DeploymentState.SUCCEEDED, StageState.SUCCEEDED);
        Deployment after = Samples.deployment(2, DeploymentState.FAILED, StageState.FAILED);
        Previews previews = new Previews(new Fixture().work);
        new ComparePanel(
                        new CompareViewModel(port, work, List.of(after, before), before, after),
                        _ -> "shop-site v1",
                        _ -> "production",
                        (_, _) -> new Beside(ui, look),
                        (_, width, height, show, failed) -> previews.paintDifference(
                                Document::new, () -> Samples.drawing().document(), look, width, height, show, failed),
                        ui)
                .show(new Dialogs(column, ui));
        return column;
    }

    /// A build that failed beside one that went well.
    private static final class Beside implements LogsBeside {
        private final BesideView view;

        Beside(Ui ui, Appearance look) {
            MemoryLog before = Logs.build()
                    .add(40)
                    .add(LogLevel.INFO, "build", "Done in 4.1 s, 12 pages")
                    .complete();
            MemoryLog after = Logs.build()
                    .add(40)
                    .add(LogLevel.ERROR, "build", "오류: pages/prices.html:7: no partial named \"price-list\"")
                    .add(LogLevel.INFO, "build", "Done in 2.0 s, 11 pages")
                    .complete();
            view = besideView(before, after, ui, look);
        }

        @Override
        public Node node() {
            return view;
        }

        @Override
        public void step(boolean forward) {
            view.step(forward);
        }

        @Override
        public void close() {
            view.close();
        }
    }

    private static BesideView besideView(LogSource before, LogSource after, Ui ui, Appearance look) {
        BesideViewModel model = new BesideViewModel(
                before,
                after,
                count -> ui.text("log.beside.folded", ui.formats().number(count)),
                Runnable::run,
                Runnable::run);
        BesideView view = new BesideView("g-beside", model, ui, _ -> {});
        view.showDark(look.isDark());
        view.setPrefHeight(240);
        return view;
    }

    private static Node beside(Ui ui, Appearance look) {
        return Looks.column(
                Looks.named(
                        "the same",
                        besideView(Logs.build().complete(), Logs.build().complete(), ui, look)),
                Looks.named("not read yet", besideView(new MemoryLog(), new MemoryLog(), ui, look)));
    }
}
