package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Links pull, all boxes push each other away, and it cools down. It begins with where the boxes are, so that the
/// drawing stays recognisable; the same drawing always ends in the same places.
final class Force {
    private static final double LENGTH = 300;
    private static final double GAP = 56;
    private static final int STEPS = 240;
    private static final int LARGE = 1_000;

    private final Graph graph;
    private final List<Integer> nodes;
    private final double[] moveX;
    private final double[] moveY;

    private Force(Graph graph, List<Integer> nodes) {
        this.graph = graph;
        this.nodes = nodes;
        moveX = new double[graph.size];
        moveY = new double[graph.size];
    }

    static void place(Graph graph, List<Integer> nodes) {
        Force force = new Force(graph, nodes);
        force.scatter();
        int steps = nodes.size() > LARGE ? STEPS / 4 : STEPS;
        for (int i = 0; i < steps; i++) {
            force.step(LENGTH * (1 - (double) i / steps));
        }
        force.separate();
    }

    /// Boxes in the same place could not be pushed in any direction.
    private void scatter() {
        Map<List<Long>, Integer> taken = new HashMap<>();
        for (int node : nodes) {
            int many = taken.merge(
                    List.of(Math.round(graph.centerX(node)), Math.round(graph.centerY(node))), 1, Integer::sum);
            if (many > 1 && !graph.pinned[node]) {
                // The golden angle spreads any number of them evenly.
                double turn = many * 2.399963;
                graph.x[node] += Math.cos(turn) * 12 * many;
                graph.y[node] += Math.sin(turn) * 12 * many;
            }
        }
    }

    private void step(double most) {
        Map<Long, List<Integer>> cells = new HashMap<>();
        for (int node : nodes) {
            moveX[node] = moveY[node] = 0;
            cells.computeIfAbsent(cell(node, 0, 0), _ -> new ArrayList<>()).add(node);
        }
        for (int node : nodes) {
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int other : cells.getOrDefault(cell(node, dx, dy), List.of())) {
                        push(node, other);
                    }
                }
            }
            for (int to : graph.out.get(node)) {
                pull(node, to);
            }
        }
        for (int node : nodes) {
            double far = Math.hypot(moveX[node], moveY[node]);
            if (far > 0 && !graph.pinned[node]) {
                double share = Math.min(far, most) / far;
                graph.x[node] += moveX[node] * share;
                graph.y[node] += moveY[node] * share;
            }
        }
    }

    /// Who is farther away than two cells is not felt.
    private long cell(int node, int dx, int dy) {
        long column = (long) Math.floor(graph.centerX(node) / (2 * LENGTH)) + dx;
        long row = (long) Math.floor(graph.centerY(node) / (2 * LENGTH)) + dy;
        return column << 32 ^ row & 0xffffffffL;
    }

    private void push(int node, int other) {
        if (node != other) {
            double dx = graph.centerX(node) - graph.centerX(other);
            double dy = graph.centerY(node) - graph.centerY(other);
            double far = Math.max(1, Math.hypot(dx, dy));
            double force = LENGTH * LENGTH / far;
            moveX[node] += dx / far * force;
            moveY[node] += dy / far * force;
        }
    }

    private void pull(int from, int to) {
        double dx = graph.centerX(to) - graph.centerX(from);
        double dy = graph.centerY(to) - graph.centerY(from);
        double far = Math.max(1, Math.hypot(dx, dy));
        double force = far * far / LENGTH;
        moveX[from] += dx / far * force;
        moveY[from] += dy / far * force;
        moveX[to] -= dx / far * force;
        moveY[to] -= dy / far * force;
    }

    private void separate() {
        Separation.of(graph, nodes, GAP);
    }
}
