package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.ops.AlignElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.FlipElements;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.ops.ReorderElements;
import dev.tone.canvas.ops.ResizeElements;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.canvas.ops.Unit;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// Where the selected things lie. Each command makes at most one step of the history, and none when there is nothing to
/// do. A group counts as one thing.
public final class Arranging {
    private final Editor editor;
    private final Nudging nudging;

    Arranging(Editor editor, Nudging nudging) {
        this.editor = editor;
        this.nudging = nudging;
    }

    public void nudge(double dx, double dy) {
        nudging.by(ids(), dx, dy);
    }

    /// Puts each selected thing, with what is inside, at a place of its own.
    ///
    /// @param across whether it is the left edge that is told, otherwise the upper one
    /// @param to the new place for an old one
    public void place(boolean across, DoubleUnaryOperator to) {
        List<ElementId> ids = ids();
        // What is inside something that moves goes along with it.
        Set<ElementId> within = Elements.withContent(editor.document(), ids);
        editor.change(edit -> ids.forEach(id -> {
            Element element = edit.element(id);
            SceneItem item = editor.scene().item(id);
            if (element == null || item == null || item.connector() != null || within.contains(element.parent())) {
                return;
            }
            Rect bounds = element instanceof BoxElement box ? box.bounds() : item.bounds();
            double at = across ? bounds.x() : bounds.y();
            double by = to.applyAsDouble(at) - at;
            MoveElements.plan(edit, List.of(id), across ? by : 0, across ? 0 : by);
        }));
    }

    /// Gives each selected box a size of its own; its upper left corner stays.
    ///
    /// @param to the new length for an old one
    public void size(boolean width, DoubleUnaryOperator to) {
        boxes(box -> {
            Rect own = box.bounds();
            double length = Math.max(ResizeElements.LEAST, to.applyAsDouble(width ? own.width() : own.height()));
            return box.withBounds(
                    new Rect(own.x(), own.y(), width ? length : own.width(), width ? own.height() : length));
        });
    }

    /// Turns each selected thing that can be turned about its own middle.
    ///
    /// @param to the new degrees for the old ones
    public void turn(DoubleUnaryOperator to) {
        boxes(box -> RotateElements.isTurnable(box) ? box.withRotation(to.applyAsDouble(box.rotation())) : box);
    }

    private void boxes(UnaryOperator<BoxElement> change) {
        List<ElementId> ids = ids();
        editor.change(edit -> ids.forEach(id -> {
            if (edit.element(id) instanceof BoxElement box) {
                edit.put(change.apply(box));
            }
        }));
    }

    public void reorder(ReorderElements.To to) {
        Set<ElementId> ids = Elements.withMembers(editor.document(), ids());
        editor.change(edit -> ReorderElements.plan(edit, editor.scene(), ids, to));
    }

    /// What is selected, or everything, ready to be laid out. What cannot be reached is pinned.
    public AutoLayout layout() {
        return AutoLayout.of(editor.document(), editor.selection().ids(), element -> {
            SceneItem item = editor.scene().item(element.id());
            return item != null && !item.isReachable();
        });
    }

    /// Puts things where a layout arranged them, and shows them.
    public void put(AutoLayout layout, Map<ElementId, Rect> places) {
        editor.change(edit -> layout.put(edit, places));
        Rect content = editor.scene().content();
        if (content != null && !places.isEmpty()) {
            editor.viewport().reveal(content);
        }
    }

    public void align(AlignElements.To to) {
        List<Unit> units = units();
        editor.change(edit -> AlignElements.plan(edit, units, to));
    }

    public void distribute(boolean across) {
        List<Unit> units = units();
        editor.change(edit -> AlignElements.distribute(edit, units, across));
    }

    /// Gives all boxes the size of the one that was selected first.
    ///
    /// @param width whether the widths become equal
    /// @param height whether the heights become equal
    public void matchSize(boolean width, boolean height) {
        List<BoxElement> boxes = editor.selection().ids().stream()
                .map(editor.scene()::item)
                .filter(item -> item != null && item.isReachable() && item.box() != null)
                .map(item -> (BoxElement) item.element())
                .toList();
        if (boxes.size() < 2) {
            return;
        }
        Rect model = boxes.getFirst().bounds();
        editor.change(edit -> boxes.forEach(box -> {
            Rect own = box.bounds();
            edit.put(box.withBounds(new Rect(
                    own.x(), own.y(), width ? model.width() : own.width(), height ? model.height() : own.height())));
        }));
    }

    /// Mirrors what is selected, with what is inside, about the middle of all of it.
    ///
    /// @param across left becomes right; otherwise top becomes bottom
    public void flip(boolean across) {
        List<ElementId> ids = ids();
        Rect all = editor.scene().boundsOf(ids);
        if (all != null) {
            editor.change(edit -> FlipElements.plan(edit, ids, all, across));
        }
    }

    /// Turns what is selected about its middle.
    ///
    /// @param degrees clockwise
    public void rotate(double degrees) {
        Set<ElementId> ids = Elements.withContent(editor.document(), ids());
        Rect all = editor.scene().boundsOf(ids());
        List<Element> held = Elements.changeable(editor.scene(), ids);
        if (all != null && held.stream().anyMatch(RotateElements::isTurnable)) {
            editor.change(
                    edit -> held.forEach(element -> edit.put(RotateElements.map(element, all.center(), degrees))));
        }
    }

    public void setLocked(boolean locked) {
        Set<ElementId> ids =
                Elements.withMembers(editor.document(), editor.selection().ids());
        editor.change(edit -> ids.forEach(id -> {
            Element element = edit.element(id);
            if (element != null) {
                edit.put(element.withHead(element.head().withLocked(locked)));
            }
        }));
    }

    /// Frees everything that is locked by itself, wherever it is, and selects it.
    ///
    /// @return how many there were
    public int unlockAll() {
        List<Element> locked =
                editor.document().elements().stream().filter(Element::locked).toList();
        editor.change(edit -> locked.forEach(
                element -> edit.put(element.withHead(element.head().withLocked(false)))));
        if (!locked.isEmpty()) {
            editor.selection()
                    .set(locked.stream()
                            .map(element -> editor.selection().unit(element.id()))
                            .toList());
        }
        return locked.size();
    }

    private List<Unit> units() {
        return ids().stream()
                .map(editor.scene()::item)
                .filter(item -> item != null && item.connector() == null)
                .map(item -> new Unit(item.id(), item.bounds()))
                .toList();
    }

    private List<ElementId> ids() {
        return Elements.changeable(editor.scene(), editor.selection().ids()).stream()
                .map(Element::id)
                .toList();
    }
}
