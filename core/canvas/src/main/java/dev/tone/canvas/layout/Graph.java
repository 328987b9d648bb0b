package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Boxes and who leads to whom, by number. Places are of the upper left corners.
///
/// @param pinned stays where it is
final class Graph {
    final int size;
    double[] x;
    double[] y;
    double[] width;
    double[] height;
    final boolean[] pinned;
    final List<List<Integer>> out = new ArrayList<>();
    final List<List<Integer>> in = new ArrayList<>();
    /// Links with the width of what is written on them.
    private final Map<Long, Double> words = new HashMap<>();
    private boolean transposed;

    Graph(int size) {
        this.size = size;
        x = new double[size];
        y = new double[size];
        width = new double[size];
        height = new double[size];
        pinned = new boolean[size];
        for (int i = 0; i < size; i++) {
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
    }

    /// @param wide what is written on it
    void link(int from, int to, double wide) {
        if (from != to && words.put(key(from, to), Math.max(wide, words.getOrDefault(key(from, to), 0.0))) == null) {
            out.get(from).add(to);
            in.get(to).add(from);
        }
    }

    /// How much room along the way what is written between two takes; a line of words is as high as any gap.
    double words(int one, int other) {
        return transposed
                ? 0
                : Math.max(words.getOrDefault(key(one, other), 0.0), words.getOrDefault(key(other, one), 0.0));
    }

    private long key(int from, int to) {
        return (long) from * size + to;
    }

    double centerX(int node) {
        return x[node] + width[node] / 2;
    }

    double centerY(int node) {
        return y[node] + height[node] / 2;
    }

    /// Rows become columns, and columns rows.
    void transpose() {
        transposed = !transposed;
        double[] across = x;
        x = y;
        y = across;
        double[] wide = width;
        width = height;
        height = wide;
    }

    /// Turns the first column into the last.
    void mirror() {
        for (int i = 0; i < size; i++) {
            x[i] = -x[i] - width[i];
        }
    }

    /// The parts that are not connected with each other, in the order of their first boxes.
    List<List<Integer>> components() {
        List<List<Integer>> components = new ArrayList<>();
        boolean[] seen = new boolean[size];
        for (int start = 0; start < size; start++) {
            if (seen[start]) {
                continue;
            }
            List<Integer> component = new ArrayList<>(List.of(start));
            seen[start] = true;
            for (int i = 0; i < component.size(); i++) {
                for (List<List<Integer>> side : List.of(out, in)) {
                    for (int next : side.get(component.get(i))) {
                        if (!seen[next]) {
                            seen[next] = true;
                            component.add(next);
                        }
                    }
                }
            }
            components.add(component);
        }
        return components;
    }

    boolean overlaps(int one, int other, double gap) {
        return x[one] < x[other] + width[other] + gap
                && x[other] < x[one] + width[one] + gap
                && y[one] < y[other] + height[other] + gap
                && y[other] < y[one] + height[one] + gap;
    }
}
