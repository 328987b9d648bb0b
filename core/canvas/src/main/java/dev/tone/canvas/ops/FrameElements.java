package dev.tone.canvas.ops;

import dev.tone.canvas.containers.Containment;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.HitTest;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What frames do to what they lie around, and to the frames that they lie in.
public final class FrameElements {
    private FrameElements() {}

    /// Puts a new frame behind everything on its layer, or, drawn inside another frame, into that and right in front of
    /// it; takes in what lies in it as a whole.
    public static void enclose(Edit edit, Scene scene, FrameElement frame) {
        SceneItem outer = new HitTest(scene)
                .frameAt(
                        frame.bounds().center(),
                        item -> item.isReachable()
                                && item.layer().id().equals(frame.layer())
                                && item.bounds().contains(frame.bounds())
                                && item.element() instanceof FrameElement around
                                && Containment.refusal(edit.document(), frame, around) == null);
        ElementId around = outer == null ? null : outer.id();
        ZIndex z = outer == null
                ? ZIndex.between(null, Elements.lowest(scene, frame.layer()))
                : ZIndex.between(outer.element().z(), nextAbove(scene, outer));
        edit.put(frame.withHead(frame.head().withZ(z).withParent(around)));
        List<SceneItem> inside = new ArrayList<>();
        scene.query(frame.bounds(), item -> {
            if (item.isReachable()
                    && item.layer().id().equals(frame.layer())
                    && frame.bounds().contains(item.bounds())) {
                inside.add(item);
            }
        });
        for (SceneItem item : inside) {
            Element element = item.element();
            if (Objects.equals(element.parent(), around)
                    && !(element instanceof ConnectorElement)
                    && Containment.refusal(edit.document(), element, frame) == null) {
                edit.put(element.withHead(element.head().withParent(frame.id())));
            }
        }
    }

    /// What falls into a frame and would be painted behind it comes right in front of it, in the order that it had.
    ///
    /// @param frame that takes it in
    /// @param falling with all that is in it
    static void raise(Edit edit, Scene scene, SceneItem frame, Set<ElementId> falling) {
        ZIndex floor = frame.element().z();
        List<Element> behind = new ArrayList<>();
        for (SceneItem item : scene.backToFront()) {
            Element element = falling.contains(item.id()) ? edit.element(item.id()) : null;
            if (element != null
                    && item.layer().id().equals(frame.layer().id())
                    && element.z().compareTo(floor) <= 0) {
                behind.add(element);
            }
        }
        List<ZIndex> places = ZIndex.spread(floor, nextAbove(scene, frame), behind.size());
        for (int i = 0; i < behind.size(); i++) {
            Element element = behind.get(i);
            edit.put(element.withHead(element.head().withZ(places.get(i))));
        }
    }

    /// The place of the next thing in front of it on its layer, null when there is none.
    private static @Nullable ZIndex nextAbove(Scene scene, SceneItem frame) {
        for (SceneItem item : scene.backToFront()) {
            if (item.layer().id().equals(frame.layer().id())
                    && item.element().z().compareTo(frame.element().z()) > 0) {
                return item.element().z();
            }
        }
        return null;
    }
}
