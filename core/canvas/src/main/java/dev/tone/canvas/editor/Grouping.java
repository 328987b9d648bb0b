package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.FrameElements;
import dev.tone.canvas.ops.GroupElements;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person can do with groups, and with a frame around things.
public final class Grouping {
    /// Around what a frame is put, with room for its name and for lines.
    private static final double MARGIN = 24;
    /// From the edge of the frame that it is put into.
    private static final double EDGE = 8;

    private final Editor editor;

    Grouping(Editor editor) {
        this.editor = editor;
    }

    /// Takes what is selected together and selects the group. One thing alone makes no group.
    public void group() {
        List<Element> members = GroupElements.outermost(
                editor.document(),
                Elements.changeable(editor.scene(), editor.selection().ids()));
        if (members.size() < 2) {
            return;
        }
        ElementId id = editor.newId();
        editor.change(edit -> GroupElements.group(edit, members, editor.newHead(id)));
        editor.selection().only(id);
    }

    /// Takes the selected groups apart and selects what was in them.
    public void ungroup() {
        List<ElementId> groups = new ArrayList<>();
        List<ElementId> next = new ArrayList<>();
        for (Element element :
                Elements.changeable(editor.scene(), editor.selection().ids())) {
            (element instanceof GroupElement ? groups : next).add(element.id());
        }
        if (groups.isEmpty()) {
            return;
        }
        editor.change(edit -> next.addAll(GroupElements.ungroup(edit, groups)));
        editor.selection().set(next);
    }

    /// Puts a frame around what is selected, on its layer and within the frame that it lies in, and selects it.
    ///
    /// @return whether there was something to put it around
    public boolean frame() {
        List<Element> held = GroupElements.outermost(
                editor.document(),
                Elements.changeable(editor.scene(), editor.selection().ids()));
        Rect bounds = editor.scene().boundsOf(held.stream().map(Element::id).toList());
        if (bounds == null || held.stream().allMatch(ConnectorElement.class::isInstance)) {
            return false;
        }
        Element first = held.getFirst();
        Rect around = within(first.parent(), bounds);
        Head head = editor.newHead(editor.newId())
                .withLayer(editor.document().layerOf(first).id());
        FrameElement frame = PlaceElements.frame(head, around);
        editor.change(edit -> {
            Elements.add(edit, frame);
            FrameElements.enclose(edit, editor.scene(), frame);
        });
        editor.selection().only(frame.id());
        editor.revealSelection();
        return true;
    }

    /// With the margin, as far as the frame around leaves room for it.
    private Rect within(@Nullable ElementId parent, Rect held) {
        Rect wanted = held.grown(MARGIN);
        BoxElement outer = parent == null ? null : editor.document().box(parent);
        if (!(outer instanceof FrameElement) || !outer.bounds().contains(held)) {
            return wanted;
        }
        Rect most = outer.bounds().grown(-EDGE);
        Point from = new Point(
                Math.min(held.x(), Math.max(wanted.x(), most.x())), Math.min(held.y(), Math.max(wanted.y(), most.y())));
        Point to = new Point(
                Math.max(held.right(), Math.min(wanted.right(), most.right())),
                Math.max(held.bottom(), Math.min(wanted.bottom(), most.bottom())));
        return Rect.between(from, to);
    }

    /// Steps into the group that holds the element, and selects what of it the element belongs to there.
    public void enter(ElementId group, ElementId element) {
        editor.selection().stepInto(group);
        editor.selection().only(editor.selection().unit(element));
    }

    /// Back out of the group that was stepped into.
    ///
    /// @return whether there was one
    public boolean leave() {
        return editor.selection().stepOut();
    }

    /// Selects the element itself, however deep it lies in groups.
    public void reach(ElementId element) {
        Element found = editor.document().element(element);
        if (found != null
                && found.parent() != null
                && editor.document().element(found.parent()) instanceof GroupElement group) {
            editor.selection().stepInto(group.id());
        }
        editor.selection().only(element);
    }
}
