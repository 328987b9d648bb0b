package dev.tone.desktop.bisect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BisectViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final List<String> compared = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private ViewWindow window;

    private static Deployment published(long number, boolean live) {
        Deployment like = Fixture.deployment(number, DeploymentState.SUCCEEDED, live);
        return new Deployment(
                like.id(),
                like.project(),
                number,
                like.environment(),
                like.provider(),
                like.kind(),
                null,
                null,
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                null,
                null,
                null,
                like.state(),
                List.of(),
                null,
                "r" + number,
                1L,
                1,
                null,
                live,
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                like.override(),
                like.canceledBy());
    }

    private void open(Language language, int count) throws Exception {
        open(language, count, List.of(Fixture.PRODUCTION, Fixture.PREVIEW));
    }

    private void open(Language language, int count, List<Environment> environments) throws Exception {
        window = ViewWindow.open(language);
        Fixture workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.environments.clear();
        workspace.environments.addAll(environments);
        for (int number = count; number > 0; number--) {
            workspace.deployments.add(published(number, number == count));
        }
        window.show(() -> {
            ProjectModel project = workspace.workspace().open().orElseThrow();
            new BisectPanel(
                            new BisectViewModel(project, platform, workspace.work, "looking"),
                            window.dialogs,
                            (before, after) -> compared.add(before.number() + " " + after.number()),
                            window.ui)
                    .show();
            return new Region();
        });
        window.awaitShown("#bisect-dialog");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_first_bad_one_is_found_and_compared() throws Exception {
        open(Language.ENGLISH, 4);
        window.click("#bisect-start");
        window.awaitShown("#bisect-line");
        assertThat(window.text("#bisect-middle")).contains("#3");
        assertThat(window.text("#bisect-left")).contains("2");

        window.click("#bisect-show");
        window.awaitShown("#bisect-state");
        assertThat(platform.calls).containsExactly("promote d3 to preview because looking");
        window.click("#bisect-is-bad");
        assertThat(window.text("#bisect-middle")).contains("#2");
        window.click("#bisect-is-good");

        window.awaitShown("#bisect-found");
        assertThat(window.text("#bisect-found")).contains("#3");
        window.click("#bisect-compare");
        window.until(() -> compared.contains("2 3"), "it is compared");
    }

    @Test
    void what_cannot_be_said_is_left_over_and_one_can_begin_anew() throws Exception {
        open(Language.KOREAN, 3);
        window.click("#bisect-start").click("#bisect-skip");

        window.awaitShown("#bisect-found");
        assertThat(window.text("#bisect-found")).contains("#2, #3");
        window.click("#bisect-again");
        window.awaitShown("#bisect-start");
    }

    /// As when the only other one has people who depend on it, e.g. while the fault is in the preview.
    @Test
    void nobody_is_shown_old_deployments_who_depends_on_what_runs() throws Exception {
        Environment live = new Environment(
                new EnvironmentId("live"), new ProjectId("shop"), "live", EnvironmentKind.PRODUCTION, Fixture.T0, null);
        open(Language.ENGLISH, 3, List.of(Fixture.PRODUCTION, live));

        assertThat(window.isShown("#bisect-no-place")).isTrue();
        assertThat(window.isShown("#bisect-place")).isFalse();
        assertThat(window.find("#bisect-start").isDisabled()).isTrue();

        window.click("#bisect-make-place");
        window.awaitShown("#bisect-place");
        assertThat(platform.calls).containsExactly("make environment bisect");
        window.click("#bisect-start").click("#bisect-show");
        window.awaitShown("#bisect-state");
        assertThat(platform.calls).endsWith("promote d2 to bisect because looking");
    }

    @Test
    void with_one_deployment_there_is_nothing_to_search() throws Exception {
        open(Language.ENGLISH, 1);
        assertThat(window.isShown("#bisect-start")).isFalse();
    }
}
