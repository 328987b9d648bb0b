package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.List;

/// Roots above what they lead to; each box hangs below the first that leads to it.
final class Tree {
    private static final double ACROSS = 48;
    private static final double DOWN = 88;

    private final Graph graph;
    private final List<List<Integer>> children = new ArrayList<>();
    private final double[] wide;
    private final List<Double> rows = new ArrayList<>();

    private Tree(Graph graph) {
        this.graph = graph;
        wide = new double[graph.size];
        for (int i = 0; i < graph.size; i++) {
            children.add(new ArrayList<>());
        }
    }

    static void place(Graph graph, List<Integer> nodes, Ranks ranks) {
        new Tree(graph).place(nodes, ranks);
    }

    private void place(List<Integer> nodes, Ranks ranks) {
        boolean[] seen = new boolean[graph.size];
        List<Integer> order = new ArrayList<>();
        int[] depth = new int[graph.size];
        List<Integer> roots =
                nodes.stream().filter(node -> ranks.rank[node] == 0).toList();
        roots.forEach(root -> seen[root] = true);
        order.addAll(roots);
        for (int i = 0; i < order.size(); i++) {
            int node = order.get(i);
            while (rows.size() <= depth[node]) {
                rows.add(0.0);
            }
            rows.set(depth[node], Math.max(rows.get(depth[node]), graph.height[node]));
            for (int to : ranks.forward.get(node)) {
                if (!seen[to]) {
                    seen[to] = true;
                    depth[to] = depth[node] + 1;
                    children.get(node).add(to);
                    order.add(to);
                }
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            wide[node] = Math.max(graph.width[node], row(children.get(node)));
        }
        double at = 0;
        for (int root : roots) {
            graph.x[root] = at + (wide[root] - graph.width[root]) / 2;
            at += wide[root] + ACROSS;
        }
        for (int node : order) {
            double top = 0;
            for (int i = 0; i < depth[node]; i++) {
                top += rows.get(i) + DOWN;
            }
            graph.y[node] = top;
            double x = graph.centerX(node) - row(children.get(node)) / 2;
            for (int child : children.get(node)) {
                graph.x[child] = x + (wide[child] - graph.width[child]) / 2;
                x += wide[child] + ACROSS;
            }
        }
    }

    private double row(List<Integer> nodes) {
        return nodes.stream().mapToDouble(node -> wide[node]).sum() + Math.max(0, nodes.size() - 1) * ACROSS;
    }
}
