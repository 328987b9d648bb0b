package dev.tone.desktop.tray.bus;

import java.awt.image.BufferedImage;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// One size of an icon: ARGB32, network byte order, signature `(iiay)`.
public final class Pixmap extends Struct {
    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] argb;

    public Pixmap(int width, int height, byte[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public static Pixmap of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] bytes = new byte[pixels.length * Integer.BYTES];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            bytes[4 * i] = (byte) (pixel >>> 24);
            bytes[4 * i + 1] = (byte) (pixel >>> 16);
            bytes[4 * i + 2] = (byte) (pixel >>> 8);
            bytes[4 * i + 3] = (byte) pixel;
        }
        return new Pixmap(width, height, bytes);
    }
}
