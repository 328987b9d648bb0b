package dev.tone.canvas.exchange;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// How a camera was held, as its JPEG files say it (the Exif tag 0x0112): 1 to 8.
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int EXIF_SEGMENT = 0xe1;
    private static final int SCAN = 0xda;
    /// Directories with more entries are not looked through.
    private static final int MOST_ENTRIES = 200;

    private final byte[] file;

    private Orientation(byte[] file) {
        this.file = file;
    }

    /// Upright also for whatever is broken or is no JPEG.
    static int of(byte[] file) {
        try {
            return new Orientation(file).find();
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private int find() {
        if (file.length < 4 || big(0) != 0xffd8) {
            return UPRIGHT;
        }
        for (int at = 2; at + 4 <= file.length && (file[at] & 255) == 0xff; at += 2 + big(at + 2)) {
            int segment = file[at + 1] & 255;
            if (segment == SCAN || big(at + 2) < 2) {
                return UPRIGHT;
            }
            // "Exif" and two zeros, then the header of a TIFF file.
            if (segment == EXIF_SEGMENT && big(at + 4) == 0x4578 && big(at + 6) == 0x6966) {
                return inTiff(at + 10);
            }
        }
        return UPRIGHT;
    }

    private int inTiff(int start) {
        boolean little = big(start) == 0x4949;
        int directory = start + (int) Math.min(Integer.MAX_VALUE - start, number(start + 4, 4, little));
        long entries = Math.min(MOST_ENTRIES, number(directory, 2, little));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (number(entry, 2, little) == TAG) {
                long value = number(entry + 8, 2, little);
                return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private int big(int at) {
        return (int) number(at, 2, false);
    }

    private long number(int at, int bytes, boolean little) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file[at + (little ? bytes - 1 - i : i)] & 255;
        }
        return value;
    }

    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int wide = image.getWidth();
        int high = image.getHeight();
        boolean onItsSide = orientation >= 5;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            default -> new AffineTransform(0, -1, 1, 0, 0, wide);
        };
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage next = new BufferedImage(onItsSide ? high : wide, onItsSide ? wide : high, type);
        Graphics2D graphics = next.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return next;
    }
}
