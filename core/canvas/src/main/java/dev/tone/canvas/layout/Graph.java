package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private final Set<Long> linked = new HashSet<>();

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

    void link(int from, int to) {
        if (from != to && linked.add((long) from * size + to)) {
            out.get(from).add(to);
            in.get(to).add(from);
        }
    }

    double centerX(int node) {
        return x[node] + width[node] / 2;
    }

    double centerY(int node) {
        return y[node] + height[node] / 2;
    }

    /// Rows become columns, and columns rows.
    void transpose() {
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
