package dev.tone.robot.scene;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// What the screen really shows, as PNG. It reads the screen, not the scene: popups and other programs are on it too.
public final class Picture {
    private Picture() {}

    public static byte[] ofScreen() {
        return png(UiThread.call(() -> capture(Screen.getPrimary().getBounds())));
    }

    /// The screen where this window is.
    public static byte[] ofWindow(Window window) {
        return png(UiThread.call(() -> capture(area(window))));
    }

    /// Whether the screen shows something at the window's place: it is there before its first frame is drawn.
    public static boolean isPainted(Window window) {
        WritableImage image = UiThread.call(() -> capture(area(window)));
        PixelReader pixels = image.getPixelReader();
        int first = pixels.getArgb(0, 0);
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 7) {
                if (pixels.getArgb(x, y) != first) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Rectangle2D area(Window window) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        double left = Math.max(screen.getMinX(), window.getX());
        double top = Math.max(screen.getMinY(), window.getY());
        double right = Math.min(screen.getMaxX(), window.getX() + window.getWidth());
        double bottom = Math.min(screen.getMaxY(), window.getY() + window.getHeight());
        return new Rectangle2D(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static WritableImage capture(Rectangle2D area) {
        return new Robot().getScreenCapture(null, area, false);
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
