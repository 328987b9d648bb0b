package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The later drawing with what is new, changed and gone marked on it, and how much that is.
final class DrawingPicture extends VBox {
    private final StackPane frame = new StackPane();

    DrawingPicture(DrawingChange change, double width, double height, DrawingPictures pictures, Ui ui) {
        super(6);
        setId("drawing-picture");
        Label counts = Nodes.label(counts(change, ui), "muted", "small");
        counts.setId("drawing-picture-counts");
        frame.getStyleClass().add("drawing-picture");
        frame.setMinSize(width, height);
        frame.setPrefSize(width, height);
        frame.setMaxSize(width, height);
        frame.getChildren().setAll(Nodes.label(ui.text("compare.drawing.reading"), "muted"));
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(frame, counts);
        pictures.paint(
                change,
                width,
                height,
                image -> {
                    ImageView picture = new ImageView(image);
                    picture.setFitWidth(width);
                    picture.setFitHeight(height);
                    picture.setAccessibleText(counts.getText());
                    frame.getChildren().setAll(picture);
                },
                fault -> frame.getChildren().setAll(new FaultView(fault, ui)));
    }

    private static String counts(DrawingChange change, Ui ui) {
        return ui.text(
                "overlay.counts",
                count(change, ElementChange.Kind.ADDED),
                count(change, ElementChange.Kind.CHANGED) + count(change, ElementChange.Kind.MOVED),
                count(change, ElementChange.Kind.REMOVED));
    }

    private static long count(DrawingChange change, ElementChange.Kind kind) {
        return change.elements().stream()
                .filter(ElementChange::system)
                .filter(element -> element.kind() == kind)
                .count();
    }
}
