package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places beside a box that connectors are pulled out of: one outside each side, far enough from the handles that
/// resize and near enough to be reached from the box.
///
/// @param host the box
/// @param active the one that the pointer is at
public record Ports(
        ElementId host, List<Port> all, @Nullable Toward active) {
    /// Pixels from the side outwards, at every zoom.
    public static final double OUT = 18;

    /// A box that is smaller than this on the screen has none: they would be all that is seen of it.
    private static final double LEAST = 28;

    private static final double MORE_REACH = 2;

    /// @param anchor where on the box a line from here begins, as shares of its width and height
    public record Port(Toward toward, Point anchor, Point at) {}

    public Ports {
        all = List.copyOf(all);
    }

    /// @return null when the box has none now
    static @Nullable Ports of(Editor editor, ElementId id, @Nullable Toward active) {
        SceneItem item = editor.scene().item(id);
        BoxElement box = item == null ? null : item.box();
        if (item == null
                || box == null
                || !has(box)
                || !item.isReachable()
                || !editor.brush().canDraw()) {
            return null;
        }
        double least = editor.viewport().units(LEAST);
        Rect bounds = box.bounds();
        if (bounds.width() < least || bounds.height() < least) {
            return null;
        }
        double out = editor.viewport().units(OUT);
        Rotation turn = Rotation.about(bounds.center(), box.rotation());
        List<Port> free = new ArrayList<>();
        for (Toward toward : Toward.values()) {
            Point anchor = new Point(0.5 + toward.dx() / 2.0, 0.5 + toward.dy() / 2.0);
            Point at = turn.turn(bounds.at(anchor.x(), anchor.y()).plus(toward.dx() * out, toward.dy() * out));
            if (editor.hits().boxAt(at, 0, other -> stands(other, id)) == null) {
                free.add(new Port(toward, anchor, at));
            }
        }
        return free.isEmpty() ? null : new Ports(id, free, active);
    }

    private static boolean has(BoxElement box) {
        return !(box instanceof FrameElement
                || box instanceof TextElement
                || box instanceof FreehandElement
                || box instanceof UnknownElement);
    }

    /// What stands there is to be clicked on; the port is left out.
    private static boolean stands(SceneItem other, ElementId host) {
        return other.isReachable() && !other.id().equals(host) && !(other.element() instanceof FrameElement);
    }

    /// The nearest one in reach.
    public @Nullable Port at(Editor editor, Point world) {
        double reach = editor.viewport().near() + editor.viewport().units(MORE_REACH);
        Port best = null;
        for (Port port : all) {
            double distance = port.at().distanceTo(world);
            if (distance <= reach && (best == null || distance < best.at().distanceTo(world))) {
                best = port;
            }
        }
        return best;
    }

    /// Whether the pointer is still so near that the ports are not taken away from under it.
    public static boolean keeps(Editor editor, ElementId host, Point world) {
        BoxElement box = editor.document().box(host);
        double room = editor.viewport().units(OUT)
                + editor.viewport().near()
                + editor.viewport().units(2 * MORE_REACH);
        return box != null && box.cover().grown(room).contains(world);
    }
}
