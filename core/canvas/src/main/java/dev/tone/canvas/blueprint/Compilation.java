package dev.tone.canvas.blueprint;

import dev.tone.model.id.ElementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A blueprint and where its parts come from on the drawing.
///
/// @param elements the elements behind each owner of lines: a service's or outside's key, or a [Blueprint.Link#owner]
public record Compilation(Blueprint blueprint, Map<String, List<ElementId>> elements) {
    public Compilation {
        elements = Map.copyOf(elements);
    }

    public List<ElementId> elementsOf(String owner) {
        return elements.getOrDefault(owner, List.of());
    }

    /// The owners that stand for each element.
    public Map<ElementId, List<String>> owners() {
        Map<ElementId, List<String>> owners = new LinkedHashMap<>();
        elements.forEach((owner, ids) -> ids.forEach(id -> owners.merge(id, List.of(owner), Compilation::joined)));
        return owners;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
