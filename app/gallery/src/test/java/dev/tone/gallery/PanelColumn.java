package dev.tone.gallery;

import dev.tone.desktop.kit.dialog.Dialogs;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Panels below each other instead of over a window.
final class PanelColumn extends VBox implements Dialogs.Layers {
    /// As large as the room of a page, for panels that ask how large the window is.
    PanelColumn() {
        super(16);
        setAlignment(Pos.TOP_LEFT);
        setFillWidth(false);
        resize(Looks.WIDTH, Looks.HEIGHT);
    }

    @Override
    public void show(Region panel, boolean top, Runnable closed) {
        getChildren().add(panel);
    }

    @Override
    public void close() {}

    @Override
    public Region frame() {
        return this;
    }
}
