package dev.tone.canvas.ops;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes elements together and apart again.
public final class GroupElements {
    private GroupElements() {}

    /// Puts the elements into a new group, which stands where they all stood: in their common frame or group, if they
    /// have one.
    ///
    /// @param members from the back to the front; none is inside another
    /// @param head the group's, without a parent
    public static void group(Edit edit, List<Element> members, Head head) {
        ElementId parent = commonParent(members);
        Element top = members.getLast();
        edit.put(new GroupElement(head.withParent(parent).withLayer(top.layer()).withZ(top.z()), ""));
        Set<ElementId> left = new LinkedHashSet<>();
        for (Element member : members) {
            if (member.parent() != null && !member.parent().equals(parent)) {
                left.add(member.parent());
            }
            edit.put(member.withHead(member.head().withParent(head.id())));
        }
        left.forEach(old -> DeleteElements.dropIfEmpty(edit, old));
    }

    /// Takes groups away and leaves their members where they are.
    ///
    /// @return the members
    public static List<ElementId> ungroup(Edit edit, Collection<ElementId> groups) {
        List<ElementId> freed = new ArrayList<>();
        for (ElementId id : groups) {
            if (edit.element(id) instanceof GroupElement group) {
                for (ElementId child : List.copyOf(edit.document().childrenOf(id))) {
                    Element member = edit.element(child);
                    if (member != null) {
                        edit.put(member.withHead(member.head().withParent(group.parent())));
                        freed.add(child);
                    }
                }
                edit.remove(id.value());
            }
        }
        return freed;
    }

    /// The elements without those that come along with another of them.
    public static List<Element> outermost(Document document, List<Element> elements) {
        Set<ElementId> chosen = new LinkedHashSet<>();
        elements.forEach(element -> chosen.add(element.id()));
        return elements.stream()
                .filter(element -> !isInside(document, element, chosen))
                .toList();
    }

    private static boolean isInside(Document document, Element element, Set<ElementId> chosen) {
        for (Element outer = parentOf(document, element); outer != null; outer = parentOf(document, outer)) {
            if (chosen.contains(outer.id())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Element parentOf(Document document, Element element) {
        return element.parent() == null ? null : document.element(element.parent());
    }

    private static @Nullable ElementId commonParent(List<Element> members) {
        ElementId first = members.getFirst().parent();
        return members.stream().allMatch(member -> Objects.equals(member.parent(), first)) ? first : null;
    }
}
