package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Wiring;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Draws a blueprint: callers to the left of what they call, boundaries as frames around what stands in them,
/// arrows for calls. The drawing compiles to the same blueprint again.
public final class BlueprintDrawing {
    private static final double GAP_ACROSS = 120;
    private static final double GAP_DOWN = 56;
    private static final double PADDING = 40;
    /// Above the content of a frame, for its name.
    private static final double HEAD = 24;
    /// Boxes above each other, before a rank takes another column.
    private static final int ROWS = 8;

    /// A frame with what is in it, or the ground of the drawing.
    private static final class Group {
        final FrameKind kind;
        final String name;
        final Map<String, Group> groups = new TreeMap<>();
        final List<String> keys = new ArrayList<>();

        Group(FrameKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        Group within(FrameKind innerKind, String innerName) {
            return innerName.isEmpty()
                    ? this
                    : groups.computeIfAbsent(innerKind.code() + "/" + innerName, _ -> new Group(innerKind, innerName));
        }
    }

    private final Blueprint blueprint;
    private final LayerId layer;
    private final Supplier<ElementId> ids;
    private final Map<String, Integer> ranks;
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, Outside> outsides = new HashMap<>();
    private final Map<String, Placed> boxes = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private @Nullable ZIndex top;

    private record Placed(ElementId id, Rect bounds) {}

    private BlueprintDrawing(Blueprint blueprint, LayerId layer, @Nullable ZIndex above, Supplier<ElementId> ids) {
        this.blueprint = blueprint;
        this.layer = layer;
        this.ids = ids;
        top = above;
        blueprint.services().forEach(each -> services.put(each.key(), each));
        blueprint.outsides().forEach(each -> outsides.put(each.key(), each));
        ranks = ranks(blueprint);
    }

    /// @param above the place that they all come to lie above, or null for any
    /// @param ids new ids, in ascending order
    /// @return frames, then services, then arrows; with the upper left corner at the origin
    public static List<Element> draw(
            Blueprint blueprint, LayerId layer, @Nullable ZIndex above, Supplier<ElementId> ids) {
        return new BlueprintDrawing(blueprint, layer, above, ids).draw();
    }

    private List<Element> draw() {
        Group ground = new Group(FrameKind.PLAIN, "");
        for (Service service : blueprint.services()) {
            ground.within(FrameKind.NAMESPACE, service.namespace())
                    .within(FrameKind.ZONE, service.zone())
                    .within(FrameKind.NETWORK, service.network())
                    .keys
                    .add(service.key());
        }
        blueprint.outsides().forEach(each -> ground.keys.add(each.key()));
        fill(ground, null, Point.ORIGIN);
        blueprint.links().forEach(this::arrow);
        return elements;
    }

    /// How many calls lead to each, on the longest way without going in circles.
    private static Map<String, Integer> ranks(Blueprint blueprint) {
        Wiring wiring = new Wiring(blueprint);
        Map<String, List<String>> order = wiring.startOrder();
        Map<String, Integer> waiting = new HashMap<>();
        order.values().forEach(called -> called.forEach(key -> waiting.merge(key, 1, Integer::sum)));
        Map<String, Integer> ranks = new HashMap<>();
        List<String> free = new ArrayList<>(
                order.keySet().stream().filter(key -> !waiting.containsKey(key)).toList());
        for (int i = 0; i < free.size(); i++) {
            String key = free.get(i);
            int next = ranks.merge(key, 0, Integer::sum) + 1;
            for (String called : order.getOrDefault(key, List.of())) {
                ranks.merge(called, next, Math::max);
                if (waiting.merge(called, -1, Integer::sum) == 0) {
                    free.add(called);
                }
            }
        }
        for (Link link : blueprint.links()) {
            if (wiring.outside(link.to()) != null) {
                ranks.merge(link.to(), ranks.getOrDefault(link.from(), 0) + 1, Math::max);
            }
        }
        return ranks;
    }

    /// Puts what is in a group at a place.
    ///
    /// @return how much room it took
    private Size fill(Group group, @Nullable ElementId parent, Point at) {
        Size own = columns(group.keys, parent, at);
        double x = at.x() + (own.width() == 0 ? 0 : own.width() + GAP_ACROSS);
        double height = own.height();
        double right = at.x() + own.width();
        for (Group inner : group.groups.values()) {
            ElementId id = ids.get();
            int place = elements.size();
            Head head = head(id, parent);
            Size content = fill(inner, id, new Point(x + PADDING, at.y() + PADDING + HEAD));
            Size size = new Size(content.width() + 2 * PADDING, content.height() + 2 * PADDING + HEAD);
            elements.add(
                    place,
                    new FrameElement(head, new Rect(x, at.y(), size.width(), size.height()), inner.name, inner.kind));
            right = x + size.width();
            x = right + GAP_ACROSS;
            height = Math.max(height, size.height());
        }
        return new Size(right - at.x(), height);
    }

    /// Callers before what they call, a column each rank.
    private Size columns(List<String> keys, @Nullable ElementId parent, Point at) {
        Map<Integer, List<String>> columns = new TreeMap<>();
        keys.forEach(key -> columns.computeIfAbsent(ranks.getOrDefault(key, 0), _ -> new ArrayList<>())
                .add(key));
        double x = at.x();
        double right = at.x();
        double bottom = at.y();
        Size card = ServiceKind.API.defaultSize();
        for (List<String> column : columns.values()) {
            for (int start = 0; start < column.size(); start += ROWS) {
                double y = at.y();
                for (String key : column.subList(start, Math.min(column.size(), start + ROWS))) {
                    put(key, parent, new Rect(x, y, card.width(), card.height()));
                    bottom = Math.max(bottom, y + card.height());
                    y += card.height() + GAP_DOWN;
                }
                right = x + card.width();
                x = right + GAP_ACROSS;
            }
        }
        return new Size(right - at.x(), bottom - at.y());
    }

    private void put(String key, @Nullable ElementId parent, Rect bounds) {
        ElementId id = ids.get();
        Service service = services.get(key);
        Outside outside = outsides.get(key);
        if (service != null) {
            elements.add(
                    new ServiceElement(head(id, parent), bounds, service.kind(), service.title(), properties(service)));
        } else if (outside != null) {
            elements.add(new ServiceElement(
                    head(id, parent), bounds, ServiceKind.EXTERNAL, outside.title(), properties(outside)));
        }
        boxes.put(key, new Placed(id, bounds));
    }

    private static ServiceProperties properties(Service service) {
        return ServiceProperties.BLANK
                .withTechnology(service.technology())
                .withImage(service.image())
                .withSource(service.source())
                .withPorts(service.ports())
                .withEnvironment(service.environment())
                .withReplicas(service.replicas())
                .withDomain(service.domain())
                .withHealthPath(service.healthPath())
                .withVolumes(service.volumes())
                .withNotes(service.notes());
    }

    private static ServiceProperties properties(Outside outside) {
        return ServiceProperties.BLANK
                .withTechnology(outside.technology())
                .withPorts(outside.ports())
                .withDomain(outside.host())
                .withNotes(outside.notes());
    }

    private void arrow(Link link) {
        Placed from = boxes.get(link.from());
        Placed to = boxes.get(link.to());
        if (from != null && to != null) {
            elements.add(ConnectorElement.between(
                            head(ids.get(), null),
                            new End.Attached(from.id(), null, from.bounds().center()),
                            new End.Attached(to.id(), null, to.bounds().center()))
                    .withProtocol(link.protocol()));
        }
    }

    private Head head(ElementId id, @Nullable ElementId parent) {
        top = ZIndex.between(top, null);
        return Head.of(id, layer, top).withParent(parent);
    }
}
