package dev.tone.canvas.describe;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A drawing as far as it can be spoken of: services, who opens connections to whom, frames. Immutable, so that any
/// thread can read it.
///
/// @param parts in the order of their ids
/// @param scope the parts that are selected; empty when the whole drawing is meant
public record Sketch(List<Part> parts, List<Wire> wires, List<Frame> frames, Set<ElementId> scope) {
    /// @param technology what it is made with, as written on it; may be empty
    /// @param frame what it lies in
    public record Part(
            ElementId id,
            String name,
            ServiceKind kind,
            String technology,
            int replicas,
            @Nullable ElementId frame) {
        /// The stable name of its technology; empty when that is not a known one.
        public String slug() {
            Technology known = Catalog.standard().named(technology);
            return known == null ? "" : known.slug();
        }
    }

    public record Wire(ElementId id, ElementId from, ElementId to) {}

    public record Frame(ElementId id, String name) {}

    public Sketch {
        parts = List.copyOf(parts);
        wires = List.copyOf(wires);
        frames = List.copyOf(frames);
        scope = Set.copyOf(scope);
    }

    /// @param selected may hold frames and groups, which stand for what is in them
    public static Sketch of(Document document, Set<ElementId> selected) {
        Set<ElementId> chosen = Elements.withContent(document, selected);
        List<Part> parts = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        Set<ElementId> scope = new HashSet<>();
        List<Element> elements = document.elements();
        elements.sort(Comparator.comparing(Element::key));
        for (Element element : elements) {
            switch (element) {
                case ServiceElement service -> {
                    parts.add(new Part(
                            service.id(),
                            service.name(),
                            service.kind(),
                            service.properties().technology(),
                            service.properties().replicas(),
                            service.parent()));
                    if (chosen.contains(service.id())) {
                        scope.add(service.id());
                    }
                }
                case FrameElement frame -> frames.add(new Frame(frame.id(), frame.name()));
                case ConnectorElement line -> {
                    ElementId from = line.from().target();
                    ElementId to = line.to().target();
                    if (from != null && to != null) {
                        boolean back = line.direction().pointsToStart()
                                && !line.direction().pointsToEnd();
                        wires.add(back ? new Wire(line.id(), to, from) : new Wire(line.id(), from, to));
                    }
                }
                default -> {}
            }
        }
        return new Sketch(parts, wires, frames, scope);
    }

    public @Nullable Part part(ElementId id) {
        return parts.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /// The parts that `everything` means: those that are selected, else all.
    public List<Part> inScope() {
        return scope.isEmpty()
                ? parts
                : parts.stream().filter(each -> scope.contains(each.id())).toList();
    }

    public List<Wire> between(ElementId one, ElementId other) {
        return wires.stream()
                .filter(each -> each.from().equals(one) && each.to().equals(other)
                        || each.from().equals(other) && each.to().equals(one))
                .toList();
    }
}
