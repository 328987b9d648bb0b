package dev.tone.canvas.layout;

import java.util.Comparator;
import java.util.List;

/// Puts parts that are not connected beside each other in rows, the largest first, about as wide as a screen is.
final class Packing {
    private static final double SHAPE = 1.6;

    private record Part(List<Integer> nodes, double width, double height) {}

    private Packing() {}

    /// One part below the other.
    ///
    /// @param parts each with its upper left corner at the origin
    static void stack(Graph graph, List<List<Integer>> parts, double gap) {
        double y = 0;
        for (List<Integer> part : parts) {
            double bottom = y;
            for (int node : part) {
                graph.y[node] += y;
                bottom = Math.max(bottom, graph.y[node] + graph.height[node]);
            }
            y = bottom + gap;
        }
    }

    /// @param parts each with its upper left corner at the origin
    static void pack(Graph graph, List<List<Integer>> parts, double gap) {
        List<Part> sized = parts.stream()
                .map(nodes -> new Part(
                        nodes,
                        nodes.stream()
                                .mapToDouble(i -> graph.x[i] + graph.width[i])
                                .max()
                                .orElse(0),
                        nodes.stream()
                                .mapToDouble(i -> graph.y[i] + graph.height[i])
                                .max()
                                .orElse(0)))
                .sorted(Comparator.comparingInt((Part part) -> -part.nodes.size()))
                .toList();
        double area = sized.stream()
                .mapToDouble(part -> (part.width + gap) * (part.height + gap))
                .sum();
        double widest = sized.stream().mapToDouble(Part::width).max().orElse(0);
        double limit = Math.max(widest, Math.sqrt(area * SHAPE));
        double x = 0;
        double y = 0;
        double row = 0;
        for (Part part : sized) {
            if (x > 0 && x + part.width > limit) {
                x = 0;
                y += row + gap;
                row = 0;
            }
            for (int node : part.nodes) {
                graph.x[node] += x;
                graph.y[node] += y;
            }
            x += part.width + gap;
            row = Math.max(row, part.height);
        }
    }
}
