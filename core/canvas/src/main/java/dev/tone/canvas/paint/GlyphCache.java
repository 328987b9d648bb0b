package dev.tone.canvas.paint;

import java.util.Arrays;

/// Coverage masks of glyphs and icons by size and subpixel place. About 180 bytes a mask; the least recently used half
/// goes when the limit is reached. One thread at a time.
final class GlyphCache {
    static final int PHASES = 4;
    /// Larger glyphs are painted from their outlines.
    static final double LARGEST = 96;

    private static final int ICONS = 255;
    private static final int HALF_LIMIT = 4 << 20;

    private final FontBook book;
    private final PathFill path = new PathFill();
    private Generation young = new Generation();
    private Generation old = new Generation();

    // The answer of the last `find`.
    byte[] mask = new byte[0];
    int left;
    int top;
    int width;
    int height;

    GlyphCache(FontBook book) {
        this.book = book;
    }

    void findGlyph(int font, int glyph, int quarterSize, int phase) {
        find((long) font << 48 | (glyph & 0xffffffffL) << 16 | (long) quarterSize << 2 | phase);
    }

    void findIcon(ServiceIcon icon, int quarterSize) {
        find((long) ICONS << 48 | (long) icon.ordinal() << 16 | (long) quarterSize << 2);
    }

    private void find(long key) {
        int at = young.index.get(key, -1);
        if (at < 0) {
            int before = old.index.get(key, -1);
            if (before >= 0) {
                take(old, before);
            } else {
                make(key);
            }
            at = keep(key);
        }
        take(young, at);
    }

    private void take(Generation from, int at) {
        mask = from.masks[at];
        left = from.boxes[4 * at];
        top = from.boxes[4 * at + 1];
        width = from.boxes[4 * at + 2];
        height = from.boxes[4 * at + 3];
    }

    private int keep(long key) {
        if (young.bytes > HALF_LIMIT) {
            old = young;
            young = new Generation();
        }
        return young.add(key, mask, left, top, width, height);
    }

    private void make(long key) {
        int font = (int) (key >>> 48);
        int code = (int) (key >>> 16);
        double size = ((int) key >>> 2 & 0x3fff) / 4.0;
        path.begin();
        if (font == ICONS) {
            ServiceIcon.values()[code].drawing().trace(path, 0, 0, size);
        } else {
            book.trace(path, font, code, size, (key & 3) / (double) PHASES, 0);
        }
        path.close();
        left = path.isEmpty() ? 0 : path.minX();
        top = path.isEmpty() ? 0 : path.minY();
        width = path.isEmpty() ? 0 : path.maxX() - left;
        height = path.isEmpty() ? 0 : path.maxY() - top;
        mask = new byte[width * height];
        if (mask.length > 0) {
            path.mask(mask, left, top, width, height);
        }
    }

    private static final class Generation {
        private final LongIntMap index = new LongIntMap();
        private byte[][] masks = new byte[256][];
        private int[] boxes = new int[4 * 256];
        private int size;
        private int bytes;

        int add(long key, byte[] mask, int left, int top, int width, int height) {
            if (size == masks.length) {
                masks = Arrays.copyOf(masks, size * 2);
                boxes = Arrays.copyOf(boxes, size * 8);
            }
            masks[size] = mask;
            boxes[4 * size] = left;
            boxes[4 * size + 1] = top;
            boxes[4 * size + 2] = width;
            boxes[4 * size + 3] = height;
            bytes += mask.length + 60;
            index.put(key, size);
            return size++;
        }
    }
}
