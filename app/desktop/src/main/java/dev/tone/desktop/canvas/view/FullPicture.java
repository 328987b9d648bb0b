package dev.tone.desktop.canvas.view;

import java.nio.IntBuffer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One view of the whole picture, and two pictures that take turns: the toolkit may still read the one that is shown
/// while the next is painted.
final class FullPicture implements Presenter {
    private final ImageView view = new ImageView();
    private Picture front = new Picture(1, 1);
    private Picture back = new Picture(1, 1);

    FullPicture() {
        view.setManaged(false);
        view.setMouseTransparent(true);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void resize(int width, int height, double scale) {
        front = new Picture(width, height);
        back = new Picture(width, height);
        DevicePixels.show(view, scale);
        view.setImage(front.image);
    }

    @Override
    public void present(Frame frame, Artist artist) {
        artist.paint(back.pixels, frame.left(), frame.top(), back.width, back.height, frame.zoom(), frame.moving());
        back.buffer.updateBuffer(_ -> null);
        view.setImage(back.image);
        Picture shown = back;
        back = front;
        front = shown;
    }

    private static final class Picture {
        private final int width;
        private final int height;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        Picture(int width, int height) {
            this.width = width;
            this.height = height;
            this.pixels = new int[width * height];
            this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            this.image = new WritableImage(buffer);
        }
    }
}
