package dev.tone.desktop.canvas.view;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// One square of a [TilePicture].
final class Tile {
    final ImageView view;
    final int[] pixels;
    final PixelBuffer<IntBuffer> buffer;
    private final int side;

    Tile(int side) {
        this.side = side;
        pixels = new int[side * side];
        buffer = new PixelBuffer<>(side, side, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        view = new ImageView(new WritableImage(buffer));
    }

    /// Takes over what is different.
    ///
    /// @return the smallest rectangle around it; null when nothing is
    @Nullable
    Rectangle2D adopt(int[] next) {
        int left = side;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < side; y++) {
            int start = y * side;
            int first = Arrays.mismatch(pixels, start, start + side, next, start, start + side);
            if (first < 0) {
                continue;
            }
            int last = side - 1;
            while (pixels[start + last] == next[start + last]) {
                last--;
            }
            System.arraycopy(next, start + first, pixels, start + first, last + 1 - first);
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = top < 0 ? y : top;
            bottom = y;
        }
        return top < 0 ? null : new Rectangle2D(left, top, right + 1 - left, bottom + 1 - top);
    }
}
