package dev.tone.desktop.canvas.look;

import dev.tone.desktop.canvas.view.DevicePixels;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/// Shows how a drawing looked, in the place where it did.
public final class LookView extends Pane {
    public LookView(Look look) {
        ImageView view = new ImageView(new WritableImage(new PixelBuffer<>(
                look.width(), look.height(), IntBuffer.wrap(look.pixels()), PixelFormat.getIntArgbPreInstance())));
        DevicePixels.show(view, look.scale());
        view.setManaged(false);
        view.relocate(look.x(), look.y());
        getChildren().add(view);
        setId("canvas-look");
        setMouseTransparent(true);
        // A large picture does not make the window larger.
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }
}
