package dev.tone.canvas.paint;

import java.util.Arrays;

/// Paints an element that is turned: upright beside the picture first, only as much of it as shows, and from there into
/// the picture with smooth sampling. What lies inside the clip does not depend on the clip.
final class TurnedPainter {
    private final Easel easel;
    private final Upright element;
    private final Lens upright = new Lens();
    private int[] buffer = new int[0];
    private int bufferX;
    private int bufferY;
    private int wide;
    private int high;
    private double middleX;
    private double middleY;
    private double sin;
    private double cos;

    /// What paints an element as if it were not turned.
    @FunctionalInterface
    interface Upright {
        void paint(CanvasScene scene, int slot, double dx, double dy);
    }

    TurnedPainter(Easel easel, Upright element) {
        this.easel = easel;
        this.element = element;
    }

    /// @param box the element's box in device pixels, not turned
    /// @param spill how far beyond its box it may paint, in device pixels
    void paint(CanvasScene scene, int slot, Box box, double dx, double dy, int spill) {
        Surface on = easel.on;
        aim(box, scene.turn[slot]);
        double reach = Math.hypot(box.width(), box.height()) / 2 + spill;
        int left = Math.max(on.left, (int) Math.floor(box.centerX() - reach));
        int top = Math.max(on.top, (int) Math.floor(box.centerY() - reach));
        int right = Math.min(on.right, (int) Math.ceil(box.centerX() + reach));
        int bottom = Math.min(on.bottom, (int) Math.ceil(box.centerY() + reach));
        if (left >= right || top >= bottom || !makeRoom(box, spill, left, top, right, bottom)) {
            return;
        }
        int[] px = on.px;
        int stride = on.stride;
        int clipLeft = on.left;
        int clipTop = on.top;
        int clipRight = on.right;
        int clipBottom = on.bottom;
        Lens lens = easel.lens;
        upright.copy(lens).shift(-bufferX, -bufferY);
        easel.lens = upright;
        on.aim(buffer, wide, 0, 0, wide, high);
        int x0 = box.x0;
        int y0 = box.y0;
        box.shift(-bufferX, -bufferY);
        element.paint(scene, slot, dx, dy);
        box.shift(x0 - box.x0, y0 - box.y0);
        easel.lens = lens;
        on.aim(px, stride, clipLeft, clipTop, clipRight - clipLeft, clipBottom - clipTop);
        for (int y = top; y < bottom; y++) {
            row(px, y * stride, left, right, y);
        }
    }

    private void aim(Box box, double degrees) {
        middleX = box.centerX();
        middleY = box.centerY();
        boolean quarter = degrees % 90 == 0;
        sin = quarter ? Math.rint(Math.sin(Math.toRadians(degrees))) : Math.sin(Math.toRadians(degrees));
        cos = quarter ? Math.rint(Math.cos(Math.toRadians(degrees))) : Math.cos(Math.toRadians(degrees));
    }

    /// The part of the upright element that is seen.
    private boolean makeRoom(Box box, int spill, int left, int top, int right, int bottom) {
        double x0 = Double.POSITIVE_INFINITY;
        double y0 = Double.POSITIVE_INFINITY;
        double x1 = Double.NEGATIVE_INFINITY;
        double y1 = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double across = ((corner & 1) == 0 ? left : right) - middleX;
            double down = (corner < 2 ? top : bottom) - middleY;
            double u = middleX + across * cos + down * sin;
            double v = middleY + down * cos - across * sin;
            x0 = Math.min(x0, u);
            y0 = Math.min(y0, v);
            x1 = Math.max(x1, u);
            y1 = Math.max(y1, v);
        }
        bufferX = Math.max(box.x0 - spill, (int) Math.floor(x0) - 2);
        bufferY = Math.max(box.y0 - spill, (int) Math.floor(y0) - 2);
        wide = Math.min(box.x1 + spill, (int) Math.ceil(x1) + 2) - bufferX;
        high = Math.min(box.y1 + spill, (int) Math.ceil(y1) + 2) - bufferY;
        if (wide <= 0 || high <= 0) {
            return false;
        }
        if (buffer.length < wide * high) {
            buffer = new int[wide * high];
        } else {
            Arrays.fill(buffer, 0, wide * high, 0);
        }
        return true;
    }

    /// In steps of 1/256 pixel from the middle, so that the outcome does not depend on where the picture is cut.
    private void row(int[] px, int at, int left, int right, int y) {
        double down = y + 0.5 - middleY;
        long originX = (long) (middleX * 256) - 128 - bufferX * 256L;
        long originY = (long) (middleY * 256) - 128 - bufferY * 256L;
        for (int x = left; x < right; x++) {
            double across = x + 0.5 - middleX;
            long u = originX + (long) Math.floor((across * cos + down * sin) * 256 + 0.5);
            long v = originY + (long) Math.floor((down * cos - across * sin) * 256 + 0.5);
            if (u > -256 && v > -256 && u < wide * 256L && v < high * 256L) {
                int source = sample((int) u, (int) v);
                if (source != 0) {
                    px[at + x] = Blend.over(source, px[at + x]);
                }
            }
        }
    }

    private int sample(int u, int v) {
        int x = u >> 8;
        int y = v >> 8;
        int across = u & 255;
        return between(
                between(pixel(x, y), pixel(x + 1, y), across),
                between(pixel(x, y + 1), pixel(x + 1, y + 1), across),
                v & 255);
    }

    private int pixel(int x, int y) {
        return x < 0 || y < 0 || x >= wide || y >= high ? 0 : buffer[y * wide + x];
    }

    static int between(int a, int b, int share) {
        return a == b || share == 0 ? a : Blend.scale(a, 255 - share) + Blend.scale(b, share);
    }
}
