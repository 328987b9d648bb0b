package dev.tone.canvas.paint;

import java.text.Bidi;
import java.util.Arrays;

/// The words of one line, kept so that a line with right-to-left words can be put into reading order when it ends.
final class LineOrder {
    private int[] starts = new int[16];
    private float[] widths = new float[16];
    private float[] spaces = new float[16];
    private byte[] levels = new byte[16];
    private int count;
    private boolean mixed;

    void begin() {
        count = 0;
        mixed = false;
    }

    /// @param start the word's first glyph
    /// @param space what stands before it
    void word(int start, float width, float space, int level) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            widths = Arrays.copyOf(widths, count * 2);
            spaces = Arrays.copyOf(spaces, count * 2);
            levels = Arrays.copyOf(levels, count * 2);
        }
        starts[count] = start;
        widths[count] = width;
        spaces[count] = count == 0 ? 0 : space;
        levels[count++] = (byte) level;
        mixed |= (level & 1) == 1;
    }

    /// Moves the words' glyphs to where they are read; `end` is one past the line's last glyph.
    void arrange(float[] xs, int end) {
        if (!mixed) {
            return;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Bidi.reorderVisually(levels, 0, order, 0, count);
        float[] was = Arrays.copyOf(xs, end);
        float x = 0;
        for (int place = 0; place < count; place++) {
            int word = order[place];
            if (place > 0) {
                x += spaces[Math.max(word, order[place - 1])];
            }
            int to = word + 1 < count ? starts[word + 1] : end;
            for (int i = starts[word]; i < to; i++) {
                xs[i] = was[i] - was[starts[word]] + x;
            }
            x += widths[word];
        }
    }
}
