package dev.tone.gallery;

import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.FakeReleases;
import dev.tone.desktop.releases.ReleaseExtras;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.desktop.releases.TrialBar;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Observable;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Releases beside the one before: in each phase, and on the drawing.
final class ReleasePages {
    private static final ElementId WEB = new ElementId("web");

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("release-phases", "A release beside the one before", (ui, _) -> phases(ui)),
            new GalleryPage("trial-bar", "A release on trial, on the drawing", (ui, _) -> bars(ui)));

    private ReleasePages() {}

    private static Node phases(Ui ui) {
        VBox column = Looks.column();
        for (ReleasePhase phase : ReleasePhase.values()) {
            ReleaseStrategy strategy =
                    phase == ReleasePhase.BESIDE ? ReleaseStrategy.BLUE_GREEN : ReleaseStrategy.CANARY;
            ReleaseProgress release = FakeReleases.progress(3, strategy, phase, percent(phase));
            Deployment deployment = deployment(release);
            ReleasesViewModel releases = releases(release, deployment, ui);
            // What is over is read when it is asked for.
            releases.of(deployment);
            new ReleaseExtras(releases, _ -> {}, DeploymentExtras.NONE, ui)
                    .of(deployment)
                    .ifPresent(column.getChildren()::add);
        }
        return column;
    }

    private static Node bars(Ui ui) {
        FlowPane bars = new FlowPane(24, 24);
        for (ReleasePhase phase : List.of(ReleasePhase.BESIDE, ReleasePhase.CANARY, ReleasePhase.WAITING)) {
            ReleaseStrategy strategy =
                    phase == ReleasePhase.BESIDE ? ReleaseStrategy.BLUE_GREEN : ReleaseStrategy.CANARY;
            ReleaseProgress release = FakeReleases.progress(3, strategy, phase, percent(phase));
            Deployment deployment = Fixture.drawn(deployment(release), new CanvasId("c1"), 1, WEB);
            Region bar = new TrialBar(releases(release, deployment, ui), new Observable<>(Set.of(WEB)), ui);
            bar.setPrefWidth(280);
            bars.getChildren().add(bar);
        }
        return bars;
    }

    private static int percent(ReleasePhase phase) {
        return switch (phase) {
            case PENDING, BESIDE, TAKEN_BACK -> 0;
            case CANARY -> 5;
            case WAITING -> 50;
            case TAKEN_OVER -> 100;
        };
    }

    private static Deployment deployment(ReleaseProgress release) {
        boolean over = release.phase().isOver();
        StageName stage = release.phase() == ReleasePhase.BESIDE ? StageName.BESIDE : StageName.CANARY;
        return Fixture.deployment(
                3,
                over ? DeploymentState.SUCCEEDED : DeploymentState.DEPLOYING,
                release.phase() == ReleasePhase.TAKEN_OVER,
                List.of(new Stage(
                        stage,
                        over ? StageState.SUCCEEDED : StageState.RUNNING,
                        Fixture.T0,
                        over ? Fixture.T0.plusSeconds(60) : null,
                        label(release))));
    }

    private static @Nullable String label(ReleaseProgress release) {
        return switch (release.phase()) {
            case PENDING, BESIDE -> null;
            case WAITING -> release.percent() + " % " + Stage.OPEN;
            case CANARY, TAKEN_OVER, TAKEN_BACK -> release.percent() + " %";
        };
    }

    private static ReleasesViewModel releases(ReleaseProgress release, Deployment deployment, Ui ui) {
        OpenProject project = new OpenProject(ui);
        project.workspace.deployments.add(deployment);
        FakeReleases port = new FakeReleases();
        port.releases.add(release);
        return new ReleasesViewModel(
                project.model(), port, (_, _, _) -> () -> {}, project.workspace.work, Runnable::run);
    }
}
