package dev.tone.desktop.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.WorkspaceModel;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectsViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final FakeNavigator navigator = new FakeNavigator();
    private ViewWindow window;
    private Fixture workspace;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show() throws Exception {
        show(workspace.workspace());
    }

    private void show(WorkspaceModel model) throws Exception {
        window.show(() -> {
            ProjectsViewModel projects = new ProjectsViewModel(
                    model, platform, workspace.work, window.dialogs, workspace.notices, () -> {}, window.ui.texts());
            ProjectsView view = new ProjectsView(projects, navigator, window.ui);
            view.shown();
            return view.node();
        });
    }

    @Test
    void an_empty_workspace_offers_a_project_and_the_sample() throws Exception {
        show();
        window.click("#projects-empty-create");
        window.awaitFocus("#dialog-input");
        window.robot.write("Web", 0);
        window.press(KeyCode.ENTER);

        window.awaitShown("#project-web");
        assertThat(platform.calls).containsExactly("create project Web");
    }

    @Test
    void what_is_not_read_yet_is_not_called_empty() throws Exception {
        workspace.projects.add(Fixture.project("shop", "Shop"));
        WorkspaceModel model = workspace.unread();
        show(model);
        window.awaitShown(".skeleton");
        assertThat(window.isShown("#projects-empty-create")).isFalse();

        window.on(() -> {
            model.start(KnownWorkspace.NOTHING);
            return model;
        });

        window.awaitShown("#project-shop");
        assertThat(window.isShown(".skeleton")).isFalse();
    }

    @Test
    void a_name_is_needed() throws Exception {
        show();
        window.click("#projects-create");
        window.awaitFocus("#dialog-input");

        assertThat(window.isUsable("#dialog-confirm")).isFalse();
        window.press(KeyCode.ENTER);
        assertThat(window.isShown("#input-dialog")).isTrue();
        window.press(KeyCode.ESCAPE);
        window.awaitGone("#input-dialog");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void a_click_on_a_row_opens_its_drawing() throws Exception {
        workspace.projects.add(Fixture.project("shop", "Shop"));
        show();

        window.click("#project-shop");

        window.until(() -> navigator.went.contains("go CANVAS"), "the drawing is in front");
    }

    @Test
    void the_menu_of_a_row_renames_and_archives() throws Exception {
        workspace.projects.add(Fixture.project("shop", "Shop"));
        show();

        window.click("#project-more-shop").click("#project-rename");
        window.awaitFocus("#dialog-input");
        window.type("#dialog-input", "Market").click("#dialog-confirm");
        window.until(() -> platform.calls.contains("rename shop to Market"), "it is renamed");

        window.click("#project-more-shop").click("#project-archive");
        window.awaitShown("#projects-empty-create");
        assertThat(platform.calls).endsWith("archive shop");

        window.click("#projects-archived");
        window.awaitShown("#project-shop");
    }
}
