package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.view.Ui;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/// A picture as large as there is room, never enlarged, on a ground that shows what is transparent.
final class PictureLook extends Pane {
    private static final double MARGIN = 12;

    private final ImageView view;

    PictureLook(byte[] bytes, Ui ui) {
        getStyleClass().add("picture-look");
        Image image = new Image(new ByteArrayInputStream(bytes));
        view = new ImageView(image);
        view.setId("look-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(ui.text("look.picture"));
        getChildren().add(view);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        double across = Math.max(1, getWidth() - 2 * MARGIN);
        double down = Math.max(1, getHeight() - 2 * MARGIN);
        double factor = Math.min(1, Math.min(across / image.getWidth(), down / image.getHeight()));
        view.setFitWidth(Math.max(1, image.getWidth() * factor));
        view.setFitHeight(Math.max(1, image.getHeight() * factor));
        view.relocate(
                Math.round((getWidth() - view.getFitWidth()) / 2), Math.round((getHeight() - view.getFitHeight()) / 2));
    }
}
