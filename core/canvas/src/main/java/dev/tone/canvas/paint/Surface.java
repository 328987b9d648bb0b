package dev.tone.canvas.paint;

import java.util.Arrays;

/// The pixels being painted and the clip that no kernel may leave. Reused from frame to frame.
final class Surface {
    int[] px = new int[0];
    int stride;
    /// The clip: left and top inclusive, right and bottom exclusive.
    int left;
    int top;
    int right;
    int bottom;

    void aim(int[] pixels, int rowLength, int clipX, int clipY, int clipWidth, int clipHeight) {
        px = pixels;
        stride = rowLength;
        left = Math.max(0, clipX);
        top = Math.max(0, clipY);
        right = Math.min(rowLength, clipX + clipWidth);
        bottom = Math.min(rowLength == 0 ? 0 : pixels.length / rowLength, clipY + clipHeight);
    }

    boolean misses(double x0, double y0, double x1, double y1) {
        return x1 <= left || y1 <= top || x0 >= right || y0 >= bottom;
    }

    void fill(int x0, int y0, int x1, int y1, int argb) {
        int from = Math.max(x0, left);
        int to = Math.min(x1, right);
        int end = Math.min(y1, bottom);
        if (from >= to || argb >>> 24 == 0) {
            return;
        }
        int source = Blend.premultiply(argb);
        for (int y = Math.max(y0, top); y < end; y++) {
            row(y, from, to, source);
        }
    }

    /// A frame of `width` pixels inside the given rectangle.
    void frame(int x0, int y0, int x1, int y1, int width, int argb) {
        fill(x0, y0, x1, y0 + width, argb);
        fill(x0, y1 - width, x1, y1, argb);
        fill(x0, y0 + width, x0 + width, y1 - width, argb);
        fill(x1 - width, y0 + width, x1, y1 - width, argb);
    }

    /// One run of pixels that lies inside the clip already.
    void row(int y, int from, int to, int source) {
        int at = y * stride;
        if (source >>> 24 == 255) {
            Arrays.fill(px, at + from, at + to, source);
        } else {
            blendRow(at + from, at + to, source);
        }
    }

    private void blendRow(int from, int to, int source) {
        for (int i = from; i < to; i++) {
            px[i] = Blend.over(source, px[i]);
        }
    }

    /// One pixel under partial coverage (0…255) that may lie outside the clip.
    void dot(int x, int y, int source, int coverage) {
        if (coverage > 0 && x >= left && x < right && y >= top && y < bottom) {
            int at = y * stride + x;
            px[at] = Blend.over(coverage >= 255 ? source : Blend.scale(source, coverage), px[at]);
        }
    }

    /// A mask of coverages with its upper left corner at (x, y).
    void mask(byte[] mask, int width, int height, int x, int y, int source) {
        int from = Math.max(x, left);
        int to = Math.min(x + width, right);
        int end = Math.min(y + height, bottom);
        if (from >= to) {
            return;
        }
        for (int row = Math.max(y, top); row < end; row++) {
            maskRow(mask, (row - y) * width - x, row * stride, from, to, source);
        }
    }

    private void maskRow(byte[] mask, int maskAt, int at, int from, int to, int source) {
        for (int x = from; x < to; x++) {
            int coverage = mask[maskAt + x] & 255;
            if (coverage != 0) {
                px[at + x] = Blend.over(Blend.scale(source, coverage), px[at + x]);
            }
        }
    }
}
