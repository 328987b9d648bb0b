package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the connectors of a scene would run if some elements were as a gesture has them in hand: just where they will
/// run when it ends. Good for one such state.
final class LinesPreview implements SceneLines.Concern {
    /// When more than this moves at once, only lines with an end on it follow while it moves.
    private static final int MANY = 64;

    private final Scene scene;
    private final SceneLines lines;
    private final Map<ElementId, BoxElement> boxes = new HashMap<>();
    private final Map<ElementId, ConnectorElement> drawn = new LinkedHashMap<>();
    private final boolean few;
    /// All that may run elsewhere, as they would be.
    private final Map<ElementId, ConnectorElement> concerned = new LinkedHashMap<>();
    /// Those whose line has to be found anew.
    private final Set<ElementId> anew = new HashSet<>();

    LinesPreview(Scene scene, SceneLines lines, Map<ElementId, ? extends Element> changed) {
        this.scene = scene;
        this.lines = lines;
        changed.forEach((id, element) -> {
            if (element instanceof BoxElement box) {
                boxes.put(id, box);
            } else if (element instanceof ConnectorElement connector) {
                drawn.put(id, connector);
            }
        });
        few = boxes.size() <= MANY;
    }

    Map<ElementId, ConnectorPath> paths() {
        drawn.forEach(this::connectorConcerns);
        boxes.forEach(this::boxConcerns);
        ConnectorRoutes routes = new ConnectorRoutes(
                this::box, this::attached, this::obstacles, id -> few && !anew.contains(id) ? lines.found(id) : null);
        Map<ElementId, ConnectorPath> paths = new HashMap<>();
        Map<ElementId, ConnectorPath> bases = new LinkedHashMap<>();
        concerned.forEach((id, connector) -> {
            SceneItem item = scene.item(id);
            ConnectorPath path = routes.route(connector);
            if (few && connector.routing() == Routing.ORTHOGONAL) {
                if (item == null || drawn.containsKey(id) || !path.equals(Passes.before(item, 0))) {
                    bases.put(id, path);
                }
            } else if (item == null || !path.equals(item.path)) {
                paths.put(id, path);
            }
        });
        paths.putAll(apart(bases));
        return paths;
    }

    private void connectorConcerns(ElementId id, ConnectorElement connector) {
        concerned.put(id, connector);
        anew.add(id);
        lines.neighbours(connector, this);
        SceneItem item = scene.item(id);
        ConnectorElement before = item == null ? null : item.connector();
        if (before != null) {
            lines.neighbours(before, this);
        }
    }

    private void boxConcerns(ElementId id, BoxElement box) {
        lines.around(id, this);
        if (few && SceneLines.isObstacle(box)) {
            lines.watching(box.cover(), this);
            SceneItem item = scene.item(id);
            if (item != null) {
                lines.watching(item.bounds, this);
            }
        }
    }

    @Override
    public void itself(SceneItem item) {
        anew.add(item.id());
        neighbour(item);
    }

    @Override
    public void neighbour(SceneItem item) {
        ConnectorElement connector = item.connector();
        if (connector != null) {
            concerned.putIfAbsent(item.id(), connector);
        }
    }

    /// As [Passes], for lines that would run otherwise.
    private Map<ElementId, ConnectorPath> apart(Map<ElementId, ConnectorPath> bases) {
        Map<ElementId, ConnectorPath> runs = bases;
        for (int pass = 0; pass < Passes.COUNT; pass++) {
            runs = apart(runs, pass);
        }
        return runs;
    }

    /// @param runs those that would run elsewhere before the pass
    /// @return those that would after it
    private Map<ElementId, ConnectorPath> apart(Map<ElementId, ConnectorPath> runs, int pass) {
        Map<ElementId, ConnectorElement> all = new LinkedHashMap<>();
        runs.forEach((id, path) -> {
            all.put(id, Objects.requireNonNull(concerned.get(id)));
            nearby(path, all);
            SceneItem item = scene.item(id);
            ConnectorPath before = item == null ? null : Passes.before(item, pass);
            if (before != null) {
                nearby(before, all);
            }
        });
        if (few) {
            boxes.forEach((id, box) -> beside(id, box, pass, all));
        }
        Map<ElementId, double[]> rooms = new HashMap<>();
        Lanes lanes = new Lanes(
                (area, found) -> runs(area, runs, pass, found),
                line -> rooms.computeIfAbsent(line.id(), _ -> Lanes.room(line, this::obstacles)),
                Passes.offFrames(pass) ? this::strips : FrameEdges.Strips.NONE);
        Map<ElementId, ConnectorPath> laid = new LinkedHashMap<>();
        all.forEach((id, connector) -> {
            SceneItem item = scene.item(id);
            ConnectorPath own = runs.get(id);
            ConnectorPath before = own == null && item != null ? Passes.before(item, pass) : own;
            if (before != null) {
                ConnectorPath after = Passes.after(lanes, connector, before, this::obstacles);
                if (item == null || drawn.containsKey(id) || !after.equals(Passes.after(item, pass))) {
                    concerned.putIfAbsent(id, connector);
                    laid.put(id, after);
                }
            }
        });
        return laid;
    }

    /// Those that a box comes near to, or goes away from, have other room to move, and so have those beside them.
    private void beside(ElementId id, BoxElement box, int pass, Map<ElementId, ConnectorElement> all) {
        SceneItem item = scene.item(id);
        List<Rect> areas = item == null ? List.of(box.cover()) : List.of(box.cover(), item.bounds);
        if (SceneLines.isObstacle(box)) {
            areas.forEach(area -> bundles(area.grown(Lanes.REACH), pass, all));
        } else if (box instanceof FrameElement && Passes.offFrames(pass)) {
            areas.forEach(area ->
                    FrameEdges.strips(area, strip -> bundles(strip.grown(Lanes.STRIPS_HEARD), pass, all)));
        }
    }

    /// Those in an area, and those that run beside them.
    private void bundles(Rect area, int pass, Map<ElementId, ConnectorElement> all) {
        lines.near(area, line -> {
            ConnectorPath before = Passes.before(line, pass);
            if (before != null) {
                nearby(before, all);
            }
        });
    }

    private void nearby(ConnectorPath path, Map<ElementId, ConnectorElement> all) {
        lines.near(path.bounds().grown(Lanes.HEARD), item -> {
            ConnectorElement connector = item.connector();
            if (connector != null) {
                all.putIfAbsent(item.id(), concerned.getOrDefault(item.id(), connector));
            }
        });
    }

    private void strips(Rect area, boolean upright, Consumer<? super Rect> found) {
        lines.strips(frame -> frame.isVisible() && !boxes.containsKey(frame.id()))
                .in(area, upright, found);
        for (BoxElement box : boxes.values()) {
            if (box instanceof FrameElement) {
                FrameEdges.strips(box.bounds(), upright, strip -> {
                    if (strip.intersects(area)) {
                        found.accept(strip);
                    }
                });
            }
        }
    }

    private void runs(Rect area, Map<ElementId, ConnectorPath> elsewhere, int pass, Consumer<? super Lanes.Run> found) {
        lines.near(area, item -> {
            ConnectorPath before = Passes.before(item, pass);
            if (before != null && !elsewhere.containsKey(item.id())) {
                found.accept(new Lanes.Run(item.id(), before.points()));
            }
        });
        elsewhere.forEach((id, path) -> found.accept(new Lanes.Run(id, path.points())));
    }

    private @Nullable BoxElement box(ElementId id) {
        BoxElement box = boxes.get(id);
        return box == null ? scene.document().box(id) : box;
    }

    private Collection<ConnectorElement> attached(ElementId box) {
        Collection<ConnectorElement> now = lines.attached(box);
        if (drawn.isEmpty()) {
            return now;
        }
        Map<ElementId, ConnectorElement> all = new LinkedHashMap<>();
        now.forEach(connector -> all.put(connector.id(), connector));
        drawn.forEach((id, connector) -> {
            if (connector.isAttachedTo(box)) {
                all.put(id, connector);
            } else {
                all.remove(id);
            }
        });
        return List.copyOf(all.values());
    }

    /// Among many nothing of what moves stands in the way: what is known was found around it.
    private void obstacles(Rect area, Consumer<? super Rect> found) {
        scene.query(area, item -> {
            if (item.isVisible() && SceneLines.isObstacle(item.element) && !boxes.containsKey(item.id())) {
                found.accept(item.bounds);
            }
        });
        if (few) {
            for (BoxElement box : boxes.values()) {
                if (SceneLines.isObstacle(box) && box.cover().intersects(area)) {
                    found.accept(box.cover());
                }
            }
        }
    }
}
