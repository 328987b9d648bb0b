package dev.tone.canvas.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Directs the links of a graph so that none goes in a circle, and says how far each box is from the beginning.
final class Ranks {
    final int[] rank;
    /// Who is to the right of whom.
    final List<List<Integer>> forward = new ArrayList<>();

    private Ranks(Graph graph) {
        rank = new int[graph.size];
        for (int i = 0; i < graph.size; i++) {
            forward.add(new ArrayList<>());
        }
        int[] order = order(graph);
        for (int node = 0; node < graph.size; node++) {
            for (int next : graph.out.get(node)) {
                if (order[node] < order[next]) {
                    forward.get(node).add(next);
                } else {
                    forward.get(next).add(node);
                }
            }
        }
        longest(graph.size);
    }

    static Ranks of(Graph graph) {
        return new Ranks(graph);
    }

    /// An order in which most links lead onward: who has fewest left that lead to it comes next.
    private static int[] order(Graph graph) {
        int[] order = new int[graph.size];
        int[] waiting = new int[graph.size];
        boolean[] done = new boolean[graph.size];
        Deque<Integer> free = new ArrayDeque<>();
        for (int node = 0; node < graph.size; node++) {
            waiting[node] = graph.in.get(node).size();
            if (waiting[node] == 0) {
                free.add(node);
            }
        }
        int at = 0;
        int next = 0;
        while (at < graph.size) {
            if (free.isEmpty()) {
                // A circle: the first that is left begins it.
                while (done[next]) {
                    next++;
                }
                free.add(next);
            }
            int node = free.poll();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            order[node] = at++;
            for (int to : graph.out.get(node)) {
                if (--waiting[to] == 0 && !done[to]) {
                    free.add(to);
                }
            }
        }
        return order;
    }

    private void longest(int size) {
        int[] waiting = new int[size];
        forward.forEach(list -> list.forEach(to -> waiting[to]++));
        Deque<Integer> free = new ArrayDeque<>();
        for (int node = 0; node < size; node++) {
            if (waiting[node] == 0) {
                free.add(node);
            }
        }
        while (!free.isEmpty()) {
            int node = free.poll();
            for (int to : forward.get(node)) {
                rank[to] = Math.max(rank[to], rank[node] + 1);
                if (--waiting[to] == 0) {
                    free.add(to);
                }
            }
        }
    }
}
