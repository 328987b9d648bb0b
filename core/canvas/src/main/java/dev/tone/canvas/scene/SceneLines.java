package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.routing.Obstacles;
import dev.tone.canvas.routing.Route;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The connectors of a scene: which of them a change concerns, and where they run then. A line is found anew only when
/// one of its ends moves, when something moves in the area that it depends on, or when a neighbour at its side does.
final class SceneLines {
    /// When more than this moves at once, only lines with an end on it follow while it moves.
    private static final int MANY = 64;

    private final Scene scene;
    private final Document document;
    private final SpatialIndex<SceneItem> index;
    private final SpatialIndex<Watch> watches = new SpatialIndex<>();
    /// Where lines ran, or run now, since they were set apart last.
    private final List<Rect> stirred = new ArrayList<>();

    private final Set<SceneItem> unsettled = new LinkedHashSet<>();

    SceneLines(Scene scene, Document document, SpatialIndex<SceneItem> index) {
        this.scene = scene;
        this.document = document;
        this.index = index;
    }

    static boolean isObstacle(Element element) {
        return element instanceof BoxElement box
                && switch (box) {
                    case ShapeElement _, ServiceElement _, NoteElement _, ImageElement _ -> true;
                    // Lines pass through frames on purpose; texts and strokes lie about between things.
                    case FrameElement _, TextElement _, FreehandElement _, UnknownElement _ -> false;
                };
    }

    /// Whether a line to it, or around it, may run elsewhere for this change.
    static boolean standsElsewhere(Entry from, Entry to) {
        return !(from instanceof BoxElement before
                && to instanceof BoxElement after
                && before.type().equals(after.type())
                && before.bounds().equals(after.bounds())
                && before.rotation() == after.rotation()
                && before.contour() == after.contour()
                && before.layer().equals(after.layer()));
    }

    /// The lines as the document is now.
    ConnectorRoutes now() {
        return new ConnectorRoutes(document::box, this::attached, this::obstaclesNow, this::found);
    }

    private ConnectorRoutes.@Nullable Found found(ElementId id) {
        SceneItem item = scene.item(id);
        return item == null ? null : item.found;
    }

    /// Takes a connector out of what is told about it.
    void forget(SceneItem item) {
        if (item.watch != null) {
            watches.remove(item.watch);
            item.watch = null;
        }
        item.found = null;
        if (item.base != null) {
            stirred.add(item.base.bounds());
            item.base = null;
        }
    }

    /// Finds how the line would run alone. What goes straight or curved lies so at once, the others after [#settle].
    ///
    /// @return whether it is another one already
    boolean locate(SceneItem item, ConnectorElement connector, ConnectorRoutes routes) {
        ConnectorRoutes.Found found = routes.find(connector);
        if (found == item.found) {
            return false;
        }
        Route route = found.route();
        if (connector.routing() == Routing.ORTHOGONAL) {
            if (item.watch == null) {
                item.watch = new Watch(item);
            }
            item.watch.bounds = route.watched();
            watches.place(item.watch);
            item.found = found;
            if (!route.path().equals(item.base)) {
                if (item.base != null) {
                    stirred.add(item.base.bounds());
                }
                item.base = route.path();
                stirred.add(item.base.bounds());
                unsettled.add(item);
            }
            return false;
        }
        forget(item);
        item.found = connector.routing() == Routing.STRAIGHT ? null : found;
        return put(item, route.path());
    }

    private boolean put(SceneItem item, ConnectorPath path) {
        if (path.equals(item.path)) {
            return false;
        }
        item.path = path;
        item.bounds = path.bounds();
        index.place(item);
        return true;
    }

    /// Sets apart, after all were located, the lines that would run on top of each other.
    ///
    /// @param changed hears of each that runs elsewhere now
    void settle(Consumer<SceneItem> changed) {
        if (stirred.isEmpty()) {
            return;
        }
        for (Rect area : stirred) {
            watches.query(area.grown(Lanes.NEAR), watch -> unsettled.add(watch.connector));
        }
        Lanes lanes = new Lanes(
                (area, found) -> watches.query(area, watch -> run(watch.connector, Map.of(), found)),
                this::obstaclesNow);
        for (SceneItem item : unsettled) {
            if (item.base != null && put(item, settled(lanes, item, item.base))) {
                changed.accept(item);
            }
        }
        stirred.clear();
        unsettled.clear();
    }

    private static ConnectorPath settled(Lanes lanes, SceneItem item, ConnectorPath base) {
        if (!isMovable(item)) {
            return base;
        }
        List<Point> apart = lanes.apart(new Lanes.Run(item.id(), base.points()));
        return apart == base.points() ? base : new ConnectorPath(apart);
    }

    /// What people bent stays as they bent it.
    private static boolean isMovable(SceneItem item) {
        return item.element instanceof ConnectorElement connector
                && connector.waypoints().isEmpty();
    }

    private static void run(SceneItem item, Map<SceneItem, ConnectorPath> instead, Consumer<? super Lanes.Run> found) {
        ConnectorPath base = instead.getOrDefault(item, item.base);
        if (base != null) {
            found.accept(new Lanes.Run(item.id(), base.points()));
        }
    }

    /// Who is told which lines a change concerns.
    interface Concern {
        /// The line has to be found anew.
        void itself(SceneItem item);

        /// One that shares a side with it has: its place there may be another.
        void neighbour(SceneItem item);
    }

    /// Tells the connectors that look at this area, and those that share a side with them.
    void watching(Rect area, Concern concern) {
        watches.query(area, watch -> withNeighbours(watch.connector, concern));
    }

    /// Tells the connectors of a box, and those that share a side with one of them at its other end.
    void around(ElementId box, Concern concern) {
        for (ElementId id : document.connectorsOf(box)) {
            SceneItem item = scene.item(id);
            if (item != null) {
                withNeighbours(item, concern);
            }
        }
    }

    private void withNeighbours(SceneItem item, Concern concern) {
        if (item.element instanceof ConnectorElement connector) {
            concern.itself(item);
            // Where too many meet to share a side, none gives way to another.
            sharing(connector.from().target(), ConnectorRoutes.MANY, concern);
            sharing(connector.to().target(), ConnectorRoutes.MANY, concern);
        }
    }

    /// Tells the connectors that share an end with one that comes, goes or is attached elsewhere.
    void neighbours(ConnectorElement connector, Concern concern) {
        sharing(connector.from().target(), Integer.MAX_VALUE, concern);
        sharing(connector.to().target(), Integer.MAX_VALUE, concern);
    }

    private void sharing(@Nullable ElementId box, int most, Concern concern) {
        Set<ElementId> all = box == null ? Set.of() : document.connectorsOf(box);
        if (all.size() <= most) {
            for (ElementId id : all) {
                SceneItem item = scene.item(id);
                if (item != null) {
                    concern.neighbour(item);
                }
            }
        }
    }

    /// The lines that would run elsewhere if these boxes were as given.
    ///
    /// @param changed boxes by id, as a gesture would have them
    Map<ElementId, ConnectorPath> preview(Map<ElementId, ? extends BoxElement> changed) {
        Set<SceneItem> concerned = new LinkedHashSet<>();
        Set<ElementId> anew = new HashSet<>();
        Concern concern = new Concern() {
            @Override
            public void itself(SceneItem item) {
                anew.add(item.id());
                concerned.add(item);
            }

            @Override
            public void neighbour(SceneItem item) {
                concerned.add(item);
            }
        };
        boolean few = changed.size() <= MANY;
        changed.forEach((id, box) -> {
            around(id, concern);
            SceneItem item = scene.item(id);
            if (few && isObstacle(box)) {
                watching(box.cover(), concern);
                if (item != null) {
                    watching(item.bounds, concern);
                }
            }
        });
        // Among many nothing of what moves stands in the way: what is known was found around it.
        ConnectorRoutes routes = routes(changed, few, id -> few && !anew.contains(id) ? found(id) : null);
        Map<ElementId, ConnectorPath> paths = new HashMap<>();
        Map<SceneItem, ConnectorPath> bases = new LinkedHashMap<>();
        for (SceneItem item : concerned) {
            ConnectorElement connector = item.connector();
            ConnectorPath path = connector == null ? null : routes.route(connector);
            if (path != null && few && item.base != null) {
                if (!path.equals(item.base)) {
                    bases.put(item, path);
                }
            } else if (path != null && !path.equals(item.path)) {
                paths.put(item.id(), path);
            }
        }
        setApart(bases, routes.obstacles(), paths);
        return paths;
    }

    /// As [#settle], for lines that would run otherwise.
    private void setApart(
            Map<SceneItem, ConnectorPath> bases, Obstacles obstacles, Map<ElementId, ConnectorPath> paths) {
        Set<SceneItem> all = new LinkedHashSet<>(bases.keySet());
        bases.forEach((item, base) -> {
            for (ConnectorPath each : List.of(Objects.requireNonNull(item.base), base)) {
                watches.query(each.bounds().grown(Lanes.NEAR), watch -> all.add(watch.connector));
            }
        });
        Lanes lanes = new Lanes(
                (area, found) -> {
                    watches.query(area, watch -> {
                        if (!bases.containsKey(watch.connector)) {
                            run(watch.connector, bases, found);
                        }
                    });
                    bases.keySet().forEach(item -> run(item, bases, found));
                },
                obstacles);
        for (SceneItem item : all) {
            ConnectorPath base = bases.getOrDefault(item, item.base);
            if (base != null) {
                ConnectorPath path = settled(lanes, item, base);
                if (!path.equals(item.path)) {
                    paths.put(item.id(), path);
                }
            }
        }
    }

    /// Around what stands in the way now, except what the given boxes stand for themselves.
    ConnectorRoutes routes(Function<ElementId, @Nullable BoxElement> boxes) {
        return new ConnectorRoutes(
                boxes,
                this::attached,
                (area, found) -> index.query(area, item -> {
                    if (item.isVisible() && isObstacle(item.element) && boxes.apply(item.id()) == item.element) {
                        found.accept(item.bounds);
                    }
                }),
                _ -> null);
    }

    /// @param obstructing whether the changed boxes stand in the way of lines
    private ConnectorRoutes routes(
            Map<ElementId, ? extends BoxElement> changed,
            boolean obstructing,
            Function<ElementId, ConnectorRoutes.@Nullable Found> known) {
        Function<ElementId, @Nullable BoxElement> boxes = id -> {
            BoxElement box = changed.get(id);
            return box == null ? document.box(id) : box;
        };
        Obstacles obstacles = (area, found) -> {
            index.query(area, item -> {
                if (item.isVisible() && isObstacle(item.element) && !changed.containsKey(item.id())) {
                    found.accept(item.bounds);
                }
            });
            if (obstructing) {
                for (BoxElement box : changed.values()) {
                    if (isObstacle(box) && box.cover().intersects(area)) {
                        found.accept(box.cover());
                    }
                }
            }
        };
        return new ConnectorRoutes(boxes, this::attached, obstacles, known);
    }

    private void obstaclesNow(Rect area, Consumer<? super Rect> found) {
        index.query(area, item -> {
            if (item.isVisible() && isObstacle(item.element)) {
                found.accept(item.bounds);
            }
        });
    }

    private Collection<ConnectorElement> attached(ElementId box) {
        Set<ElementId> ids = document.connectorsOf(box);
        List<ConnectorElement> connectors = new ArrayList<>(ids.size());
        for (ElementId id : ids) {
            if (document.element(id) instanceof ConnectorElement connector) {
                connectors.add(connector);
            }
        }
        return connectors;
    }
}
