package dev.tone.desktop.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final FakeNavigator navigator = new FakeNavigator();
    private ViewWindow window;
    private Fixture workspace;
    private ArtifactsView view;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.artifacts.add(Fixture.artifact("a1"));
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
            project = model.open().orElseThrow();
            ArtifactsViewModel artifacts = new ArtifactsViewModel(
                    project,
                    platform,
                    platform,
                    workspace.work,
                    Runnable::run,
                    window.dialogs,
                    workspace.notices,
                    window.ui.texts(),
                    arrivals::add);
            ShelfViewModel shelf = new ShelfViewModel(project, platform, workspace.work, workspace.notices);
            view = new ArtifactsView(
                    artifacts,
                    shelf,
                    new LookViewModel(platform, workspace.work),
                    new DownloadsViewModel(platform, workspace.work, Runnable::run),
                    new DragOut(platform, workspace.work, workspace.notices, window.ui),
                    navigator,
                    window.dialogs,
                    window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-artifacts");
    }

    private final List<ArtifactApi.Stored> arrivals = new ArrayList<>();
    private ProjectModel project;

    private void uploads(UploadItem... items) throws Exception {
        window.on(() -> {
            platform.uploads.set(List.of(items));
            return null;
        });
    }

    private static UploadItem upload(UploadItem.State state, Fault fault) {
        return new UploadItem(
                "u1", new ProjectId("shop"), "site.zip", state, 40, 100, 10, null, fault, null, List.of());
    }

    private static UploadItem upload(String id, String name, UploadItem.State state, long sent, long size) {
        return new UploadItem(id, new ProjectId("shop"), name, state, sent, size, 0, null, null, null, List.of());
    }

    @Test
    void what_was_uploaded_is_told_once() throws Exception {
        show();
        Artifact artifact =
                workspace.workspace().open().orElseThrow().artifacts().getFirst();
        UploadItem done = done(new ArtifactApi.Stored(artifact, false));

        uploads(upload(UploadItem.State.VERIFYING, null));
        uploads(done);
        uploads(done);

        assertThat(arrivals).containsExactly(new ArtifactApi.Stored(artifact, false));
    }

    @Test
    void what_was_there_already_says_as_which_version() throws Exception {
        show();
        Artifact artifact =
                workspace.workspace().open().orElseThrow().artifacts().getFirst();

        uploads(done(new ArtifactApi.Stored(artifact, true)));
        window.awaitShown("#upload-u1");

        assertThat(window.on(() -> window.find("#upload-u1").lookupAll(".small").stream()
                        .map(node -> node instanceof Labeled labeled ? labeled.getText() : "")
                        .toList()))
                .contains("Already here as version " + artifact.version());
    }

    private static UploadItem done(ArtifactApi.Stored stored) {
        return new UploadItem(
                "u1",
                new ProjectId("shop"),
                "site.zip",
                UploadItem.State.DONE,
                100,
                100,
                0,
                null,
                null,
                stored,
                List.of());
    }

    @Test
    void what_was_left_out_of_a_folder_is_said() throws Exception {
        show();
        uploads(new UploadItem(
                "u1",
                new ProjectId("shop"),
                "site",
                UploadItem.State.DONE,
                100,
                100,
                0,
                null,
                null,
                null,
                List.of("Left out, because they are not files of this folder: pipe, link.")));
        window.awaitShown("#upload-u1");

        assertThat(window.on(() -> window.find("#upload-u1").lookupAll(".small").stream()
                        .map(node -> node instanceof Labeled labeled ? labeled.getText() : "")
                        .toList()))
                .contains("Left out, because they are not files of this folder: pipe, link.");
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

    @Test
    void a_filter_that_nothing_passes_does_not_say_that_there_is_nothing() throws Exception {
        show();
        window.awaitShown("#artifact-a1");

        window.type("#artifacts-search", "zzz");

        window.awaitGone("#artifact-a1");
        assertThat(window.isShown("#artifacts-empty-add")).isFalse();
        assertThat(window.on(() -> ((Label) window.find("#artifact-list").lookup(".placeholder .label")).getText()))
                .isEqualTo("Nothing matches");
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
    void an_upload_to_another_project_is_not_shown_here() throws Exception {
        show();

        uploads(
                upload(UploadItem.State.SENDING, null),
                new UploadItem(
                        "u2",
                        new ProjectId("other"),
                        "other.zip",
                        UploadItem.State.SENDING,
                        1,
                        2,
                        1,
                        null,
                        null,
                        null,
                        List.of()));

        window.awaitShown("#upload-u1");
        assertThat(window.robot.lookup("#upload-u2").tryQuery()).isEmpty();
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
    void one_that_rests_since_before_the_start_moves_nothing_and_counts_nothing() throws Exception {
        show();
        uploads(upload("u1", "site.zip", UploadItem.State.PAUSED, 0, 0));
        window.awaitShown("#upload-resume");

        // On its own thread: the page is still being laid out.
        assertThat(window.on(() -> window.robot
                        .lookup("#upload-u1 .progress-bar")
                        .queryAs(ProgressBar.class)
                        .getProgress()))
                .isZero();
        assertThat(window.on(() -> window.robot.lookup("#upload-u1 .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList()))
                .contains("Paused")
                .noneMatch(text -> text.contains(" of "));
    }

    @Test
    void how_far_it_is_is_seen_beside_a_long_name() throws Exception {
        String name = "a-site-with-a-rather-long-name-".repeat(6) + ".zip";
        show();
        uploads(new UploadItem(
                "u1",
                new ProjectId("shop"),
                name,
                UploadItem.State.SENDING,
                40_000_000,
                120_000_000,
                3_000_000,
                Duration.ofSeconds(26),
                null,
                null,
                List.of()));
        window.awaitShown("#upload-u1");

        assertThat(window.cut("#upload-u1")).containsExactly(name);
    }

    @Test
    void an_upload_can_be_paused_and_taken_up_again() throws Exception {
        show();
        uploads(upload(UploadItem.State.SENDING, null));
        window.click("#upload-pause");
        window.until(() -> platform.calls.contains("pause u1"), "it is paused");

        uploads(upload(UploadItem.State.PAUSED, null));
        window.click("#upload-resume");
        window.until(() -> platform.calls.contains("resume u1"), "it goes on");
    }

    @Test
    void a_failed_upload_says_why() throws Exception {
        show();

        uploads(upload(UploadItem.State.FAILED, Fault.invalid("upload/vanished", "It is gone.", "Choose it again.")));

        window.awaitShown("#upload-u1 .fault-view");
    }

    @Test
    void many_uploads_that_failed_leave_the_artifact_its_place() throws Exception {
        show();
        Fault fault = Fault.invalid("upload/vanished", "It is gone.", "Choose it again.");

        uploads(IntStream.range(0, 12)
                .mapToObj(i -> new UploadItem(
                        "u" + i,
                        new ProjectId("shop"),
                        "site.zip",
                        UploadItem.State.FAILED,
                        40,
                        100,
                        10,
                        null,
                        fault,
                        null,
                        List.of()))
                .toArray(UploadItem[]::new));
        window.awaitShown("#upload-u11 .fault-view");

        assertThat(window.on(() -> ((Parent) window.robot.lookup("#uploads").query())
                        .getChildrenUnmodifiable()
                        .getFirst()
                        .getId()))
                .isEqualTo("upload-u11");
        Node transfers = window.robot.lookup("#transfers").query();
        window.until(
                () -> transfers.getLayoutBounds().getHeight() > 0
                        && transfers.getLayoutBounds().getHeight()
                                <= transfers.getParent().getLayoutBounds().getHeight() / 2,
                "the uploads leave room");
        assertThat(window.isShown("#artifact-deploy")).isTrue();
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

    /// In the list and in the detail.
    private List<String> ages() throws Exception {
        return window.on(() -> window.robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text != null && (text.endsWith(" ago") || text.equals("just now")))
                .toList());
    }

    @Test
    void those_that_are_over_go_with_one_click() throws Exception {
        show();
        uploads(
                upload("u1", "a.zip", UploadItem.State.DONE, 9, 9),
                upload("u2", "b.zip", UploadItem.State.SENDING, 1, 9));
        window.awaitShown("#upload-u1");
        assertThat(window.isShown("#uploads-clear")).isFalse();

        uploads(
                upload("u1", "a.zip", UploadItem.State.DONE, 9, 9),
                upload("u2", "b.zip", UploadItem.State.DONE, 9, 9),
                upload("u3", "c.zip", UploadItem.State.SENDING, 1, 9));
        window.click("#uploads-clear");

        window.until(() -> platform.calls.size() == 2, "both are dismissed");
        assertThat(platform.calls).containsExactly("cancel u1", "cancel u2");
    }

    @Test
    void uploads_keep_their_height_beside_what_wants_much() throws Exception {
        show();
        uploads(upload("u1", "a.zip", UploadItem.State.DONE, 9, 9), upload("u2", "b.zip", UploadItem.State.DONE, 9, 9));
        window.awaitShown("#upload-u1");
        Region transfers = window.robot.lookup("#transfers").query();
        window.on(() -> {
            Region place =
                    (Region) transfers.getParent().getChildrenUnmodifiable().getLast();
            place.setPrefHeight(5_000);
            return null;
        });

        window.until(
                () -> transfers.getHeight() > 100
                        && transfers.getParent().getLayoutBounds().getHeight() < 5_000,
                "both rows have their room");
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
