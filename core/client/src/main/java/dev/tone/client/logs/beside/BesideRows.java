package dev.tone.client.logs.beside;

import java.util.Arrays;

/// Rows of two logs beside each other, kept as runs: a million lines that are the same are one of them. Filled by one
/// thread; afterwards any thread reads.
public final class BesideRows {
    private static final int FIRST_SIZE = 64;

    private RowKind[] kinds = new RowKind[FIRST_SIZE];
    private int[] left = new int[FIRST_SIZE];
    private int[] right = new int[FIRST_SIZE];
    private int[] starts = new int[FIRST_SIZE];
    /// Lines of a run; of a folded one those that are not shown.
    private int[] lengths = new int[FIRST_SIZE];

    private String[] names = new String[FIRST_SIZE];
    private int runs;
    private int rows;
    private int differing;
    private int blocks;

    /// @param name of the step that begins, else empty
    void add(RowKind kind, int leftAt, int rightAt, int length, String name) {
        if (runs == kinds.length) {
            int size = runs * 2;
            kinds = Arrays.copyOf(kinds, size);
            left = Arrays.copyOf(left, size);
            right = Arrays.copyOf(right, size);
            starts = Arrays.copyOf(starts, size);
            lengths = Arrays.copyOf(lengths, size);
            names = Arrays.copyOf(names, size);
        }
        kinds[runs] = kind;
        left[runs] = leftAt;
        right[runs] = rightAt;
        starts[runs] = rows;
        lengths[runs] = length;
        names[runs] = name;
        rows += isOneRow(kind) ? 1 : length;
        if (isDifference(kind)) {
            differing += length;
            blocks += runs > 0 && isDifference(kinds[runs - 1]) ? 0 : 1;
        }
        runs++;
    }

    private static boolean isOneRow(RowKind kind) {
        return kind == RowKind.STEP || kind == RowKind.FOLDED;
    }

    static boolean isDifference(RowKind kind) {
        return kind == RowKind.CHANGED || kind == RowKind.ONLY_LEFT || kind == RowKind.ONLY_RIGHT;
    }

    public int count() {
        return rows;
    }

    /// Rows that differ.
    public int differing() {
        return differing;
    }

    /// Places where rows differ that follow each other.
    public int blocks() {
        return blocks;
    }

    private int run(long row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("No row " + row + " of " + rows);
        }
        int at = Arrays.binarySearch(starts, 0, runs, (int) row);
        return at >= 0 ? at : -at - 2;
    }

    public RowKind kind(long row) {
        return kinds[run(row)];
    }

    /// Index of the line on the left, -1 for none.
    public int left(long row) {
        int run = run(row);
        RowKind kind = kinds[run];
        return isOneRow(kind) || kind == RowKind.ONLY_RIGHT ? -1 : left[run] + (int) row - starts[run];
    }

    /// Index of the line on the right, -1 for none.
    public int right(long row) {
        int run = run(row);
        RowKind kind = kinds[run];
        return isOneRow(kind) || kind == RowKind.ONLY_LEFT ? -1 : right[run] + (int) row - starts[run];
    }

    /// Index of the first line of the left log at a row or behind it.
    public int leftFrom(long row) {
        return lineFrom(left, RowKind.ONLY_RIGHT, row);
    }

    /// Index of the first line of the right log at a row or behind it.
    public int rightFrom(long row) {
        return lineFrom(right, RowKind.ONLY_LEFT, row);
    }

    private int lineFrom(int[] begins, RowKind without, long row) {
        if (rows == 0) {
            return 0;
        }
        int run = run(Math.clamp(row, 0, rows - 1));
        boolean none = isOneRow(kinds[run]) || kinds[run] == without;
        return begins[run] + (none ? 0 : (int) row - starts[run]);
    }

    /// Name of the step that begins at a row.
    public String step(long row) {
        return names[run(row)];
    }

    /// How many lines a row stands for that are not shown.
    public int hidden(long row) {
        int run = run(row);
        return kinds[run] == RowKind.FOLDED ? lengths[run] : 0;
    }

    /// The row of a line of the left log; where it is folded away the one that stands for it.
    public int rowOfLeft(long line) {
        return rowOf(left, line);
    }

    public int rowOfRight(long line) {
        return rowOf(right, line);
    }

    private int rowOf(int[] begins, long line) {
        int low = 0;
        int high = runs;
        // The last run that does not begin behind the line.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] <= line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int run = low - 1;
        return run < 0 ? 0 : starts[run] + (isOneRow(kinds[run]) ? 0 : (int) line - begins[run]);
    }

    /// First row of the next place where rows differ, or of the one before; -1 when there is none.
    public int difference(long row, boolean forward) {
        if (rows == 0) {
            return -1;
        }
        int run = row < 0 ? -1 : run(Math.min(row, rows - 1));
        int step = forward ? 1 : -1;
        // Out of the place that the row is in.
        while (run >= 0 && run < runs && isDifference(kinds[run])) {
            run += step;
        }
        run = Math.max(run, forward ? 0 : -1);
        while (run >= 0 && run < runs && !isDifference(kinds[run])) {
            run += step;
        }
        if (run < 0 || run >= runs) {
            return -1;
        }
        while (run > 0 && isDifference(kinds[run - 1])) {
            run--;
        }
        return starts[run];
    }

    /// With long stretches of lines that are the same as one row each.
    ///
    /// @param context lines of them that stay before and after what differs
    public BesideRows folded(int context) {
        BesideRows less = new BesideRows();
        for (int i = 0; i < runs; i++) {
            int head = i == 0 || !isDifference(kinds[i - 1]) ? 0 : context;
            int tail = i == runs - 1 || !isDifference(kinds[i + 1]) ? 0 : context;
            int hidden = lengths[i] - head - tail;
            if (kinds[i] != RowKind.SAME || hidden <= 1) {
                less.add(kinds[i], left[i], right[i], lengths[i], names[i]);
                continue;
            }
            if (head > 0) {
                less.add(RowKind.SAME, left[i], right[i], head, "");
            }
            less.add(RowKind.FOLDED, left[i] + head, right[i] + head, hidden, "");
            if (tail > 0) {
                less.add(RowKind.SAME, left[i] + head + hidden, right[i] + head + hidden, tail, "");
            }
        }
        return less;
    }
}
