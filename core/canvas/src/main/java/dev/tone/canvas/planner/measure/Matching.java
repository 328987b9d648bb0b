package dev.tone.canvas.planner.measure;

import dev.tone.canvas.planner.measure.Graph.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs the services of two graphs one to one, by kind and at least one technology, so that as many pairs as possible
/// are found and, among those, as many edges as possible are the same.
final class Matching {
    private static final int MOST_TRIES = 20_000;

    private final Graph expected;
    private final Graph made;
    private final Map<String, String> current = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private Map<String, String> best = Map.of();
    private int bestEdges = -1;
    private int tries;

    private Matching(Graph expected, Graph made) {
        this.expected = expected;
        this.made = made;
    }

    /// @return ids that were made, by the ids that were expected
    static Map<String, String> of(Graph expected, Graph made) {
        Matching matching = new Matching(expected, made);
        matching.next(0);
        return matching.best;
    }

    private void next(int at) {
        if (tries++ > MOST_TRIES) {
            return;
        }
        if (at == expected.services().size()) {
            int edges = edges();
            if (current.size() > best.size() || (current.size() == best.size() && edges > bestEdges)) {
                best = Map.copyOf(current);
                bestEdges = edges;
            }
            return;
        }
        Node wanted = expected.services().get(at);
        for (Node node : made.services()) {
            if (fits(wanted, node) && taken.add(node.id())) {
                current.put(wanted.id(), node.id());
                next(at + 1);
                current.remove(wanted.id());
                taken.remove(node.id());
            }
        }
        next(at + 1);
    }

    private static boolean fits(Node wanted, Node node) {
        boolean tech = wanted.tech().isEmpty() || !Collections.disjoint(wanted.tech(), node.tech());
        return wanted.kind().equals(node.kind()) && tech;
    }

    private int edges() {
        Set<List<String>> there = new HashSet<>(made.edges());
        return (int) expected.edges().stream()
                .filter(edge -> current.containsKey(edge.get(0)) && current.containsKey(edge.get(1)))
                .filter(edge -> there.contains(
                        List.of(current.getOrDefault(edge.get(0), ""), current.getOrDefault(edge.get(1), ""))))
                .count();
    }
}
