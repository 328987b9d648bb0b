package dev.tone.desktop.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What is seen of uploads above the artifact in detail.
class UploadsViewTest extends ArtifactsWindow {
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
}
