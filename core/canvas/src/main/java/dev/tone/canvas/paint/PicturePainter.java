package dev.tone.canvas.paint;

import java.util.concurrent.Executor;

/// Pictures, scaled into their boxes.
final class PicturePainter {
    private final Easel easel;
    private final PictureBook book;

    PicturePainter(Easel easel, Executor worker) {
        this.easel = easel;
        this.book = new PictureBook(worker);
    }

    boolean wasWaiting() {
        return book.wasWaiting();
    }

    /// @return whether there was a picture to paint
    boolean paint(CanvasScene scene, int slot, Box box) {
        Picture picture = scene.detail[slot].isEmpty() ? null : book.find(scene.detail[slot]);
        if (picture == null) {
            return false;
        }
        float[] crop = scene.points[slot];
        double left = crop == null ? 0 : crop[0];
        double top = crop == null ? 0 : crop[1];
        double wide = crop == null ? 1 : Math.max(1e-4, crop[2]);
        double high = crop == null ? 1 : Math.max(1e-4, crop[3]);
        Picture.Level level = picture.level(box.width() / wide);
        double across = wide * level.width() / box.width();
        double down = high * level.height() / box.height();
        Surface on = easel.on;
        int from = Math.max(on.left, box.x0);
        int to = Math.min(on.right, box.x1);
        int end = Math.min(on.bottom, box.y1);
        for (int y = Math.max(on.top, box.y0); y < end; y++) {
            double v = top * level.height() + (y - box.y0 + 0.5) * down - 0.5;
            row(level, y * on.stride, from, to, left * level.width() + (0.5 - box.x0) * across - 0.5, across, v);
        }
        return true;
    }

    private void row(Picture.Level level, int at, int from, int to, double start, double across, double v) {
        int[] px = easel.on.px;
        int upper = Math.clamp((int) Math.floor(v), 0, level.height() - 1) * level.width();
        int lower = Math.clamp((int) Math.floor(v) + 1, 0, level.height() - 1) * level.width();
        int share = (int) ((v - Math.floor(v)) * 255 + 0.5);
        int last = level.width() - 1;
        int[] source = level.px();
        for (int x = from; x < to; x++) {
            double u = start + x * across;
            int column = (int) Math.floor(u);
            int part = (int) ((u - column) * 255 + 0.5);
            int one = Math.clamp(column, 0, last);
            int two = Math.clamp(column + 1, 0, last);
            int color = TurnedPainter.between(
                    TurnedPainter.between(source[upper + one], source[upper + two], part),
                    TurnedPainter.between(source[lower + one], source[lower + two], part),
                    share);
            if (easel.alpha < 255) {
                color = Blend.scale(color, easel.alpha);
            }
            px[at + x] = color >>> 24 == 255 ? color : Blend.over(color, px[at + x]);
        }
    }
}
