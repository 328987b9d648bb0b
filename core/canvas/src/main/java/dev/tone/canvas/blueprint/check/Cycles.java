package dev.tone.canvas.blueprint.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The circles of a graph: its strongly connected parts of more than one node (Tarjan, with a stack of its own).
final class Cycles {
    private record Step(String node, Iterator<String> rest) {}

    private final SortedMap<String, SortedSet<String>> edges;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> opened = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles(SortedMap<String, SortedSet<String>> edges) {
        this.edges = edges;
    }

    /// Each circle's nodes in order, the circles in the order of their first nodes.
    static List<List<String>> in(SortedMap<String, SortedSet<String>> edges) {
        Cycles cycles = new Cycles(edges);
        edges.keySet().forEach(node -> {
            if (!cycles.index.containsKey(node)) {
                cycles.visit(node);
            }
        });
        cycles.found.sort((one, other) -> one.getFirst().compareTo(other.getFirst()));
        return cycles.found;
    }

    private void visit(String start) {
        Deque<Step> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Step step = path.element();
            if (step.rest().hasNext()) {
                String next = step.rest().next();
                if (!index.containsKey(next)) {
                    path.push(enter(next));
                } else if (opened.contains(next)) {
                    low.merge(step.node(), index.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.pop();
                leave(step.node());
                if (!path.isEmpty()) {
                    low.merge(path.element().node(), low.getOrDefault(step.node(), 0), Math::min);
                }
            }
        }
    }

    private Step enter(String node) {
        index.put(node, index.size());
        low.put(node, index.size() - 1);
        open.push(node);
        opened.add(node);
        return new Step(node, edges.getOrDefault(node, new TreeSet<>()).iterator());
    }

    private void leave(String node) {
        if (!low.getOrDefault(node, 0).equals(index.get(node))) {
            return;
        }
        List<String> part = new ArrayList<>();
        String each;
        do {
            each = open.pop();
            opened.remove(each);
            part.add(each);
        } while (!each.equals(node));
        if (part.size() > 1) {
            part.sort(null);
            found.add(part);
        }
    }
}
