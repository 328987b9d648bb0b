package dev.tone.canvas.layout;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lays out a drawing, or a part of it. What is locked is pinned: it stays, and the others keep off it. Frames are laid
/// out from the inside and made to fit; groups move as they are. Lines lose the corners that were put by hand.
///
/// Gathering belongs to the document's thread; arranging may be done on any.
public final class AutoLayout {
    private static final double PADDING = 40;
    private static final double HEAD = 24;
    private static final double APART = 96;
    private static final double GAP = 56;
    private static final double LETTER = 7;
    /// Words that are wider hang over.
    private static final double WIDEST = 280;
    /// So many parts of a frame stand in one column: most often something outside is linked with each of them.
    private static final int STACKED = 6;

    private record Box(ElementId id, Rect bounds, boolean pinned, boolean frame, boolean solid, List<Box> inner) {
        /// Whether it, or something in it, is to stay.
        boolean isHeld() {
            return pinned || inner.stream().anyMatch(Box::isHeld);
        }
    }

    private record Link(ElementId connector, ElementId from, ElementId to, double words) {}

    private final List<Box> boxes;
    private final List<Link> links;

    private AutoLayout(List<Box> boxes, List<Link> links) {
        this.boxes = boxes;
        this.links = links;
    }

    /// New elements, laid out in layers from the left, with the upper left corner at the origin.
    public static List<Element> drawn(List<Element> elements) {
        return drawn(elements, LayoutKind.LAYERED);
    }

    /// New elements, laid out with the upper left corner at the origin.
    public static List<Element> drawn(List<Element> elements, LayoutKind kind) {
        Document draft = new Document();
        draft.apply(draft.plan(edit -> elements.forEach(edit::put)), Origin.OWN);
        AutoLayout layout = of(draft, List.of(), _ -> false);
        Map<ElementId, Rect> places = layout.arrange(kind);
        draft.apply(draft.plan(edit -> layout.put(edit, places)), Origin.OWN);
        return elements.stream()
                .map(each -> Objects.requireNonNull(draft.element(each.id())))
                .toList();
    }

    /// Takes what is to be laid out: these elements, or everything when there are less than two boxes among them. Then
    /// texts and strokes that nothing is attached to stay where they are.
    ///
    /// @param pinned what is to stay
    public static AutoLayout of(Document document, Collection<ElementId> chosen, Predicate<Element> pinned) {
        Set<ElementId> wanted = new HashSet<>(chosen);
        boolean some = chosen.stream()
                        .map(document::element)
                        .filter(each -> each != null && !(each instanceof ConnectorElement))
                        .count()
                > 1;
        List<Link> links = new ArrayList<>();
        Set<ElementId> linked = new HashSet<>();
        for (Element element : document.elements()) {
            if (element instanceof ConnectorElement line
                    && line.from().target() instanceof ElementId from
                    && line.to().target() instanceof ElementId to) {
                links.add(new Link(line.id(), from, to, words(line)));
                linked.add(from);
                linked.add(to);
            }
        }
        List<Box> boxes = new ArrayList<>();
        for (Element element : document.elements()) {
            boolean root = some ? isTop(document, element, wanted) : element.parent() == null;
            Box box = root ? box(document, element, !some, pinned, linked) : null;
            if (box != null && (some || box.solid)) {
                boxes.add(box);
            }
        }
        return new AutoLayout(boxes, links);
    }

    /// About how wide what is written on a line is.
    private static double words(ConnectorElement line) {
        int longest = line.label().lines().mapToInt(String::length).max().orElse(0);
        return Math.min(WIDEST, (longest + line.protocol().length()) * LETTER);
    }

    private static boolean isTop(Document document, Element element, Set<ElementId> wanted) {
        if (!wanted.contains(element.id())) {
            return false;
        }
        ElementId parent = element.parent();
        while (parent != null && !wanted.contains(parent)) {
            Element above = document.element(parent);
            parent = above == null ? null : above.parent();
        }
        return parent == null;
    }

    private static @Nullable Box box(
            Document document, Element element, boolean deep, Predicate<Element> pinned, Set<ElementId> linked) {
        List<Box> inner = new ArrayList<>();
        for (ElementId child : document.childrenOf(element.id())) {
            Element each = document.element(child);
            Box box = each == null ? null : box(document, each, deep, pinned, linked);
            if (box != null) {
                inner.add(box);
            }
        }
        Rect bounds = element instanceof BoxElement box
                ? box.bounds()
                : inner.stream().map(Box::bounds).reduce(Rect::union).orElse(null);
        if (bounds == null) {
            return null;
        }
        boolean loose = element instanceof TextElement
                || element instanceof FreehandElement
                || element instanceof UnknownElement;
        boolean solid = !loose || linked.contains(element.id());
        boolean frame = deep && element instanceof FrameElement;
        boolean stays = pinned.test(element) || !frame && inner.stream().anyMatch(Box::isHeld);
        return new Box(element.id(), bounds, stays, frame, solid, List.copyOf(inner));
    }

    /// @return where each box comes to lie; those that stay are left out
    public Map<ElementId, Rect> arrange(LayoutKind kind) {
        Map<ElementId, Rect> places = new LinkedHashMap<>();
        if (boxes.size() > 1 || boxes.stream().anyMatch(each -> each.frame && each.inner.size() > 1)) {
            arrange(boxes, kind, places, null);
        }
        return places;
    }

    /// @param corner where the content begins, null to begin where it is now
    /// @return what the boxes cover afterwards
    private Rect arrange(List<Box> siblings, LayoutKind kind, Map<ElementId, Rect> places, @Nullable Point corner) {
        List<Box> sized =
                siblings.stream().map(box -> fitted(box, kind, places)).toList();
        Graph graph = graph(sized);
        place(graph, kind, corner != null);
        Point begin = corner == null
                ? new Point(
                        siblings.stream()
                                .mapToDouble(box -> box.bounds.x())
                                .min()
                                .orElse(0),
                        siblings.stream()
                                .mapToDouble(box -> box.bounds.y())
                                .min()
                                .orElse(0))
                : corner;
        anchor(graph, sized, begin);
        Rect covered = null;
        for (int i = 0; i < sized.size(); i++) {
            Box box = sized.get(i);
            Rect place =
                    new Rect(Math.rint(graph.x[i]), Math.rint(graph.y[i]), box.bounds.width(), box.bounds.height());
            if (!box.pinned) {
                move(siblings.get(i), box, place, places);
            }
            covered = covered == null ? place : covered.union(place);
        }
        return covered == null ? Rect.NONE : covered;
    }

    /// A frame takes the size that its laid-out content needs; around something that stays it stays itself.
    private Box fitted(Box box, LayoutKind kind, Map<ElementId, Rect> places) {
        if (!box.frame || box.pinned || box.inner.stream().noneMatch(Box::solid)) {
            return box;
        }
        Point corner = new Point(box.bounds.x() + PADDING, box.bounds.y() + PADDING + HEAD);
        Rect content = arrange(box.inner.stream().filter(Box::solid).toList(), kind, places, corner);
        double x = box.isHeld() ? content.x() - PADDING : box.bounds.x();
        double y = box.isHeld() ? content.y() - PADDING - HEAD : box.bounds.y();
        Rect bounds = new Rect(x, y, content.right() + PADDING - x, content.bottom() + PADDING - y);
        if (box.isHeld()) {
            places.put(box.id, bounds);
        }
        return new Box(box.id, bounds, box.isHeld(), true, box.solid, box.inner);
    }

    private static void move(Box before, Box box, Rect place, Map<ElementId, Rect> places) {
        double dx = place.x() - before.bounds.x();
        double dy = place.y() - before.bounds.y();
        places.put(box.id, place);
        shift(box.inner, dx, dy, places);
    }

    private static void shift(List<Box> inner, double dx, double dy, Map<ElementId, Rect> places) {
        for (Box each : inner) {
            places.put(each.id, places.getOrDefault(each.id, each.bounds).movedBy(dx, dy));
            shift(each.inner, dx, dy, places);
        }
    }

    private Graph graph(List<Box> siblings) {
        Graph graph = new Graph(siblings.size());
        Map<ElementId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            Box box = siblings.get(i);
            graph.x[i] = box.bounds.x();
            graph.y[i] = box.bounds.y();
            graph.width[i] = box.bounds.width();
            graph.height[i] = box.bounds.height();
            graph.pinned[i] = box.pinned;
            number(box, i, numbers);
        }
        for (Link link : links) {
            Integer from = numbers.get(link.from);
            Integer to = numbers.get(link.to);
            if (from != null && to != null) {
                graph.link(from, to, link.words);
            }
        }
        return graph;
    }

    /// A link with something inside of a box is one with the box.
    private static void number(Box box, int number, Map<ElementId, Integer> numbers) {
        numbers.put(box.id, number);
        box.inner.forEach(each -> number(each, number, numbers));
    }

    private static void place(Graph graph, LayoutKind kind, boolean framed) {
        List<List<Integer>> components = graph.components();
        if (kind == LayoutKind.FORCE) {
            List<Integer> all = new ArrayList<>();
            components.forEach(all::addAll);
            Force.place(graph, all);
            return;
        }
        double[] wasX = graph.x.clone();
        double[] wasY = graph.y.clone();
        Ranks ranks = Ranks.of(graph);
        for (List<Integer> component : components) {
            if (kind == LayoutKind.TREE) {
                Tree.place(graph, component, ranks);
            } else {
                turned(graph, kind.isUpright(), () -> Layered.place(graph, component, ranks));
            }
        }
        if (framed && kind.isLayered() && components.size() <= STACKED) {
            turned(graph, kind.isUpright(), () -> Packing.stack(graph, components, GAP));
        } else {
            Packing.pack(graph, components, APART);
        }
        if (kind.isBackward()) {
            turned(graph, kind.isUpright(), graph::mirror);
        }
        restore(graph, wasX, wasY);
    }

    /// Does with rows what it does with columns.
    private static void turned(Graph graph, boolean upright, Runnable placing) {
        if (upright) {
            graph.transpose();
        }
        placing.run();
        if (upright) {
            graph.transpose();
        }
    }

    /// Pinned boxes go back to their places; the whole goes along with them, and nothing is left below them.
    private static void restore(Graph graph, double[] wasX, double[] wasY) {
        double dx = 0;
        double dy = 0;
        int pinned = 0;
        for (int i = 0; i < graph.size; i++) {
            if (graph.pinned[i]) {
                dx += wasX[i] - graph.x[i];
                dy += wasY[i] - graph.y[i];
                pinned++;
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < graph.size && pinned > 0; i++) {
            graph.x[i] = graph.pinned[i] ? wasX[i] : graph.x[i] + dx / pinned;
            graph.y[i] = graph.pinned[i] ? wasY[i] : graph.y[i] + dy / pinned;
            all.add(i);
        }
        Separation.of(graph, all, GAP);
    }

    /// Nothing pinned: the drawing begins where it began.
    private static void anchor(Graph graph, List<Box> boxes, Point begin) {
        if (boxes.stream().anyMatch(Box::pinned)) {
            return;
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < graph.size; i++) {
            left = Math.min(left, graph.x[i]);
            top = Math.min(top, graph.y[i]);
        }
        for (int i = 0; i < graph.size; i++) {
            graph.x[i] += begin.x() - left;
            graph.y[i] += begin.y() - top;
        }
    }

    /// Puts the boxes where they were arranged, as far as they are still there.
    public void put(Edit edit, Map<ElementId, Rect> places) {
        places.forEach((id, place) -> {
            if (edit.element(id) instanceof BoxElement box && !box.bounds().equals(place)) {
                edit.put(box.withBounds(place));
            }
        });
        for (Link link : links) {
            boolean moved = places.containsKey(link.from) || places.containsKey(link.to);
            if (moved
                    && edit.element(link.connector) instanceof ConnectorElement line
                    && !line.waypoints().isEmpty()) {
                edit.put(line.withWaypoints(List.of()));
            }
        }
    }
}
