package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Rect;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds items by place. A loose grid per size class: an item lies in the one cell that holds its centre, on the level
/// whose cells are at least as large as it is, so adding, moving and removing touch one cell, and a query looks at the
/// cells under it and half a cell around.
final class SpatialIndex<T extends Placed> {
    private static final double SMALLEST_CELL = 64;
    private static final int LEVELS = 24;
    private static final int OFFSET = 1 << 25;

    private final List<Cells<T>> levels =
            Stream.generate(Cells<T>::new).limit(LEVELS).toList();

    /// Puts the item where its bounds are now, taking it from where it was.
    void place(T item) {
        int level = levelOf(item.bounds);
        long cell = cellOf(item.bounds.centerX(), item.bounds.centerY(), level);
        if (item.level == level && item.cell == cell) {
            return;
        }
        remove(item);
        item.level = level;
        item.cell = cell;
        levels.get(level).add(item);
    }

    void remove(T item) {
        if (item.level < 0) {
            return;
        }
        levels.get(item.level).remove(item);
        item.level = -1;
    }

    /// Tells every item whose bounds touch the area, in no particular order.
    void query(Rect area, Consumer<? super T> found) {
        Consumer<T> within = item -> {
            if (item.bounds.intersects(area)) {
                found.accept(item);
            }
        };
        for (int level = 0; level < LEVELS; level++) {
            Cells<T> cells = levels.get(level);
            if (cells.size() == 0) {
                continue;
            }
            double size = sizeOf(level);
            Rect reach = area.grown(size / 2);
            long left = column(reach.x(), size);
            long right = column(reach.right(), size);
            long top = column(reach.y(), size);
            long bottom = column(reach.bottom(), size);
            if ((right - left + 1) * (bottom - top + 1) > cells.size()) {
                cells.forEach(within);
            } else {
                for (long row = top; row <= bottom; row++) {
                    for (long column = left; column <= right; column++) {
                        cells.forEachIn(key(column, row), within);
                    }
                }
            }
        }
    }

    private static int levelOf(Rect bounds) {
        double extent = Math.max(bounds.width(), bounds.height());
        int level = 0;
        for (double size = SMALLEST_CELL; size < extent && level < LEVELS - 1; size *= 2) {
            level++;
        }
        return level;
    }

    private static double sizeOf(int level) {
        return SMALLEST_CELL * (1L << level);
    }

    private static long cellOf(double x, double y, int level) {
        double size = sizeOf(level);
        return key(column(x, size), column(y, size));
    }

    private static long column(double value, double size) {
        return (long) Math.floor(value / size);
    }

    private static long key(long column, long row) {
        return (column + OFFSET) << 32 | (row + OFFSET) & 0xffff_ffffL;
    }
}
