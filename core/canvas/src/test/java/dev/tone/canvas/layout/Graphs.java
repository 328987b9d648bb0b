package dev.tone.canvas.layout;

import java.util.List;
import java.util.stream.IntStream;

/// Graphs of boxes for the tests of one way to place them.
final class Graphs {
    private Graphs() {}

    /// Boxes of one size at the origin, and links as pairs.
    static Graph of(int size, double width, double height, int... links) {
        Graph graph = new Graph(size);
        for (int i = 0; i < size; i++) {
            graph.width[i] = width;
            graph.height[i] = height;
        }
        for (int i = 0; i < links.length; i += 2) {
            graph.link(links[i], links[i + 1], 0);
        }
        return graph;
    }

    static Graph at(Graph graph, int node, double x, double y) {
        graph.x[node] = x;
        graph.y[node] = y;
        return graph;
    }

    static List<Integer> all(Graph graph) {
        return IntStream.range(0, graph.size).boxed().toList();
    }

    static double between(Graph graph, int one, int other) {
        return Math.hypot(graph.centerX(one) - graph.centerX(other), graph.centerY(one) - graph.centerY(other));
    }
}
