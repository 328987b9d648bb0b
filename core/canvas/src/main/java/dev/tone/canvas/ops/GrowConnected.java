package dev.tone.canvas.ops;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import java.util.function.Supplier;

/// Adds a twin of a box beside it and a connector to the twin, past what lies in the way.
public final class GrowConnected {
    public enum Toward {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Toward(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        public int dx() {
            return dx;
        }

        public int dy() {
            return dy;
        }
    }

    private static final double GAP = 96;
    /// What stands nearer than this leaves no room for a line to be seen.
    private static final double CLEAR = GAP / 4;

    private static final int TRIES = 50;

    private GrowConnected() {}

    /// @return the id of the twin
    public static ElementId plan(Edit edit, Scene scene, BoxElement box, Toward toward, Supplier<ElementId> ids) {
        Rect own = box.bounds();
        double stepX = toward.dx * (own.width() + GAP);
        double stepY = toward.dy * (own.height() + GAP);
        Rect place = own.movedBy(stepX, stepY);
        // When the nearest place is taken, go along the side until one is free.
        double alongX = toward.dx == 0 ? own.width() + GAP / 2 : 0;
        double alongY = toward.dy == 0 ? own.height() + GAP / 2 : 0;
        for (int i = 0; i < TRIES && isTaken(scene, place); i++) {
            place = place.movedBy(alongX, alongY);
        }
        ZIndex z = Elements.onTop(scene, box.layer());
        String label = box instanceof ServiceElement ? FreeNames.like(edit.document(), box.label()) : "";
        ElementId twin = ids.get();
        Head head = box.head().withId(twin).withZ(z);
        Elements.add(edit, box.withHead(head).withBounds(place).withLabel(label));
        ElementId line = ids.get();
        Head lineHead = Head.of(line, box.layer(), ZIndex.between(z, null)).withParent(box.parent());
        edit.put(ConnectorElement.between(
                lineHead,
                new End.Attached(box.id(), null, own.center()),
                new End.Attached(twin, null, place.center())));
        return twin;
    }

    private static boolean isTaken(Scene scene, Rect place) {
        boolean[] taken = {false};
        scene.query(
                place.grown(CLEAR - 1),
                item -> taken[0] |=
                        item.box() != null && item.isVisible() && !(item.element() instanceof FrameElement));
        return taken[0];
    }
}
