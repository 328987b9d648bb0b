package dev.tone.canvas.paint;

/// Paper and its quiet grid of dots. Dots keep 16 to 32 logical pixels from each other at any zoom and fade in and out
/// as they double.
final class BackdropPainter {
    /// World units between the dots when nothing else is wished for.
    static final double STEP = 20;

    private static final double CLOSEST = 16;

    private final Easel easel;

    BackdropPainter(Easel easel) {
        this.easel = easel;
    }

    /// @param every world units between the dots; 0 for none
    void paper(double every) {
        Surface on = easel.on;
        on.fill(on.left, on.top, on.right, on.bottom, easel.theme.paper());
        if (!(every > 0)) {
            return;
        }
        Lens lens = easel.lens;
        double least = CLOSEST * lens.scale;
        double step = every * lens.zoom;
        while (step < least) {
            step *= 2;
        }
        while (step >= 2 * least) {
            step /= 2;
        }
        // Every second dot belongs to the coarser grid too and stays when the finer one has gone.
        double fine = Math.min(1, (step - least) / (least * 0.5));
        int color = easel.theme.dot();
        dots(step, Blend.mix(easel.theme.paper(), color, (int) (fine * 255)), color, (int) Math.max(1, lens.scale));
    }

    private void dots(double step, int fine, int coarse, int size) {
        Surface on = easel.on;
        long right = (long) Math.ceil((on.right - easel.lens.ox) / step);
        long bottom = (long) Math.ceil((on.bottom - easel.lens.oy) / step);
        for (long j = (long) Math.floor((on.top - easel.lens.oy - size) / step); j <= bottom; j++) {
            int y = (int) Math.rint(j * step) + easel.lens.oy;
            for (long i = (long) Math.floor((on.left - easel.lens.ox - size) / step); i <= right; i++) {
                int x = (int) Math.rint(i * step) + easel.lens.ox;
                dot(x, y, size, ((i | j) & 1) == 0 ? coarse : fine);
            }
        }
    }

    private void dot(int x, int y, int size, int color) {
        if (size == 1) {
            Surface on = easel.on;
            if (x >= on.left && x < on.right && y >= on.top && y < on.bottom) {
                on.px[y * on.stride + x] = color;
            }
        } else {
            easel.on.fill(x, y, x + size, y + size, color);
        }
    }
}
