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
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.routing.Route;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The connectors of a scene: which of them a change concerns, and where they run then. A line is found anew only when
/// one of its ends moves, when something moves in the area that it depends on, or when a neighbour at its side does.
final class SceneLines {
    private final Scene scene;
    private final Document document;
    private final SpatialIndex<SceneItem> index;
    private final SpatialIndex<Watch> watches = new SpatialIndex<>();
    private final FrameEdges frames = new FrameEdges();
    private final Passes passes;

    SceneLines(Scene scene, Document document, SpatialIndex<SceneItem> index) {
        this.scene = scene;
        this.document = document;
        this.index = index;
        this.passes = new Passes(scene::item, watches, this::obstaclesNow, frames);
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

    ConnectorRoutes.@Nullable Found found(ElementId id) {
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
        passes.forget(item);
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
            passes.watch(item, item.watch, route.watched());
            item.found = found;
            passes.begin(item, route.path());
            return false;
        }
        forget(item);
        item.found = connector.routing() == Routing.STRAIGHT ? null : found;
        return put(item, route.path());
    }

    /// Something that lines go around comes to this area, or goes.
    void stir(Rect area) {
        passes.obstacleAt(area);
    }

    /// A frame is where its item says now.
    void frameMoved(SceneItem frame) {
        frameGone(frame);
        frames.place(frame);
        passes.frameAt(frame.bounds);
    }

    void frameGone(SceneItem frame) {
        Rect before = frames.remove(frame);
        if (before != null) {
            passes.frameAt(before);
        }
    }

    /// What lines keep off along the frames that count.
    FrameEdges.Strips strips(Predicate<? super SceneItem> counts) {
        return frames.of(counts);
    }

    /// Anything may have come or gone.
    void stirAll(Collection<SceneItem> items) {
        passes.obstaclesAnywhere(items);
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
        passes.make((item, path) -> {
            if (put(item, path)) {
                changed.accept(item);
            }
        });
    }

    /// Tells every line that may run through the area and gives way to others, each once.
    void near(Rect area, Consumer<? super SceneItem> found) {
        watches.query(area, watch -> found.accept(watch.connector));
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

    /// The lines that would run elsewhere if these were as given, and where those that are new would.
    ///
    /// @param changed boxes and connectors by id, as a gesture would have them
    Map<ElementId, ConnectorPath> preview(Map<ElementId, ? extends Element> changed) {
        return new LinesPreview(scene, this, changed).paths();
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

    private void obstaclesNow(Rect area, Consumer<? super Rect> found) {
        index.query(area, item -> {
            if (item.isVisible() && isObstacle(item.element)) {
                found.accept(item.bounds);
            }
        });
    }

    Collection<ConnectorElement> attached(ElementId box) {
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
