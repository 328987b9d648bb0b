package dev.tone.canvas.paint;

import java.text.Bidi;
import java.util.Arrays;

/// The parts and spaces of one line in reading order, kept so that a line with right-to-left words can be put into the
/// order in which it is seen when it ends.
final class LineOrder {
    private int[] starts = new int[16];
    private float[] lefts = new float[16];
    private float[] widths = new float[16];
    private byte[] levels = new byte[16];
    private int count;
    private boolean mixed;

    void begin() {
        count = 0;
        mixed = false;
    }

    /// @param start the part's first glyph; a space has none
    void add(int start, float left, float width, int level) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lefts = Arrays.copyOf(lefts, count * 2);
            widths = Arrays.copyOf(widths, count * 2);
            levels = Arrays.copyOf(levels, count * 2);
        }
        starts[count] = start;
        lefts[count] = left;
        widths[count] = width;
        levels[count++] = (byte) level;
        mixed |= (level & 1) == 1;
    }

    /// Takes off parts of which no glyph is left.
    void cut(int end) {
        while (count > 0 && starts[count - 1] >= end) {
            count--;
        }
    }

    /// Moves the glyphs to where they are read.
    ///
    /// @param ends up to where the line reaches with each glyph
    /// @param end one past the line's last glyph
    void arrange(float[] xs, float[] ends, int end) {
        if (!mixed) {
            return;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Bidi.reorderVisually(levels, 0, order, 0, count);
        float x = 0;
        for (int part : order) {
            int to = part + 1 < count ? starts[part + 1] : end;
            boolean empty = to <= starts[part];
            float shown = empty ? widths[part] : Math.min(widths[part], ends[to - 1] - lefts[part]);
            // What was cut off a part that runs to the left was on its left.
            float cut = (levels[part] & 1) == 1 ? widths[part] - shown : 0;
            for (int i = starts[part]; i < to; i++) {
                xs[i] += x - lefts[part] - cut;
            }
            x += shown;
        }
    }
}
