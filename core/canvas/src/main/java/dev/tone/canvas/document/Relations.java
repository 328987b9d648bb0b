package dev.tone.canvas.document;

import dev.tone.model.id.ElementId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is attached to whom and who is inside whom, kept up with the entries.
final class Relations {
    private final Map<ElementId, Set<ElementId>> connectors = new HashMap<>();
    private final Map<ElementId, Set<ElementId>> children = new HashMap<>();

    void add(Element element) {
        put(children, element.parent(), element.id());
        if (element instanceof ConnectorElement connector) {
            put(connectors, connector.from().target(), element.id());
            put(connectors, connector.to().target(), element.id());
        }
    }

    void remove(Element element) {
        take(children, element.parent(), element.id());
        if (element instanceof ConnectorElement connector) {
            take(connectors, connector.from().target(), element.id());
            take(connectors, connector.to().target(), element.id());
        }
    }

    Set<ElementId> connectorsOf(ElementId element) {
        return members(connectors, element);
    }

    Set<ElementId> childrenOf(ElementId parent) {
        return members(children, parent);
    }

    boolean isNested() {
        return !children.isEmpty();
    }

    private static Set<ElementId> members(Map<ElementId, Set<ElementId>> sets, ElementId key) {
        Set<ElementId> found = sets.get(key);
        return found == null ? Set.of() : Collections.unmodifiableSet(found);
    }

    private static void put(Map<ElementId, Set<ElementId>> sets, @Nullable ElementId key, ElementId member) {
        if (key != null) {
            sets.computeIfAbsent(key, _ -> new LinkedHashSet<>(4)).add(member);
        }
    }

    private static void take(Map<ElementId, Set<ElementId>> sets, @Nullable ElementId key, ElementId member) {
        if (key != null) {
            sets.computeIfPresent(key, (_, set) -> {
                set.remove(member);
                return set.isEmpty() ? null : set;
            });
        }
    }
}
