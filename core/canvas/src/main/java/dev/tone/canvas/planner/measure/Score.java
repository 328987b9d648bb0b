package dev.tone.canvas.planner.measure;

import dev.tone.canvas.planner.measure.Graph.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How near a graph is to the one that was expected, in counts that can be added.
///
/// @param attributes how many of the replicas and ports that were asked for are right
/// @param forbidden technologies used although they were ruled out
public record Score(
        int sentences,
        int exact,
        Counts services,
        Counts links,
        Counts technologies,
        int domains,
        Counts attributes,
        int forbidden) {
    /// @param hits right; `extra` is there without being asked for; `missing` was asked for
    public record Counts(int hits, int extra, int missing) {
        Counts plus(Counts other) {
            return new Counts(hits + other.hits, extra + other.extra, missing + other.missing);
        }

        /// The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was made up.
        public double f1() {
            int all = 2 * hits + extra + missing;
            return all == 0 ? 1 : 2.0 * hits / all;
        }

        boolean isPerfect() {
            return extra == 0 && missing == 0;
        }
    }

    private static final Counts NONE = new Counts(0, 0, 0);
    public static final Score EMPTY = new Score(0, 0, NONE, NONE, NONE, 0, NONE, 0);

    public Score plus(Score other) {
        return new Score(
                sentences + other.sentences,
                exact + other.exact,
                services.plus(other.services),
                links.plus(other.links),
                technologies.plus(other.technologies),
                domains + other.domains,
                attributes.plus(other.attributes),
                forbidden + other.forbidden);
    }

    public static Score of(Graph expected, Graph made) {
        Map<String, String> pairs = Matching.of(expected, made);
        Map<String, String> back = new HashMap<>();
        pairs.forEach((wanted, id) -> back.put(id, wanted));
        Set<String> free = made.services().stream()
                .filter(node ->
                        !back.containsKey(node.id()) && expected.optionalKinds().contains(node.kind()))
                .map(Node::id)
                .collect(Collectors.toSet());
        int extra = (int) made.services().stream()
                .filter(node -> !back.containsKey(node.id()) && !free.contains(node.id()))
                .count();
        Counts services = new Counts(pairs.size(), extra, expected.services().size() - pairs.size());
        Counts links = links(expected, made, pairs, free);
        boolean domains = domains(expected, made, back);
        Set<String> used =
                made.services().stream().flatMap(node -> node.tech().stream()).collect(Collectors.toSet());
        int forbidden =
                (int) expected.forbidden().stream().filter(used::contains).count();
        boolean exact = services.isPerfect() && links.isPerfect() && domains && forbidden == 0;
        return new Score(
                1,
                exact ? 1 : 0,
                services,
                links,
                technologies(expected, made, free),
                domains ? 1 : 0,
                attributes(expected, made, pairs),
                forbidden);
    }

    private static Counts links(Graph expected, Graph made, Map<String, String> pairs, Set<String> free) {
        Set<List<String>> wanted = renamed(expected.edges(), pairs);
        Set<List<String>> optional = renamed(expected.optionalEdges(), pairs);
        Set<List<String>> there = new HashSet<>(made.edges());
        int hits = (int) there.stream().filter(wanted::contains).count();
        int extra = (int) there.stream()
                .filter(edge -> !wanted.contains(edge) && !optional.contains(edge))
                .filter(edge -> edge.stream().noneMatch(free::contains))
                .count();
        return new Counts(hits, extra, wanted.size() - hits);
    }

    private static Set<List<String>> renamed(List<List<String>> edges, Map<String, String> pairs) {
        return edges.stream()
                .map(edge -> edge.stream()
                        .map(end -> pairs.getOrDefault(end, "missing " + end))
                        .toList())
                .collect(Collectors.toSet());
    }

    private static boolean domains(Graph expected, Graph made, Map<String, String> back) {
        Map<String, String> named = new HashMap<>();
        made.domains().forEach((host, id) -> named.put(host, back.getOrDefault(id, id)));
        return named.equals(expected.domains());
    }

    private static Counts technologies(Graph expected, Graph made, Set<String> free) {
        Set<String> wanted = Set.copyOf(expected.technologies());
        Set<String> there = made.services().stream()
                .filter(node -> !free.contains(node.id()))
                .flatMap(node -> node.tech().stream().limit(1))
                .collect(Collectors.toSet());
        int hits = (int) there.stream().filter(wanted::contains).count();
        return new Counts(hits, there.size() - hits, wanted.size() - hits);
    }

    private static Counts attributes(Graph expected, Graph made, Map<String, String> pairs) {
        Map<String, Node> nodes = made.services().stream().collect(Collectors.toMap(Node::id, node -> node));
        Counts counts = NONE;
        for (Node wanted : expected.services()) {
            Node node = nodes.get(pairs.getOrDefault(wanted.id(), ""));
            counts = counts.plus(number(wanted.replicas(), node == null ? null : node.replicas()))
                    .plus(number(wanted.port(), node == null ? null : node.port()));
        }
        return counts;
    }

    private static Counts number(@Nullable Integer wanted, @Nullable Integer made) {
        if (Objects.equals(wanted, made)) {
            return new Counts(wanted == null ? 0 : 1, 0, 0);
        }
        return new Counts(0, made == null ? 0 : 1, wanted == null ? 0 : 1);
    }
}
