package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A document on the plane, kept up with every change: boxes, connector lines, the order of painting and an index by
/// place. Only what changed is computed again. Belongs to the document's thread.
public final class Scene implements Pin {
    /// When more than this changes at once, all lines are looked at: that is cheaper than asking which.
    private static final int MANY = 2_000;

    private final Document document;
    private final Map<ElementId, SceneItem> items = new LinkedHashMap<>();
    private final SpatialIndex<SceneItem> index = new SpatialIndex<>();
    private final SceneLines lines;
    private final PaintOrder order = new PaintOrder();
    private final Signal<SceneChange> changes = new Signal<>();
    private final Pin listening;
    private final GroupBounds groups = new GroupBounds(this);
    private final Set<SceneItem> frames = new LinkedHashSet<>();
    private Map<LayerId, Layer> layers = Map.of();
    private int stamp;
    /// Looked for once after each change, and only when somebody asks.
    private @Nullable Rect content;
    private boolean contentKnown;

    public Scene(Document document) {
        this.document = document;
        this.lines = new SceneLines(this, document, index);
        readLayers();
        List<SceneItem> all = new ArrayList<>(document.elementCount());
        document.forEachElement(element -> all.add(newItem(element)));
        all.forEach(this::placeBox);
        ConnectorRoutes routes = lines.now();
        for (SceneItem item : all) {
            if (item.element instanceof ConnectorElement connector) {
                lines.locate(item, connector, routes);
            }
        }
        lines.settle(_ -> {});
        groups.locateAll();
        order.add(all);
        listening = document.listen(change -> update(change.diff()));
    }

    public Document document() {
        return document;
    }

    /// Another number after each change: what was found out about a scene holds as long as it stays.
    public int version() {
        return stamp;
    }

    public Pin listen(Consumer<? super SceneChange> listener) {
        return changes.listen(listener);
    }

    public @Nullable SceneItem item(ElementId id) {
        return items.get(id);
    }

    /// Everything from the back to the front, what is hidden included; a live view.
    public List<SceneItem> backToFront() {
        return order.items();
    }

    /// All frames, in no particular order; a live view.
    public Collection<SceneItem> frames() {
        return Collections.unmodifiableSet(frames);
    }

    /// Tells the items whose bounds touch the area, in no particular order, what is hidden included.
    public void query(Rect area, Consumer<? super SceneItem> found) {
        index.query(area, found);
    }

    /// Where the element is in the order: negative when the first lies behind the second.
    public int compareDepth(SceneItem a, SceneItem b) {
        return PaintOrder.BACK_TO_FRONT.compare(a, b);
    }

    /// The smallest rectangle around these elements, or null when none of them is there.
    public @Nullable Rect boundsOf(Collection<ElementId> ids) {
        Extent all = new Extent();
        for (ElementId id : ids) {
            SceneItem item = items.get(id);
            if (item != null) {
                all.add(item.bounds);
            }
        }
        return all.rect();
    }

    /// The smallest rectangle around everything that is visible, or null when nothing is.
    public @Nullable Rect content() {
        if (!contentKnown) {
            Extent all = new Extent();
            for (SceneItem item : order.items()) {
                if (item.isVisible() && !(item.element instanceof GroupElement)) {
                    all.add(item.bounds);
                }
            }
            content = all.rect();
            contentKnown = true;
        }
        return content;
    }

    @Override
    public void close() {
        listening.close();
    }

    /// The lines of connectors that would run elsewhere if these elements were as given: their own, those attached to
    /// them, and those that they get into the way of, or out of it. Just so they run when the gesture ends.
    ///
    /// @param changed boxes and connectors by id, as a gesture would have them; new ones, too
    public Map<ElementId, ConnectorPath> linesWith(Map<ElementId, ? extends Element> changed) {
        return lines.preview(changed);
    }

    /// Finds lines with these boxes as given, around what stands in their way now.
    public ConnectorRoutes routesWith(Function<ElementId, @Nullable BoxElement> boxes) {
        return lines.routes(boxes);
    }

    private void update(Diff diff) {
        List<SceneItem> removed = new ArrayList<>();
        List<SceneItem> moving = new ArrayList<>();
        Touched changed = new Touched(++stamp);
        contentKnown = false;
        boolean relayered = touchesLayers(diff);
        boolean revealed = false;

        for (Entry entry : diff.removed().values()) {
            if (entry instanceof Element element) {
                removed.add(take(element));
            }
        }
        for (Diff.Update update : diff.updated().values()) {
            if (update.from() instanceof Element from && !isSameType(update)) {
                removed.add(take(from));
            } else if (update.from() instanceof Element from
                    && update.to() instanceof Element to
                    && changesPlace(from, to)) {
                moving.add(Objects.requireNonNull(items.get(to.id())));
            }
        }
        order.remove(removed);
        order.remove(moving);
        if (relayered) {
            readLayers();
            for (SceneItem item : items.values()) {
                boolean visible = item.isVisible();
                item.layer = layerOf(item.element);
                revealed |= visible != item.isVisible();
            }
            order.sort();
        }
        diff.updated().values().forEach(update -> {
            if (update.to() instanceof Element element && isSameType(update)) {
                SceneItem item = Objects.requireNonNull(items.get(element.id()));
                item.element = element;
                if (!item.layer.id().equals(element.layer())) {
                    item.layer = layerOf(element);
                }
                changed.add(item);
            } else if (update.to() instanceof Element element) {
                add(element, moving, changed);
            }
        });
        for (Entry entry : diff.added().values()) {
            if (entry instanceof Element element) {
                add(element, moving, changed);
            }
        }
        order.add(moving);
        Collection<SceneItem> concerned;
        if (revealed || diff.size() > MANY) {
            concerned = items.values();
            concerned.forEach(item -> item.found = null);
            lines.stirAll(concerned);
            changed.items.forEach(this::placeBox);
            frames.forEach(lines::frameMoved);
        } else {
            concerned = new LinkedHashSet<>();
            concern(diff, removed, changed.items, new Concerned(concerned));
        }
        ConnectorRoutes routes = lines.now();
        for (SceneItem item : concerned) {
            if (item.element instanceof ConnectorElement connector && lines.locate(item, connector, routes)) {
                changed.add(item);
            }
        }
        lines.settle(changed::add);
        groups.update(diff, changed.items).forEach(changed::add);
        if (relayered) {
            order.items().forEach(changed::add);
        }
        changes.emit(new SceneChange(changed.items, removed, relayered || !removed.isEmpty() || !moving.isEmpty()));
    }

    private record Concerned(Collection<SceneItem> all) implements SceneLines.Concern {
        @Override
        public void itself(SceneItem item) {
            item.found = null;
            all.add(item);
        }

        @Override
        public void neighbour(SceneItem item) {
            all.add(item);
        }
    }

    /// Items that an update touches, each once, told by a mark on the item.
    private static final class Touched {
        final List<SceneItem> items = new ArrayList<>();
        private final int stamp;

        Touched(int stamp) {
            this.stamp = stamp;
        }

        void add(SceneItem item) {
            if (item.stamp != stamp) {
                item.stamp = stamp;
                items.add(item);
            }
        }
    }

    private void add(Element element, List<SceneItem> moving, Touched changed) {
        SceneItem item = newItem(element);
        moving.add(item);
        changed.add(item);
    }

    /// Somebody may delete a record and create another with its id at once: that is another thing in its place.
    private static boolean isSameType(Diff.Update update) {
        return update.from().type().equals(update.to().type());
    }

    private static boolean touchesLayers(Diff diff) {
        return diff.added().values().stream().anyMatch(Layer.class::isInstance)
                || diff.removed().values().stream().anyMatch(Layer.class::isInstance)
                || diff.updated().values().stream()
                        .anyMatch(update -> update.from() instanceof Layer || update.to() instanceof Layer);
    }

    private static boolean changesPlace(Element from, Element to) {
        return !from.z().equals(to.z()) || !from.layer().equals(to.layer());
    }

    /// Puts the boxes where they are now and tells every connector that may have to go another way for it.
    private void concern(Diff diff, List<SceneItem> removed, List<SceneItem> changed, SceneLines.Concern concerned) {
        for (SceneItem item : removed) {
            lines.around(item.id(), concerned);
            if (SceneLines.isObstacle(item.element)) {
                lines.watching(item.bounds, concerned);
                lines.stir(item.bounds);
            }
        }
        diff.removed().values().forEach(entry -> concernNeighbours(entry, concerned));
        diff.updated().values().forEach(update -> concernNeighbours(update.from(), concerned));
        for (SceneItem item : changed) {
            Diff.Update update = diff.updated().get(item.element.key());
            if (item.element instanceof ConnectorElement connector) {
                concerned.itself(item);
                lines.neighbours(connector, concerned);
            } else if (update == null || SceneLines.standsElsewhere(update.from(), update.to())) {
                if (SceneLines.isObstacle(item.element)) {
                    lines.watching(item.bounds, concerned);
                    lines.stir(item.bounds);
                    placeBox(item);
                    lines.watching(item.bounds, concerned);
                    lines.stir(item.bounds);
                } else {
                    placeBox(item);
                }
                lines.around(item.id(), concerned);
            }
        }
    }

    private void concernNeighbours(Entry entry, SceneLines.Concern concerned) {
        if (entry instanceof ConnectorElement connector) {
            lines.neighbours(connector, concerned);
        }
    }

    private SceneItem newItem(Element element) {
        SceneItem item = new SceneItem(element, layerOf(element));
        items.put(element.id(), item);
        if (element instanceof FrameElement) {
            frames.add(item);
        } else if (element instanceof GroupElement) {
            groups.add(item);
        }
        return item;
    }

    private SceneItem take(Element element) {
        SceneItem item = Objects.requireNonNull(items.remove(element.id()));
        index.remove(item);
        lines.forget(item);
        if (frames.remove(item)) {
            lines.frameGone(item);
        }
        groups.remove(item);
        return item;
    }

    private void placeBox(SceneItem item) {
        if (item.element instanceof BoxElement box) {
            place(item, box.cover());
        }
        if (item.element instanceof FrameElement) {
            lines.frameMoved(item);
        }
    }

    void place(SceneItem item, Rect bounds) {
        item.bounds = bounds;
        index.place(item);
    }

    private void readLayers() {
        Map<LayerId, Layer> byId = new HashMap<>();
        document.layers().forEach(layer -> byId.put(layer.id(), layer));
        layers = byId;
    }

    private Layer layerOf(Element element) {
        Layer own = layers.get(element.layer());
        return own == null ? document.layers().getFirst() : own;
    }
}
