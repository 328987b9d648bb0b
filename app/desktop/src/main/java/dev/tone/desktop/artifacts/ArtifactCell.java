package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// An artifact in the side list.
final class ArtifactCell extends ListCell<Artifact> {
    private final Ui ui;

    ArtifactCell(Ui ui) {
        this.ui = ui;
    }

    @Override
    protected void updateItem(@Nullable Artifact artifact, boolean empty) {
        super.updateItem(artifact, empty);
        if (artifact == null || empty) {
            setGraphic(null);
            return;
        }
        HBox first = new HBox(
                6,
                Nodes.label(artifact.name(), "medium"),
                Nodes.label(ui.text("artifacts.version", artifact.version()), "subtle", "small"));
        first.setAlignment(Pos.CENTER_LEFT);
        String facts = ui.text("artifacts.files", artifact.fileCount()) + " · "
                + ui.formats().bytes(artifact.size());
        VBox words = new VBox(2, first, Nodes.label(facts, "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(
                10,
                Icons.of(icon(artifact.kind())),
                words,
                Nodes.label(ui.formats().relative(artifact.createdAt()), "subtle", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(artifact.name());
        setGraphic(row);
    }

    private static Ikon icon(ArtifactKind kind) {
        return switch (kind) {
            case FOLDER -> Feather.FOLDER;
            case ARCHIVE -> Feather.ARCHIVE;
            case FILE -> Feather.FILE;
        };
    }
}
