package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactTag;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The tags of an artifact: each can be taken away, another typed.
final class TagRow extends FlowPane {
    TagRow(Artifact artifact, ShelfViewModel shelf, Ui ui) {
        super(6, 6);
        setId("artifact-tags");
        for (String tag : artifact.tags()) {
            HBox chip = new HBox(
                    2,
                    Nodes.label(tag),
                    Nodes.iconButton(
                            "tag-remove-" + artifact.tags().indexOf(tag),
                            ui.text("artifacts.tag.remove", tag),
                            Feather.X,
                            () -> shelf.removeTag(artifact, tag)));
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("tag-chip");
            getChildren().add(chip);
        }
        if (artifact.tags().size() < ArtifactTag.MAX_TAGS) {
            getChildren().add(field(artifact, shelf, ui));
        }
        setRowValignment(javafx.geometry.VPos.CENTER);
    }

    private static TextField field(Artifact artifact, ShelfViewModel shelf, Ui ui) {
        TextField field = new TextField();
        field.setId("tag-add");
        field.setPromptText(ui.text("artifacts.tag.add"));
        field.setAccessibleText(ui.text("artifacts.tag.add"));
        field.setPrefColumnCount(10);
        field.getStyleClass().add("tag-field");
        field.setOnAction(_ -> {
            shelf.addTag(artifact, field.getText());
            field.clear();
        });
        return field;
    }
}
