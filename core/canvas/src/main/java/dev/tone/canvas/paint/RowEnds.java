package dev.tone.canvas.paint;

import java.util.Arrays;

/// How wide the lines of a text are, and from which side they are read, to put them where they belong when all are set.
final class RowEnds {
    private float[] widths = new float[8];
    private boolean[] backwards = new boolean[8];
    private int count;

    void begin() {
        count = 0;
    }

    void add(float width, boolean rightToLeft) {
        if (count == widths.length) {
            widths = Arrays.copyOf(widths, count * 2);
            backwards = Arrays.copyOf(backwards, count * 2);
        }
        widths[count] = width;
        backwards[count++] = rightToLeft;
    }

    void align(Align align, float room, float[] xs, short[] rows, int used) {
        if (align == Align.LEFT) {
            return;
        }
        for (int i = 0; i < used; i++) {
            int row = rows[i];
            if (align == Align.CENTRE) {
                xs[i] -= widths[row] / 2;
            } else if (backwards[row]) {
                xs[i] += Math.max(0, room - widths[row]);
            }
        }
    }
}
