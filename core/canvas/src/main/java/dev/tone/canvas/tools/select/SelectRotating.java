package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handled;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.model.id.ElementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The knob above the selection hangs on the pointer, and what is selected turns with it. Whole degrees; with Shift the
/// angle, or that of the one thing that is selected, is a multiple of 15.
final class SelectRotating implements ToolState {
    private static final double STEP = 15;

    private final Editor editor;
    private final Point centre;
    private final double pressed;
    private final double before;
    private final List<Element> held;
    private double degrees;

    SelectRotating(Editor editor, Rect box, Point press) {
        this.editor = editor;
        this.centre = box.center();
        this.pressed = angle(press);
        this.held = Elements.changeable(
                editor.scene(),
                Elements.withContent(editor.document(), editor.selection().ids()));
        this.before = held.size() == 1 && held.getFirst() instanceof BoxElement only ? only.rotation() : 0;
    }

    @Override
    public String path() {
        return "select.rotating";
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRABBING;
    }

    @Override
    public void moved(PointerInput input) {
        double turned = angle(editor.viewport().toWorld(input.screen())) - pressed;
        degrees = input.modifiers().shift()
                ? Math.rint((before + turned) / STEP) * STEP - before
                : Math.rint(before + turned) - before;
        Map<ElementId, Element> replaced = LinkedHashMap.newLinkedHashMap(held.size());
        held.forEach(element -> replaced.put(element.id(), RotateElements.map(element, centre, degrees)));
        Preview preview = Preview.replacing(replaced).routed(editor.scene().linesWith(replaced));
        if (replaced.size() == 1 && replaced.values().iterator().next() instanceof BoxElement only) {
            Handled handled = Handled.of(only);
            editor.show(preview.handledAt(handled.box(), handled.degrees()));
        } else {
            editor.show(preview.handledAt(cover(replaced)));
        }
    }

    private static @Nullable Rect cover(Map<ElementId, Element> turned) {
        Rect all = null;
        for (Element element : turned.values()) {
            if (element instanceof BoxElement box) {
                all = all == null ? box.cover() : all.union(box.cover());
            }
        }
        return all;
    }

    /// In degrees, clockwise as y grows downwards.
    private double angle(Point point) {
        return Math.toDegrees(Math.atan2(point.y() - centre.y(), point.x() - centre.x()));
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (degrees % 360 != 0) {
            editor.change(edit -> held.forEach(element -> {
                Element now = edit.element(element.id());
                if (now != null) {
                    edit.put(RotateElements.map(now, centre, degrees));
                }
            }));
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}
