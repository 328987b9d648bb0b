package dev.tone.canvas.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Moves boxes that lie on others off them, downwards or to the right, whichever is nearer; pinned ones stay.
final class Separation {
    private static final int MOST = 400;

    private Separation() {}

    static void of(Graph graph, List<Integer> nodes, double gap) {
        List<Integer> order = new ArrayList<>(nodes);
        order.sort(Comparator.<Integer>comparingInt(node -> graph.pinned[node] ? 0 : 1)
                .thenComparingDouble(node -> graph.x[node] + graph.y[node]));
        List<Integer> placed = new ArrayList<>();
        for (int node : order) {
            if (!graph.pinned[node]) {
                free(graph, placed, node, gap);
            }
            placed.add(node);
        }
    }

    private static void free(Graph graph, List<Integer> placed, int node, double gap) {
        int tries = 0;
        for (int i = 0; i < placed.size() && tries < MOST; i++) {
            int other = placed.get(i);
            if (graph.overlaps(node, other, gap)) {
                double right = graph.x[other] + graph.width[other] + gap - graph.x[node];
                double down = graph.y[other] + graph.height[other] + gap - graph.y[node];
                if (right < down) {
                    graph.x[node] += right;
                } else {
                    graph.y[node] += down;
                }
                // It may lie on one that it was clear of before.
                i = -1;
                tries++;
            }
        }
    }
}
