package dev.tone.canvas.paint;

/// An element's rectangle in device pixels. Reused.
final class Box {
    int x0;
    int y0;
    int x1;
    int y1;

    /// Both edges are rounded by themselves, so that neighbours that touch in the world touch on the screen.
    Box place(Lens lens, double x, double y, double width, double height) {
        x0 = lens.x(x);
        y0 = lens.y(y);
        x1 = Math.max(x0 + 1, lens.x(x + width));
        y1 = Math.max(y0 + 1, lens.y(y + height));
        return this;
    }

    void shift(int dx, int dy) {
        x0 += dx;
        x1 += dx;
        y0 += dy;
        y1 += dy;
    }

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    double centerX() {
        return (x0 + x1) / 2.0;
    }

    double centerY() {
        return (y0 + y1) / 2.0;
    }
}
