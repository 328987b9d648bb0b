package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.List;

/// Columns from left to right. A link that passes columns keeps room for its line in each of them; columns are
/// sorted so that lines cross seldom, and boxes stand at the height of their neighbours.
final class Layered {
    private static final double ACROSS = 120;
    /// Of a line beside what is written on it, with its head.
    private static final double AROUND = 56;

    private static final double DOWN = 56;
    private static final double LINE = 24;
    private static final int SWEEPS = 8;
    /// With more places than this for lines that pass columns, no line gets one: memory is not without end.
    private static final int MOST_LINES = 200_000;

    private final Graph graph;
    private final List<List<Integer>> columns = new ArrayList<>();
    /// Boxes come first, places for lines after them.
    private final List<List<Integer>> left = new ArrayList<>();
    private final List<List<Integer>> right = new ArrayList<>();
    private final double[] middle;

    private Layered(Graph graph, List<Integer> nodes, Ranks ranks) {
        this.graph = graph;
        long wanted = 0;
        for (int node : nodes) {
            for (int to : ranks.forward.get(node)) {
                wanted += ranks.rank[to] - ranks.rank[node] - 1;
            }
        }
        boolean roomy = wanted <= MOST_LINES;
        int all = graph.size + (roomy ? (int) wanted : 0);
        middle = new double[all];
        for (int i = 0; i < all; i++) {
            left.add(new ArrayList<>());
            right.add(new ArrayList<>());
        }
        int line = graph.size;
        for (int node : nodes) {
            column(ranks.rank[node]).add(node);
            for (int to : ranks.forward.get(node)) {
                if (!roomy && ranks.rank[to] > ranks.rank[node] + 1) {
                    continue;
                }
                int before = node;
                for (int r = ranks.rank[node] + 1; r < ranks.rank[to]; r++) {
                    column(r).add(line);
                    link(before, line);
                    before = line++;
                }
                link(before, to);
            }
        }
    }

    /// Places the boxes of one part, with its upper left corner at the origin.
    static void place(Graph graph, List<Integer> nodes, Ranks ranks) {
        Layered layered = new Layered(graph, nodes, ranks);
        ColumnOrder.sort(layered.columns, layered.left, layered.right);
        layered.level();
        layered.put();
    }

    private List<Integer> column(int at) {
        while (columns.size() <= at) {
            columns.add(new ArrayList<>());
        }
        return columns.get(at);
    }

    private void link(int from, int to) {
        right.get(from).add(to);
        left.get(to).add(from);
    }

    static double mean(List<Integer> nodes, double[] values, double otherwise) {
        return nodes.stream().mapToDouble(node -> values[node]).average().orElse(otherwise);
    }

    private double high(int node) {
        return node < graph.size ? graph.height[node] : LINE;
    }

    private double gap(int above, int below) {
        return above < graph.size && below < graph.size ? DOWN : LINE;
    }

    /// Moves boxes towards the height of their neighbours, as far as the order of their column lets them.
    private void level() {
        for (List<Integer> column : columns) {
            double at = 0;
            for (int i = 0; i < column.size(); i++) {
                int node = column.get(i);
                at += i == 0 ? 0 : gap(column.get(i - 1), node);
                middle[node] = at + high(node) / 2;
                at += high(node);
            }
            double half = at / 2;
            column.forEach(node -> middle[node] -= half);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean onward = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                settle(columns.get(onward ? i : columns.size() - 1 - i), onward);
            }
        }
    }

    private void settle(List<Integer> column, boolean onward) {
        double[] wanted = new double[column.size()];
        for (int i = 0; i < wanted.length; i++) {
            int node = column.get(i);
            List<Integer> first = onward ? left.get(node) : right.get(node);
            List<Integer> near = first.isEmpty() ? (onward ? right : left).get(node) : first;
            wanted[i] = mean(near, middle, middle[node]);
        }
        // Each is pushed down by those above it and up by those below it; the mean of both keeps the order and the
        // gaps.
        double[] down = wanted.clone();
        double[] up = wanted.clone();
        for (int i = 1; i < wanted.length; i++) {
            down[i] = Math.max(wanted[i], down[i - 1] + apart(column.get(i - 1), column.get(i)));
        }
        for (int i = wanted.length - 2; i >= 0; i--) {
            up[i] = Math.min(wanted[i], up[i + 1] - apart(column.get(i), column.get(i + 1)));
        }
        for (int i = 0; i < wanted.length; i++) {
            middle[column.get(i)] = (down[i] + up[i]) / 2;
        }
    }

    private double apart(int above, int below) {
        return high(above) / 2 + gap(above, below) + high(below) / 2;
    }

    /// Between a column and the next: what is written on a line has room between the two boxes.
    private double across(List<Integer> column) {
        double wide = ACROSS;
        for (int node : column) {
            for (int to : right.get(node)) {
                if (node < graph.size && to < graph.size && graph.words(node, to) > 0) {
                    wide = Math.max(wide, graph.words(node, to) + AROUND);
                }
            }
        }
        return wide;
    }

    private void put() {
        double top = Double.MAX_VALUE;
        for (List<Integer> column : columns) {
            for (int node : column) {
                top = Math.min(top, middle[node] - high(node) / 2);
            }
        }
        double at = 0;
        for (List<Integer> column : columns) {
            double wide = 0;
            for (int node : column) {
                wide = node < graph.size ? Math.max(wide, graph.width[node]) : wide;
            }
            for (int node : column) {
                if (node < graph.size) {
                    graph.x[node] = at + (wide - graph.width[node]) / 2;
                    graph.y[node] = middle[node] - high(node) / 2 - top;
                }
            }
            at += wide + across(column);
        }
    }
}
