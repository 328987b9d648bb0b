package dev.tone.canvas.planner.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Proposal;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A system in the form that sets of sentences are written in: one object a line, with closed lists of kinds and slugs.
///
/// @param edges pairs of ids: who opens the connection, and to whom
/// @param domains which service answers for a host
/// @param optionalKinds more services of these kinds cost nothing
/// @param optionalEdges may be there or not
/// @param forbidden technologies that the sentence rules out
public record Graph(
        List<Node> services,
        List<List<String>> edges,
        Map<String, String> domains,
        List<String> technologies,
        List<String> traits,
        @JsonProperty("optional_kinds") List<String> optionalKinds,
        @JsonProperty("optional_edges") List<List<String>> optionalEdges,
        List<String> forbidden) {
    /// @param tech empty for any
    public record Node(
            String id,
            String kind,
            List<String> tech,
            @Nullable Integer replicas,
            @Nullable Integer port) {
        public Node {
            tech = tech == null ? List.of() : List.copyOf(tech);
        }
    }

    public Graph {
        services = orEmpty(services);
        edges = orEmpty(edges);
        domains = domains == null ? Map.of() : domains;
        technologies = orEmpty(technologies);
        traits = orEmpty(traits);
        optionalKinds = orEmpty(optionalKinds);
        optionalEdges = orEmpty(optionalEdges);
        forbidden = orEmpty(forbidden);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public static Graph of(Proposal proposal) {
        List<Node> nodes = new ArrayList<>();
        Map<String, String> domains = new LinkedHashMap<>();
        TreeSet<String> technologies = new TreeSet<>();
        for (Proposal.Service each : proposal.services()) {
            List<String> slugs =
                    each.technologies().stream().map(Technology::slug).toList();
            technologies.addAll(slugs);
            nodes.add(new Node(each.id(), kind(each.kind()), slugs, number(each.replicas()), number(each.port())));
            if (!each.domain().isEmpty()) {
                domains.put(each.domain(), each.id());
            }
        }
        List<List<String>> edges = proposal.links().stream()
                .map(link -> List.of(link.from(), link.to()))
                .toList();
        return new Graph(
                nodes, edges, domains, List.copyOf(technologies), List.of(), List.of(), List.of(), proposal.excluded());
    }

    private static @Nullable Integer number(int value) {
        return value == 0 ? null : Integer.valueOf(value);
    }

    private static String kind(ServiceKind kind) {
        return switch (kind) {
            case WEB -> "frontend";
            case API -> "backend";
            default -> kind.code();
        };
    }
}
