package dev.tone.desktop.artifacts;

import dev.tone.desktop.artifacts.look.FileKind;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// An artifact in the side list.
final class ArtifactCell extends ListCell<Artifact> {
    private static final double THUMBNAIL = 32;

    private final LookViewModel looking;
    private final ObservableValue<Instant> now;
    private final Ui ui;

    /// @param now changes when time has passed that the cell should show
    ArtifactCell(LookViewModel looking, ObservableValue<Instant> now, Ui ui) {
        this.looking = looking;
        this.now = now;
        this.ui = ui;
        // As wide as the list and no wider: a long name gives way, and nothing is to be scrolled sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Artifact artifact, boolean empty) {
        super.updateItem(artifact, empty);
        if (artifact == null || empty) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("artifact-" + artifact.id());
        HBox first = new HBox(
                6,
                Nodes.styled(new MiddleLabel(artifact.name()), "medium"),
                Nodes.whole(Nodes.label(ui.text("artifacts.version", artifact.version()), "subtle", "small")));
        first.setAlignment(Pos.CENTER_LEFT);
        String facts = ui.text("artifacts.files", artifact.fileCount()) + " · "
                + ui.formats().bytes(artifact.size())
                + (artifact.tags().isEmpty() ? "" : " · " + String.join(", ", artifact.tags()));
        VBox words = new VBox(2, first, Nodes.label(facts, "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(
                10,
                picture(artifact),
                words,
                Nodes.whole(Nodes.label(now.map(_ -> ui.formats().relative(artifact.createdAt())), "subtle", "small")));
        row.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(artifact.name());
        setGraphic(row);
    }

    /// What is one picture shows itself.
    private StackPane picture(Artifact artifact) {
        StackPane picture = new StackPane(Icons.of(icon(artifact.kind())));
        picture.setMinSize(THUMBNAIL, THUMBNAIL);
        picture.setMaxSize(THUMBNAIL, THUMBNAIL);
        if (artifact.kind() == ArtifactKind.FILE && FileKind.of(artifact.name()) == FileKind.IMAGE) {
            looking.thumbnail(artifact.id(), artifact.name(), bytes -> {
                ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes)));
                view.setPreserveRatio(true);
                view.setFitWidth(THUMBNAIL);
                view.setFitHeight(THUMBNAIL);
                picture.getChildren().setAll(view);
            });
        }
        return picture;
    }

    private static Ikon icon(ArtifactKind kind) {
        return switch (kind) {
            case FOLDER -> Feather.FOLDER;
            case ARCHIVE -> Feather.ARCHIVE;
            case FILE -> Feather.FILE;
        };
    }
}
