package dev.tone.canvas.paint;

import java.util.Arrays;

/// Fills any outline with exact area coverage (nonzero winding). Coordinates are 1/256 pixels and every crossing is
/// computed from the edge's own ends, so that the result does not depend on the clip: strips equal the whole.
/// Reused; `begin`, outline, then `fill` or `mask`.
final class PathFill {
    private static final int ONE = 256;
    private static final double REACH = 4_000_000;
    private static final int BAND_CELLS = 1 << 15;

    private int[] edges = new int[4 * 256];
    private int used;
    private int minX;
    private int minY;
    private int maxX;
    private int maxY;
    private int[] cover = new int[0];
    private int[] area = new int[0];
    private int[] rowFrom = new int[0];
    private int[] rowTo = new int[0];

    private double startX;
    private double startY;
    private double atX;
    private double atY;

    void begin() {
        used = 0;
        minX = minY = Integer.MAX_VALUE;
        maxX = maxY = Integer.MIN_VALUE;
        startX = startY = atX = atY = 0;
    }

    boolean isEmpty() {
        return used == 0;
    }

    int minX() {
        return minX >> 8;
    }

    int minY() {
        return minY >> 8;
    }

    /// One past the last column that can be touched.
    int maxX() {
        return (maxX >> 8) + 1;
    }

    int maxY() {
        return (maxY >> 8) + 1;
    }

    void moveTo(double x, double y) {
        close();
        startX = atX = x;
        startY = atY = y;
    }

    void lineTo(double x, double y) {
        edge(fixed(atX), fixed(atY), fixed(x), fixed(y));
        atX = x;
        atY = y;
    }

    void quadTo(double cx, double cy, double x, double y) {
        cubicTo(atX + (cx - atX) * 2 / 3, atY + (cy - atY) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y);
    }

    void cubicTo(double ax, double ay, double bx, double by, double x, double y) {
        double x0 = atX;
        double y0 = atY;
        double bend = Math.max(
                Math.abs(x0 - 2 * ax + bx) + Math.abs(y0 - 2 * ay + by),
                Math.abs(ax - 2 * bx + x) + Math.abs(ay - 2 * by + y));
        int steps = (int) Math.max(1, Math.min(64, Math.ceil(Math.sqrt(bend * 10) - 1e-6)));
        for (int i = 1; i < steps; i++) {
            double t = (double) i / steps;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            lineTo(a * x0 + b * ax + c * bx + d * x, a * y0 + b * ay + c * by + d * y);
        }
        lineTo(x, y);
    }

    void close() {
        if (atX != startX || atY != startY) {
            lineTo(startX, startY);
        }
    }

    private static int fixed(double value) {
        return (int) Math.floor(Math.max(-REACH, Math.min(REACH, value)) * ONE + 0.5);
    }

    private void edge(int x0, int y0, int x1, int y1) {
        minX = Math.min(minX, Math.min(x0, x1));
        maxX = Math.max(maxX, Math.max(x0, x1));
        if (y0 == y1) {
            return;
        }
        minY = Math.min(minY, Math.min(y0, y1));
        maxY = Math.max(maxY, Math.max(y0, y1));
        if (used + 4 > edges.length) {
            edges = Arrays.copyOf(edges, edges.length * 2);
        }
        edges[used] = x0;
        edges[used + 1] = y0;
        edges[used + 2] = x1;
        edges[used + 3] = y1;
        used += 4;
    }

    /// Paints the outline in a straight colour.
    void fill(Surface on, int argb) {
        close();
        int x0 = Math.max(on.left, used == 0 ? on.right : minX());
        int x1 = Math.min(on.right, maxX());
        int y0 = Math.max(on.top, minY());
        int y1 = Math.min(on.bottom, maxY());
        if (used == 0 || x0 >= x1 || y0 >= y1 || argb >>> 24 == 0) {
            return;
        }
        int source = Blend.premultiply(argb);
        int width = x1 - x0 + 2;
        int band = Math.max(1, BAND_CELLS / width);
        reserve(width, Math.min(band, y1 - y0));
        for (int y = y0; y < y1; y += band) {
            int end = Math.min(y + band, y1);
            accumulate(x0, width, y, end);
            for (int row = y; row < end; row++) {
                sweep(on, row, row - y, x0, width, x1, source);
            }
        }
    }

    /// Writes the outline's coverage into a mask whose upper left pixel is (x, y).
    void mask(byte[] into, int x, int y, int width, int height) {
        close();
        reserve(width + 2, height);
        accumulate(x, width + 2, y, y + height);
        for (int row = 0; row < height; row++) {
            maskRow(into, row, width);
        }
    }

    private void reserve(int width, int rows) {
        if (cover.length < width * rows) {
            cover = new int[width * rows];
            area = new int[width * rows];
        }
        if (rowFrom.length < rows) {
            rowFrom = new int[rows];
            rowTo = new int[rows];
        }
    }

    private void accumulate(int x0, int width, int top, int bottom) {
        Arrays.fill(rowFrom, 0, bottom - top, Integer.MAX_VALUE);
        Arrays.fill(rowTo, 0, bottom - top, -1);
        for (int i = 0; i < used; i += 4) {
            int ya = edges[i + 1];
            int yb = edges[i + 3];
            if (ya < yb) {
                line(edges[i], ya, edges[i + 2], yb, 1, x0, width, top, bottom);
            } else {
                line(edges[i + 2], yb, edges[i], ya, -1, x0, width, top, bottom);
            }
        }
    }

    private void line(int x0, int y0, int x1, int y1, int sign, int left, int width, int top, int bottom) {
        int first = Math.max(y0 >> 8, top);
        int last = Math.min((y1 - 1) >> 8, bottom - 1);
        long dx = (long) x1 - x0;
        long dy = (long) y1 - y0;
        for (int row = first; row <= last; row++) {
            int ya = Math.max(y0, row << 8);
            int yb = Math.min(y1, (row + 1) << 8);
            int xa = ya == y0 ? x0 : x0 + (int) Math.floorDiv((ya - y0) * dx, dy);
            int xb = yb == y1 ? x1 : x0 + (int) Math.floorDiv((yb - y0) * dx, dy);
            segment(row - top, xa, xb, yb - ya, sign, left, width);
        }
    }

    /// The part of an edge inside one row. Cell 0 gathers what lies left of the clip, the last cell what lies right.
    private void segment(int row, int xa, int xb, int height, int sign, int left, int width) {
        int from = Math.min(xa, xb);
        int to = Math.max(xa, xb);
        int base = row * width;
        int firstCell = Math.min(Math.max((from >> 8) - left + 1, 0), width - 1);
        int lastCell = Math.min(Math.max((to >> 8) - left + 1, 0), width - 1);
        rowFrom[row] = Math.min(rowFrom[row], firstCell);
        rowTo[row] = Math.max(rowTo[row], lastCell);
        if (firstCell == lastCell) {
            put(base, firstCell, width, height * sign, (from & 255) + (to & 255));
            return;
        }
        long run = (long) to - from;
        int done = 0;
        for (int cell = firstCell; cell <= lastCell; cell++) {
            int cellEnd = (cell + left) << 8;
            boolean ends = cell == lastCell;
            int reached = ends ? height : (int) (((long) cellEnd - from) * height / run);
            int enter = cell == firstCell ? from & 255 : 0;
            int leave = ends ? to & 255 : 256;
            put(base, cell, width, (reached - done) * sign, enter + leave);
            done = reached;
        }
    }

    private void put(int base, int cell, int width, int height, int sides) {
        if (cell == width - 1) {
            return;
        }
        cover[base + cell] += height;
        if (cell > 0) {
            area[base + cell] += height * sides;
        }
    }

    private void sweep(Surface on, int y, int row, int x0, int width, int x1, int source) {
        int base = row * width;
        int total = 0;
        int last = Math.min(rowTo[row], width - 2);
        for (int cell = Math.min(rowFrom[row], width - 1); cell <= last; ) {
            int height = cover[base + cell];
            int sides = area[base + cell];
            cover[base + cell] = 0;
            area[base + cell] = 0;
            total += height;
            if (cell > 0) {
                on.dot(x0 + cell - 1, y, source, coverage((total << 9) - sides));
            }
            int next = cell + 1;
            while (next <= last && cover[base + next] == 0 && area[base + next] == 0) {
                next++;
            }
            run(on, y, x0 + cell, next > last ? x1 : x0 + next - 1, source, coverage(total << 9));
            cell = next;
        }
    }

    private static void run(Surface on, int y, int from, int to, int source, int coverage) {
        int end = Math.min(to, on.right);
        if (coverage > 0 && from < end) {
            on.row(y, from, end, coverage >= 255 ? source : Blend.scale(source, coverage));
        }
    }

    private void maskRow(byte[] into, int row, int width) {
        int base = row * (width + 2);
        int total = 0;
        for (int cell = 0; cell <= width; cell++) {
            total += cover[base + cell];
            if (cell > 0) {
                into[row * width + cell - 1] = (byte) coverage((total << 9) - area[base + cell]);
            }
            cover[base + cell] = 0;
            area[base + cell] = 0;
        }
        cover[base + width + 1] = 0;
        area[base + width + 1] = 0;
    }

    private static int coverage(int doubled) {
        return Math.min(255, Math.abs(doubled) >> 9);
    }
}
