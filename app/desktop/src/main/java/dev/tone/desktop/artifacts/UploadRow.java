package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.api.ArtifactApi;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One upload: name, progress, speed and time left, and what can be done.
final class UploadRow extends VBox {
    private final ArtifactsViewModel artifacts;
    private final Ui ui;
    private final ProgressBar bar = new ProgressBar();
    private final Label words = Nodes.whole(Nodes.label("", "muted", "small"));
    private final HBox buttons = new HBox(2);
    private final VBox notes = new VBox(2);
    private final VBox problem = new VBox();
    private UploadItem.State shown = UploadItem.State.WAITING;

    UploadRow(UploadItem item, ArtifactsViewModel artifacts, Ui ui) {
        super(6);
        this.artifacts = artifacts;
        this.ui = ui;
        setId("upload-" + item.key());
        getStyleClass().add("upload-row");
        MiddleLabel name = new MiddleLabel(item.name());
        name.getStyleClass().add("medium");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, Icons.of(Feather.UPLOAD), name, words, buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, bar, notes, problem);
        fill(item);
        buttonsFor(item);
    }

    /// Shows how it stands now; the buttons are made anew only when the state changes, so that they can be pressed.
    void update(UploadItem item) {
        fill(item);
        if (item.state() != shown) {
            buttonsFor(item);
        }
    }

    private void fill(UploadItem item) {
        bar.setProgress(item.state() == UploadItem.State.DONE ? 1 : item.progress());
        Nodes.toggle(bar, item.state() != UploadItem.State.DONE && item.state() != UploadItem.State.FAILED);
        words.setText(text(item));
        Nodes.toggle(notes, !item.notes().isEmpty());
        if (notes.getChildren().size() != item.notes().size()) {
            notes.getChildren()
                    .setAll(item.notes().stream()
                            .map(note -> Nodes.paragraph(ui.texts().say(note), "muted", "small"))
                            .toList());
        }
        Nodes.toggle(problem, item.fault() != null);
        if (item.fault() != null && problem.getChildren().isEmpty()) {
            problem.getChildren().setAll(new FaultView(item.fault(), ui));
        }
    }

    private String text(UploadItem item) {
        ArtifactApi.Stored stored = item.stored();
        if (stored != null && stored.unchanged()) {
            return ui.text("upload.unchanged", stored.artifact().version());
        }
        String state = ui.texts().word("upload.state", item.state());
        if (item.state() != UploadItem.State.SENDING && item.state() != UploadItem.State.PAUSED) {
            return state;
        }
        if (!item.isMeasured()) {
            return state;
        }
        String amount = ui.text(
                "upload.amount", ui.formats().bytes(item.sent()), ui.formats().bytes(item.total()));
        if (item.state() == UploadItem.State.PAUSED) {
            return state + " · " + amount;
        }
        String speed = amount + " · " + ui.formats().speed(item.speed());
        return item.remaining() == null
                ? speed
                : speed + " · " + ui.text("upload.remaining", ui.formats().duration(item.remaining()));
    }

    private void buttonsFor(UploadItem item) {
        shown = item.state();
        buttons.getChildren().clear();
        if (item.isActive()) {
            buttons.getChildren()
                    .add(Nodes.iconButton(
                            "upload-pause", ui.text("upload.pause"), Feather.PAUSE, () -> artifacts.pause(item)));
        }
        if (item.state() == UploadItem.State.PAUSED || item.state() == UploadItem.State.FAILED) {
            buttons.getChildren()
                    .add(Nodes.iconButton(
                            "upload-resume", ui.text("upload.resume"), Feather.PLAY, () -> artifacts.resume(item)));
        }
        buttons.getChildren()
                .add(Nodes.iconButton(
                        "upload-cancel",
                        ui.text(item.state() == UploadItem.State.DONE ? "upload.dismiss" : "upload.cancel"),
                        Feather.X,
                        () -> artifacts.cancel(item)));
    }
}
