package dev.tone.canvas.plan;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.ElementChange.Kind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What deploying the drawing would change, on its own elements: those that come, those that become others, and, as
/// ghosts, those that run although nobody draws them any more.
///
/// @param changes only of the system, as [DrawingDifference] orders them
/// @param ghosts as they were drawn when they were deployed
/// @param paths lines of the connectors among the ghosts
public record DrawingPlan(
        List<ElementChange> changes,
        Set<ElementId> added,
        Set<ElementId> changed,
        List<Element> ghosts,
        Map<ElementId, ConnectorPath> paths) {
    public static final DrawingPlan NONE = new DrawingPlan(List.of(), Set.of(), Set.of(), List.of(), Map.of());

    public DrawingPlan {
        changes = List.copyOf(changes);
        added = Set.copyOf(added);
        changed = Set.copyOf(changed);
        ghosts = List.copyOf(ghosts);
        paths = Map.copyOf(paths);
    }

    /// On the thread that the running drawing belongs to.
    ///
    /// @param running the drawing that runs; an empty document when nothing does
    public static DrawingPlan between(Document running, Snapshot drawn) {
        return of(
                running,
                DrawingDifference.between(Snapshot.of(running), drawn).stream()
                        .filter(ElementChange::system)
                        .toList());
    }

    /// Everything that is otherwise than it was, also what only looks different; on the thread that the drawing as it
    /// was belongs to.
    public static DrawingPlan since(Document was, Snapshot drawn) {
        return of(was, DrawingDifference.between(Snapshot.of(was), drawn));
    }

    private static DrawingPlan of(Document before, List<ElementChange> changes) {
        Set<ElementId> added = new HashSet<>();
        Set<ElementId> changed = new HashSet<>();
        List<ElementId> gone = new ArrayList<>();
        for (ElementChange change : changes) {
            switch (change.kind()) {
                case ADDED -> added.add(change.element());
                case CHANGED, MOVED -> changed.add(change.element());
                case REMOVED -> gone.add(change.element());
            }
        }
        List<Element> ghosts = new ArrayList<>();
        Map<ElementId, ConnectorPath> paths = new HashMap<>();
        if (!gone.isEmpty()) {
            try (Scene scene = new Scene(before)) {
                for (ElementId id : gone) {
                    SceneItem item = scene.item(id);
                    if (item != null) {
                        ghosts.add(item.element());
                        if (item.connector() != null) {
                            paths.put(id, item.path());
                        }
                    }
                }
            }
        }
        return new DrawingPlan(changes, added, changed, ghosts, paths);
    }

    /// Elements that run otherwise than they are drawn.
    public static Set<ElementId> drifted(Snapshot running, Snapshot drawn) {
        Set<ElementId> drifted = new HashSet<>();
        for (ElementChange change : DrawingDifference.between(running, drawn)) {
            if (change.system() && change.kind() == Kind.CHANGED) {
                drifted.add(change.element());
            }
        }
        return drifted;
    }
}
