package dev.tone.desktop.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentsPanelTest {
    @TempDir
    Path folder;

    private ViewWindow window;
    private Fixture workspace;
    private FakeEnvironments port;
    private ProjectModel project;
    private int made;

    private void open(Language language) throws Exception {
        window = ViewWindow.open(language);
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.environments.add(Fixture.PREVIEW);
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, true));
        port = new FakeEnvironments(workspace);
        window.show(Region::new);
        window.on(() -> {
            project = workspace.workspace().open().orElseThrow();
            new EnvironmentsPanel(
                            new EnvironmentsViewModel(
                                    project,
                                    port,
                                    workspace.work,
                                    window.dialogs,
                                    workspace.notices,
                                    window.ui.texts()),
                            window.dialogs,
                            () -> made++,
                            window.ui)
                    .show();
            return null;
        });
        window.awaitShown("#environments-dialog");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void one_gets_another_name_and_is_the_same() throws Exception {
        open(Language.ENGLISH);
        window.click("#environment-rename-preview");
        window.type("#dialog-input", "staging").click("#dialog-confirm");
        window.awaitShown("#environment-staging");

        assertThat(port.calls).containsExactly("rename preview staging");
        assertThat(window.isShown("#environment-preview")).isFalse();
        assertThat(window.on(() -> project.environmentName(Fixture.PREVIEW.id())))
                .isEqualTo("staging");
    }

    @Test
    void one_goes_into_the_archive_after_a_question_and_comes_back() throws Exception {
        open(Language.ENGLISH);
        assertThat(window.isShown("#environment-archive-production")).isFalse();
        window.click("#environment-archive-preview");
        window.awaitShown("#confirm-dialog");
        window.click("#dialog-confirm");
        window.awaitShown("#environment-restore-preview");

        assertThat(port.calls).containsExactly("archive preview");
        assertThat(window.on(() ->
                        project.environments().stream().map(Environment::name).toList()))
                .containsExactly("production");
        assertThat(window.on(() -> project.environmentName(Fixture.PREVIEW.id())))
                .isEqualTo("preview");

        window.on(() -> {
            workspace.notices.current().getFirst().offers().getFirst().run().run();
            return null;
        });
        window.awaitShown("#environment-archive-preview");
        assertThat(port.calls).containsExactly("archive preview", "restore preview");
    }

    @Test
    void one_more_is_made_from_here() throws Exception {
        open(Language.ENGLISH);
        window.click("#environments-new");
        assertThat(made).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_is_read_whole(Language language) throws Exception {
        open(language);
        window.click("#environment-archive-preview");
        window.click("#dialog-confirm");
        window.awaitShown("#environment-restore-preview");

        assertThat(window.cut("#environments-dialog")).isEmpty();
        assertThat(window.scrollsSideways("#environments-scroll")).isFalse();
        // A few of them fit without a bar.
        assertThat(window.on(() -> {
                    ScrollPane scroll = (ScrollPane) window.find("#environments-scroll");
                    return scroll.getViewportBounds().getHeight() >= ((Region) scroll.getContent()).getHeight();
                }))
                .isTrue();
    }
}
