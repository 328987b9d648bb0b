package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a connector's end would do at a place: attach to the box there, at the middle of a side when the pointer is
/// near it, or stay free. Mod held keeps it free.
record Aim(End end, @Nullable ElementId target, List<Point> anchors) {
    private static final List<Point> SIDES =
            List.of(new Point(0.5, 0), new Point(1, 0.5), new Point(0.5, 1), new Point(0, 0.5));
    private static final double STEP = Math.toRadians(15);
    private static final double ANCHOR_REACH = 12;

    static Aim at(Editor editor, Point screen, Modifiers keys) {
        Point world = editor.viewport().toWorld(screen);
        SceneItem item =
                keys.mod() ? null : editor.hits().boxAt(world, editor.viewport().near(), SceneItem::isVisible);
        BoxElement box = item == null ? null : item.box();
        if (box == null) {
            return new Aim(new End.Free(world.rounded()), null, List.of());
        }
        List<Point> places =
                SIDES.stream().map(side -> box.bounds().at(side.x(), side.y())).toList();
        Point anchor = null;
        for (int i = 0; i < SIDES.size(); i++) {
            if (places.get(i).distanceTo(world) <= editor.viewport().units(ANCHOR_REACH)) {
                anchor = SIDES.get(i);
            }
        }
        return new Aim(new End.Attached(box.id(), anchor, world.rounded()), box.id(), places);
    }

    /// As [#at]; Shift keeps a free end at a multiple of 15 degrees from where the piece begins.
    static Aim inSteps(Editor editor, PointerInput input, Point from) {
        Aim found = at(editor, input.screen(), input.modifiers());
        if (!input.modifiers().shift() || found.target() != null) {
            return found;
        }
        Point way = editor.viewport().toWorld(input.screen()).minus(from);
        double angle = Math.rint(Math.atan2(way.y(), way.x()) / STEP) * STEP;
        Point at = from.plus(Math.cos(angle) * way.length(), Math.sin(angle) * way.length());
        return new Aim(new End.Free(at.rounded()), null, List.of());
    }

    Preview shownOn(Preview preview) {
        return preview.aimingAt(target, anchors);
    }
}
