package dev.tone.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.observe.Observable;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialBarTest {
    private static final ElementId WEB = new ElementId("web");

    private final FakeReleases port = new FakeReleases();
    private final Observable<Set<ElementId>> selected = new Observable<>(Set.of());
    private Consumer<LiveFact> told = _ -> {};

    @TempDir
    Path folder;

    private ViewWindow window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_selected_element_under_a_canary_shows_what_both_releases_were_asked_and_answered() throws Exception {
        window = ViewWindow.open();
        Fixture workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.deployments.add(Fixture.drawn(
                Fixture.deployment(
                        3,
                        DeploymentState.DEPLOYING,
                        false,
                        List.of(new Stage(StageName.CANARY, StageState.RUNNING, Fixture.T0, null, "25 %"))),
                new CanvasId("c1"),
                1,
                WEB));
        ReleaseProgress trial = FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.CANARY, 25);
        port.releases.add(trial);
        window.show(() -> {
            ProjectModel project = workspace.workspace().open().orElseThrow();
            ReleasesViewModel releases = new ReleasesViewModel(
                    project,
                    port,
                    (_, facts, _) -> {
                        told = facts;
                        return () -> {};
                    },
                    workspace.work,
                    Runnable::run);
            return new VBox(new TrialBar(releases, selected, window.ui));
        });
        assertThat(window.isShown("#trial-bar")).isFalse();

        select(Set.of(WEB));
        window.awaitShown("#trial-numbers");
        assertThat(window.text("#trial-title")).isEqualTo("Canary 25 %");
        assertThat(window.text("#trial-requests-new")).isEqualTo("40");
        assertThat(window.text("#trial-requests-before")).isEqualTo("760");
        assertThat(window.text("#trial-errors-new")).isEqualTo("3 · 7.1 %");
        assertThat(window.text("#trial-p95-new")).isEqualTo("120 ms");

        tell(trial.counted(new ReleaseNumbers(90, 0, 0, 0, 80, 0, 0, 0), trial.current()));
        assertThat(window.text("#trial-requests-new")).isEqualTo("90");
        assertThat(window.text("#trial-errors-new")).isEqualTo("0");

        select(Set.of(new ElementId("other")));
        window.awaitGone("#trial-bar");
        select(Set.of(WEB));
        window.awaitShown("#trial-bar");
        tell(trial.over(ReleasePhase.TAKEN_OVER, Fixture.T0, null, null));
        window.awaitGone("#trial-bar");
    }

    private void select(Set<ElementId> ids) throws Exception {
        window.on(() -> {
            selected.set(ids);
            return null;
        });
    }

    private void tell(ReleaseProgress release) throws Exception {
        window.on(() -> {
            told.accept(new LiveFact.ReleaseChanged(release));
            return null;
        });
    }
}
