package dev.tone.canvas.paint;

/// Rounded rectangles on whole pixels: straight edges are exact, only the corners are anti-aliased.
final class RoundRects {
    private RoundRects() {}

    /// @param inset how far the corners' curve is pulled in, so that a fill stays under its own outline
    static void fill(Surface on, int x0, int y0, int x1, int y1, double radius, double inset, int argb) {
        paint(on, x0, y0, x1, y1, radius, radius - inset, -1, 0, argb);
    }

    /// An outline of `width` pixels just inside the rectangle.
    static void outline(Surface on, int x0, int y0, int x1, int y1, double radius, int width, int argb) {
        paint(on, x0, y0, x1, y1, radius, radius, radius - width, width, argb);
    }

    private static void paint(
            Surface on,
            int x0,
            int y0,
            int x1,
            int y1,
            double wished,
            double outer,
            double inner,
            int width,
            int argb) {
        if (x1 <= x0 || y1 <= y0 || argb >>> 24 == 0 || on.misses(x0, y0, x1, y1)) {
            return;
        }
        double radius = Math.max(0, Math.min(wished, Math.min(x1 - x0, y1 - y0) / 2.0));
        double less = wished - radius;
        int corner = Math.min((int) Math.ceil(radius), Math.min((x1 - x0 + 1) / 2, (y1 - y0 + 1) / 2));
        int source = Blend.premultiply(argb);
        corners(on, x0, y0, x1, y1, corner, radius, outer - less, width == 0 ? -1 : inner - less, source);
        if (width == 0) {
            on.fill(x0 + corner, y0, x1 - corner, y0 + corner, argb);
            on.fill(x0, y0 + corner, x1, y1 - corner, argb);
            on.fill(x0 + corner, Math.max(y1 - corner, y0 + corner), x1 - corner, y1, argb);
        } else {
            on.fill(x0 + corner, y0, x1 - corner, y0 + width, argb);
            on.fill(x0 + corner, y1 - width, x1 - corner, y1, argb);
            on.fill(x0, y0 + corner, x0 + width, y1 - corner, argb);
            on.fill(x1 - width, y0 + corner, x1, y1 - corner, argb);
        }
    }

    private static void corners(
            Surface on,
            int x0,
            int y0,
            int x1,
            int y1,
            int corner,
            double radius,
            double outer,
            double inner,
            int source) {
        for (int row = 0; row < corner; row++) {
            int upper = y0 + row;
            int lower = y1 - 1 - row;
            boolean up = upper >= on.top && upper < on.bottom;
            boolean down = lower != upper && lower >= on.top && lower < on.bottom;
            if (up || down) {
                cornerRow(on, x0, x1, up ? upper : -1, down ? lower : -1, row, corner, radius, outer, inner, source);
            }
        }
    }

    private static void cornerRow(
            Surface on,
            int x0,
            int x1,
            int upper,
            int lower,
            int row,
            int corner,
            double radius,
            double outer,
            double inner,
            int source) {
        double dy = radius - row - 0.5;
        for (int column = 0; column < corner; column++) {
            int coverage = coverage(radius - column - 0.5, dy, outer, inner);
            if (coverage > 0) {
                mirrored(on, x0 + column, x1 - 1 - column, upper, source, coverage);
                mirrored(on, x0 + column, x1 - 1 - column, lower, source, coverage);
            }
        }
    }

    private static void mirrored(Surface on, int x, int mirror, int y, int source, int coverage) {
        if (y >= 0) {
            on.dot(x, y, source, coverage);
            if (mirror != x) {
                on.dot(mirror, y, source, coverage);
            }
        }
    }

    private static int coverage(double dx, double dy, double outer, double inner) {
        double distance = Math.sqrt(dx * dx + dy * dy);
        double inside = clamp(outer - distance + 0.5) - (inner < 0 ? 0 : clamp(inner - distance + 0.5));
        return (int) (inside * 255 + 0.5);
    }

    private static double clamp(double value) {
        return value < 0 ? 0 : Math.min(value, 1);
    }
}
