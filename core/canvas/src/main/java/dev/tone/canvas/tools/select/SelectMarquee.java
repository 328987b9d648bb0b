package dev.tone.canvas.tools.select;

import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.tools.place.TextIdle;
import dev.tone.model.id.ElementId;
import java.util.LinkedHashSet;
import java.util.Set;

/// Pressed on empty space: a click lets go of what is selected, a drag pulls up a marquee. Shift adds, Alt takes away.
final class SelectMarquee implements ToolState {
    private final Editor editor;
    private final PointerInput press;
    private final Point from;
    private final Set<ElementId> before;
    private boolean begun;

    SelectMarquee(Editor editor, PointerInput press) {
        this.editor = editor;
        this.press = press;
        this.from = editor.viewport().toWorld(press.screen());
        this.before = editor.selection().ids();
    }

    @Override
    public String path() {
        return "select.marquee";
    }

    @Override
    public void moved(PointerInput input) {
        begun |= Dragging.hasBegun(press, input);
        if (!begun) {
            return;
        }
        Rect area = Rect.between(from, editor.viewport().toWorld(input.screen()));
        Set<ElementId> found = found(area);
        Set<ElementId> next = new LinkedHashSet<>();
        if (input.modifiers().shift() || input.modifiers().alt()) {
            next.addAll(before);
        }
        if (input.modifiers().alt()) {
            next.removeAll(found);
        } else {
            next.addAll(found);
        }
        editor.selection().set(next);
        editor.show(Preview.marquee(area));
    }

    /// Groups as a whole, unless Mod was held at the start.
    private Set<ElementId> found(Rect area) {
        boolean whole = editor.selection().containing().get();
        boolean deep = press.modifiers().mod();
        Set<ElementId> found = new LinkedHashSet<>();
        for (SceneItem item : editor.hits().in(area, whole, SceneItem::isReachable)) {
            ElementId unit = deep ? item.id() : editor.selection().unit(item.id());
            SceneItem taken = editor.scene().item(unit);
            if (taken != null && (!whole || area.contains(taken.bounds()))) {
                found.add(unit);
            }
        }
        return found;
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (!begun && !press.modifiers().shift() && !press.modifiers().alt()) {
            editor.selection().clear();
            if (press.clicks() == 2 && editor.brush().canDraw()) {
                TextIdle.write(editor, from);
            }
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
        editor.selection().set(before);
    }

    @Override
    public boolean isGesture() {
        return true;
    }

    @Override
    public boolean pansAtEdge() {
        return begun;
    }
}
