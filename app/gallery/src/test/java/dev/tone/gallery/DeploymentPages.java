package dev.tone.gallery;

import dev.tone.desktop.comparisons.PlanView;
import dev.tone.desktop.deployments.timeline.TimelineSource;
import dev.tone.desktop.deployments.timeline.TimelineView;
import dev.tone.desktop.deployments.timeline.Usual;
import dev.tone.desktop.deployments.timeline.Waterfall;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.MemoryLog;
import dev.tone.desktop.releases.StrategyDraft;
import dev.tone.desktop.releases.StrategyFields;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.view.FakeComparisons;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseStrategy;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is seen of deployments: stages, timeline, log, plan and release.
final class DeploymentPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("stages", "Stages of a deployment", (ui, _) -> stages(ui)),
            new GalleryPage("timeline", "Timeline", (ui, _) -> timeline(ui)),
            new GalleryPage("log", "Log", (ui, look) -> log(ui, look, Logs.build())),
            new GalleryPage("log-empty", "Log without lines", (ui, look) -> log(ui, look, new MemoryLog())),
            new GalleryPage("plan", "Plan of a rollback", (ui, _) -> plan(ui)),
            new GalleryPage("release", "How a release goes", (ui, _) -> release(ui)));

    private DeploymentPages() {}

    private static Node stages(Ui ui) {
        VBox column = Looks.column();
        for (Deployment deployment : Samples.deployments()) {
            Waterfall waterfall = new Waterfall(ui);
            waterfall.show(deployment, Usual.nothing(), deployment.createdAt().plusSeconds(3));
            column.getChildren().add(Looks.named(ui.texts().word("deployment.state", deployment.state()), waterfall));
        }
        return column;
    }

    private static Node timeline(Ui ui) {
        TimelineView view = new TimelineView(
                new TimelineSource() {
                    @Override
                    public List<Environment> environments() {
                        return List.of(Fixture.PRODUCTION, Fixture.PREVIEW);
                    }

                    @Override
                    public List<Deployment> shown() {
                        return Samples.deployments();
                    }

                    @Override
                    public List<Deployment> history() {
                        return Samples.deployments();
                    }

                    @Override
                    public String environmentName(Deployment deployment) {
                        return "production";
                    }

                    @Override
                    public @Nullable Deployment selected() {
                        return shown().get(1);
                    }

                    @Override
                    public void select(Deployment deployment) {}

                    @Override
                    public void save(Path file, String table) {}
                },
                _ -> {},
                ui);
        view.setPrefHeight(380);
        view.tick();
        return view;
    }

    private static Node log(Ui ui, Appearance look, MemoryLog lines) {
        LogView view = new Logs(ui, look).of(lines.complete());
        view.setPrefHeight(320);
        return view;
    }

    private static Node plan(Ui ui) {
        return new PlanView(
                new FakeComparisons().planRollBack(new DeploymentId("d2")),
                "shop-site v2",
                "shop-site v1",
                (_, _, _, _, _) -> {},
                ui);
    }

    private static Node release(Ui ui) {
        return Looks.column(
                Looks.named("at once", new StrategyFields(new StrategyDraft(ReleaseStrategy.AT_ONCE), "g-once", ui)),
                Looks.named(
                        "blue-green", new StrategyFields(new StrategyDraft(ReleaseStrategy.BLUE_GREEN), "g-bg", ui)),
                Looks.named("canary", new StrategyFields(new StrategyDraft(ReleaseStrategy.CANARY), "g-canary", ui)));
    }
}
