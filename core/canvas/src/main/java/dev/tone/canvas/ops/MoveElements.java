package dev.tone.canvas.ops;

import dev.tone.canvas.containers.Containment;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.scene.HitTest;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Moves elements with what is inside them. Attached ends of connectors follow by themselves.
public final class MoveElements {
    private MoveElements() {}

    public static void plan(Edit edit, Collection<ElementId> ids, double dx, double dy) {
        planThese(edit, Elements.withContent(edit.document(), ids), dx, dy);
    }

    /// Moves these alone: what is inside them is among them.
    public static void planThese(Edit edit, Collection<ElementId> all, double dx, double dy) {
        for (ElementId id : all) {
            Element element = edit.element(id);
            if (element != null) {
                edit.replace(element, element.movedBy(dx, dy));
            }
        }
    }

    /// Puts moved elements into the frame that they now lie in, and takes them out of the one that they have left.
    /// Reads the edit for where they are, and the scene for where the frames are.
    public static void reparent(Edit edit, Scene scene, Collection<ElementId> moved) {
        if (scene.frames().isEmpty()) {
            // Nothing to fall into, and groups are left on purpose only.
            return;
        }
        HitTest hits = new HitTest(scene);
        Map<SceneItem, List<ElementId>> fallen = new LinkedHashMap<>();
        Set<ElementId> moving = Elements.withContent(edit.document(), moved);
        for (ElementId id : moved) {
            Element element = edit.element(id);
            if (!(element instanceof BoxElement box)) {
                continue;
            }
            if (element.parent() != null && moving.contains(element.parent())) {
                continue;
            }
            SceneItem frame = frameAround(edit.document(), hits, moving, box);
            ElementId parent = frame == null ? keptParent(edit.document(), element) : frame.id();
            if (!Objects.equals(parent, element.parent())) {
                edit.put(element.withHead(element.head().withParent(parent)));
                if (frame != null) {
                    fallen.computeIfAbsent(frame, _ -> new ArrayList<>()).add(id);
                }
            }
        }
        fallen.forEach(
                (frame, ids) -> FrameElements.raise(edit, scene, frame, Elements.withContent(edit.document(), ids)));
    }

    /// The frame that a box falls into where it is, null for none.
    ///
    /// @param moving goes along with the box, so that it cannot fall into any of it
    public static @Nullable SceneItem frameAround(
            Document document, HitTest hits, Set<ElementId> moving, BoxElement box) {
        return hits.frameAt(
                box.bounds().center(),
                item -> item.isReachable()
                        && !moving.contains(item.id())
                        && holds(document, item, box)
                        && item.layer().id().equals(box.layer()));
    }

    /// A frame never falls into a smaller one, and nothing into a frame whose meaning does not allow it.
    private static boolean holds(Document document, SceneItem frame, Element element) {
        if (frame.element() instanceof FrameElement outer && Containment.refusal(document, element, outer) != null) {
            return false;
        }
        return !(element instanceof FrameElement inner)
                || inner.bounds().width() < frame.bounds().width()
                        && inner.bounds().height() < frame.bounds().height();
    }

    /// A parent that is no frame is a group, which is left on purpose only.
    private static @Nullable ElementId keptParent(Document document, Element element) {
        ElementId parent = element.parent();
        return parent == null || document.element(parent) instanceof FrameElement ? null : parent;
    }
}
