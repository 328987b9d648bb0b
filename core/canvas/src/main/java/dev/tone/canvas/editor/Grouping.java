package dev.tone.canvas.editor;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.GroupElements;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;

/// What a person can do with groups.
public final class Grouping {
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
