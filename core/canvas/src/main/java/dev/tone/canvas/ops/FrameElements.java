package dev.tone.canvas.ops;

import dev.tone.canvas.containers.Containment;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import java.util.ArrayList;
import java.util.List;

/// What a new frame does to what it is drawn around.
public final class FrameElements {
    private FrameElements() {}

    /// Puts the frame behind everything on its layer and takes in what lies in it as a whole.
    public static void enclose(Edit edit, Scene scene, FrameElement frame) {
        ZIndex lowest = Elements.lowest(scene, frame.layer());
        edit.put(frame.withHead(frame.head().withZ(ZIndex.between(null, lowest))));
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
            if (element.parent() == null
                    && !(element instanceof ConnectorElement)
                    && Containment.refusal(edit.document(), element, frame) == null) {
                edit.put(element.withHead(element.head().withParent(frame.id())));
            }
        }
    }
}
