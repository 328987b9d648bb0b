package dev.tone.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.deployments.DeploymentCommands;
import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.FakeCommands;
import dev.tone.desktop.view.FakeLogs;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.live.LiveFact;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseViewTest {
    private final FakeReleases port = new FakeReleases();
    private final FakePlatform platform = new FakePlatform();
    private final List<String> aborted = new ArrayList<>();
    private Consumer<LiveFact> told = _ -> {};

    @TempDir
    Path folder;

    private ViewWindow window;
    private Fixture workspace;
    private ReleasesViewModel releases;

    private void open(Language language, StageName stage, @Nullable String label) throws Exception {
        boolean running = label != null || stage == StageName.BESIDE;
        window = ViewWindow.open(language);
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.deployments.add(Fixture.deployment(
                3,
                running ? DeploymentState.DEPLOYING : DeploymentState.SUCCEEDED,
                !running,
                List.of(new Stage(
                        stage,
                        running ? StageState.RUNNING : StageState.SUCCEEDED,
                        Fixture.T0,
                        running ? null : Fixture.T0.plusSeconds(60),
                        running ? label : "5 %"))));
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, running));
        window.show(() -> {
            ProjectModel project = workspace.workspace().open().orElseThrow();
            releases = new ReleasesViewModel(
                    project,
                    port,
                    (_, facts, _) -> {
                        told = facts;
                        return () -> {};
                    },
                    workspace.work,
                    Runnable::run);
            DeploymentsViewModel deployments =
                    new DeploymentsViewModel(project, platform, workspace.work, workspace.notices, window.ui.texts());
            DeploymentCommands commands =
                    FakeCommands.of(deployments, window.dialogs, new FakeNavigator(), workspace, window.ui);
            DeploymentsView view = new DeploymentsView(
                    deployments,
                    commands,
                    new FakeLogs(),
                    new ReleaseExtras(
                            releases,
                            deployment -> aborted.add(deployment.id().value()),
                            DeploymentExtras.NONE,
                            window.ui),
                    window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-deployments");
    }

    private void tell(ReleaseProgress release) throws Exception {
        window.on(() -> {
            told.accept(new LiveFact.ReleaseChanged(release));
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_canary_shows_who_has_how_much_and_goes_on_or_back_with_a_click() throws Exception {
        port.releases.add(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.CANARY, 5));
        open(Language.ENGLISH, StageName.CANARY, "5 %");
        window.awaitShown("#release-panel");

        assertThat(window.text("#deployment-state")).isEqualTo("Canary 5 %");
        assertThat(window.text("#stage-canary-5")).isEqualTo("Canary 5 %");
        assertThat(window.text("#release-title")).isEqualTo("Canary: 5 % of the visitors, step 1 of 3");
        assertThat(window.text("#release-requests-new")).isEqualTo("40");
        assertThat(window.text("#release-errors-new")).isEqualTo("3 · 7.1 %");
        assertThat(window.text("#release-p95-before")).isEqualTo("95 ms");
        assertThat(window.isShown("#deployment-cancel"))
                .as("there is one way back, not two")
                .isFalse();
        window.click("#release-continue").click("#release-promote").click("#release-abort");
        window.until(() -> aborted.contains("d3"), "it is taken back");
        assertThat(port.calls).containsExactly("continue d3", "promote d3");
    }

    @Test
    void numbers_and_phases_come_as_they_happen() throws Exception {
        port.releases.add(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.CANARY, 5));
        open(Language.KOREAN, StageName.CANARY, "50 % …");
        window.awaitShown("#release-continue");
        assertThat(releases.onTrialProperty().get()).isTrue();

        tell(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.WAITING, 50));

        window.awaitGone("#release-continue");
        assertThat(window.text("#release-title")).contains("50 %");
        assertThat(window.text("#deployment-state")).isEqualTo("카나리 50 %, 결정 대기");
        assertThat(window.text("#release-share-before")).isEqualTo("50 %");
        tell(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.TAKEN_OVER, 100));
        window.awaitGone("#release-promote");
        window.awaitShown("#release-warm");
        assertThat(releases.onTrialProperty().get()).isFalse();
    }

    @Test
    void before_it_begins_there_is_nothing_to_count() throws Exception {
        open(Language.ENGLISH, StageName.QUEUE, "");

        tell(FakeReleases.progress(3, ReleaseStrategy.BLUE_GREEN, ReleasePhase.PENDING, 0));

        window.awaitShown("#release-title");
        assertThat(window.text("#release-title")).isEqualTo("Its release runs beside the one before it first");
        assertThat(window.isShown("#release-numbers")).isFalse();
    }

    @Test
    void one_that_stands_beside_has_a_preview_and_no_next_step() throws Exception {
        port.releases.add(FakeReleases.progress(3, ReleaseStrategy.BLUE_GREEN, ReleasePhase.BESIDE, 0));
        open(Language.ENGLISH, StageName.BESIDE, null);

        window.awaitShown("#release-preview");
        assertThat(window.text("#release-title")).isEqualTo("It runs beside #2 and has no visitors yet");
        assertThat(window.isShown("#release-continue")).isFalse();
        assertThat(window.isShown("#release-share")).isFalse();
    }

    @Test
    void what_is_over_is_read_when_it_is_looked_at() throws Exception {
        port.releases.add(FakeReleases.progress(3, ReleaseStrategy.CANARY, ReleasePhase.TAKEN_BACK, 0));
        open(Language.ENGLISH, StageName.CANARY, null);

        window.awaitShown("#release-title");
        assertThat(window.text("#release-title")).isEqualTo("It was taken back: #2 has all of the traffic");
        assertThat(port.calls).containsExactly("read d3");
        assertThat(window.isShown("#release-abort")).isFalse();
    }
}
