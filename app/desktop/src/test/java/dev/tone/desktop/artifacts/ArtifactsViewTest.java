package dev.tone.desktop.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.DeploymentState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// The list of artifacts and the one in detail.
class ArtifactsViewTest extends ArtifactsWindow {
    private static Artifact named(Artifact artifact, String name) {
        return new Artifact(
                artifact.id(),
                artifact.project(),
                name,
                artifact.kind(),
                artifact.digest(),
                artifact.size(),
                artifact.fileCount(),
                artifact.version(),
                artifact.element(),
                artifact.createdBy(),
                artifact.createdAt(),
                artifact.notes(),
                artifact.tags());
    }

    /// In the list and in the detail.
    private List<String> ages() throws Exception {
        return window.on(() -> window.robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text != null && (text.endsWith(" ago") || text.equals("just now")))
                .toList());
    }

    @Test
    void a_long_name_is_cut_in_its_middle_and_nothing_is_scrolled_sideways() throws Exception {
        String name = "an-archive-with-a-name-that-no-list-is-wide-enough-for-2026-11-30.tar.gz";
        workspace.artifacts.clear();
        workspace.artifacts.add(named(Fixture.artifact("a1"), name));
        show();
        window.awaitShown("#artifact-a1");

        String text = window.on(() -> {
            Parent root = window.find("#artifact-list").getScene().getRoot();
            root.applyCss();
            root.layout();
            Node shown = window.find("#artifact-a1").lookup(".medium");
            return ((Text) shown.lookup(".text")).getText();
        });
        assertThat(text).startsWith("an-archive").endsWith("tar.gz").hasSizeLessThan(name.length());
        assertThat(window.scrollsSideways("#artifact-list")).isFalse();
    }

    @Test
    void a_filter_that_nothing_passes_does_not_say_that_there_is_nothing() throws Exception {
        show();
        window.awaitShown("#artifact-a1");

        window.type("#artifacts-search", "zzz");

        window.awaitGone("#artifact-a1");
        assertThat(window.isShown("#artifacts-empty-add")).isFalse();
        window.until(
                () -> window.find("#artifact-list").lookup(".placeholder .label") instanceof Label none
                        && none.getText().equals("Nothing matches"),
                "the list says that nothing matches");
    }

    @Test
    void nobody_says_that_there_is_nothing_before_it_is_known() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Work later = new Work(waiting::add, Runnable::run, workspace.faults::add);
        WorkspaceModel unread =
                new WorkspaceModel(workspace, workspace.kept, workspace, later, Runnable::run, workspace.settings);
        unread.start(new KnownWorkspace(workspace.projects, workspace.projects.getFirst(), List.of()));
        workspace.artifacts.clear();
        show(unread);
        window.awaitShown("#artifact-list");
        window.awaitShown("#artifact-list .skeleton");
        assertThat(window.isShown("#artifact-list .placeholder .label")).isFalse();
        assertThat(window.isShown("#artifacts-empty-add")).isFalse();

        window.on(() -> {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
            return null;
        });

        window.awaitShown("#artifacts-empty-add");
        window.awaitShown("#artifact-list .placeholder .label");
        assertThat(window.isShown("#artifact-list .skeleton")).isFalse();
    }

    @Test
    void one_in_detail_can_be_deployed() throws Exception {
        show();
        window.awaitShown("#artifact-files");
        window.awaitShown("#artifact-a1");

        window.click("#artifact-deploy");

        window.until(() -> navigator.went.contains("deploy a1"), "it is deployed");
    }

    @Test
    void what_it_was_deployed_as_is_said_as_soon_as_it_is() throws Exception {
        show();
        window.awaitShown("#artifact-files");

        window.on(() -> {
            project.put(Fixture.deployment(7, DeploymentState.SUCCEEDED, true));
            return null;
        });

        window.awaitShown("#artifact-use-7");
    }

    @Test
    void the_first_that_arrives_is_looked_at() throws Exception {
        workspace.artifacts.clear();
        show();
        window.awaitShown("#artifacts-empty-add");

        window.on(() -> {
            project.put(Fixture.artifact("a1"));
            return null;
        });

        window.awaitShown("#artifact-deploy");
    }

    @Test
    void deleting_asks_and_escape_of_the_question_keeps_it() throws Exception {
        show();
        window.click("#artifact-delete");
        window.awaitFocus("#dialog-cancel");
        window.press(javafx.scene.input.KeyCode.ENTER);
        window.awaitGone("#confirm-dialog");
        assertThat(platform.calls).isEmpty();

        window.click("#artifact-delete").click("#dialog-confirm");
        window.awaitShown("#artifacts-empty-add");
        assertThat(platform.calls).containsExactly("delete a1");
    }

    @Test
    void ages_grow_while_they_are_looked_at() throws Exception {
        show();
        window.awaitShown("#artifact-list .list-cell:filled");
        List<String> before = ages();
        assertThat(before).isNotEmpty();

        window.on(() -> {
            window.clock.advance(Duration.ofHours(3));
            view.tick();
            return null;
        });

        assertThat(ages()).hasSameSizeAs(before).allMatch(age -> age.equals("3 h ago"));
    }

    @Test
    void a_folder_is_chosen_and_queued() throws Exception {
        window.desk.folder = Optional.of(Path.of("/somewhere/site"));
        show();

        window.click("#artifacts-add-folder");

        window.until(() -> platform.calls.contains("upload site"), "it is queued");
    }

    @Test
    void search_narrows_the_list() throws Exception {
        show();
        window.awaitShown("#artifact-list .list-cell:filled");

        window.type("#artifacts-search", "nothing like it");

        window.awaitGone("#artifact-list .list-cell:filled");
    }
}
