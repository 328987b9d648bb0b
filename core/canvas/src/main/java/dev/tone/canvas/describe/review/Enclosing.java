package dev.tone.canvas.describe.review;

import dev.tone.canvas.describe.Provenance;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts services into a frame. Where they stand if nothing else stands among them; else they are laid out beside
/// everything, so that the frame holds them alone.
final class Enclosing {
    private static final double PADDING = 40;
    private static final double HEAD = 24;

    private final Editor editor;
    private final Edit edit;
    private final Room room;

    Enclosing(Editor editor, Edit edit, Room room) {
        this.editor = editor;
        this.edit = edit;
        this.room = room;
    }

    void plan(Wish.Enclose wish, Provenance provenance) {
        List<BoxElement> members = new ArrayList<>();
        for (ElementId id : wish.parts()) {
            if (edit.element(id) instanceof BoxElement box) {
                members.add(box);
            }
        }
        if (members.isEmpty()) {
            return;
        }
        whole(members);
        if (wish.within() != null && edit.element(wish.within()) instanceof FrameElement frame) {
            into(frame, members);
        } else {
            around(wish, members, provenance);
        }
    }

    /// A frame all of whose services go in goes in itself.
    private void whole(List<BoxElement> members) {
        boolean found = true;
        while (found) {
            found = false;
            for (SceneItem item : editor.scene().frames()) {
                if (!(edit.element(item.id()) instanceof FrameElement frame) || members.contains(frame)) {
                    continue;
                }
                List<BoxElement> inner = new ArrayList<>();
                for (ElementId child : edit.document().childrenOf(frame.id())) {
                    if (edit.element(child) instanceof BoxElement box
                            && (box instanceof ServiceElement || box instanceof FrameElement)) {
                        inner.add(box);
                    }
                }
                if (!inner.isEmpty() && members.containsAll(inner)) {
                    members.removeAll(inner);
                    members.add(frame);
                    found = true;
                }
            }
        }
    }

    private void around(Wish.Enclose wish, List<BoxElement> members, Provenance provenance) {
        ElementId id = editor.newId();
        @Nullable ElementId outer = common(members);
        List<BoxElement> placed = members;
        Rect bounds = frame(placed);
        if (isCrowded(bounds, members, outer)) {
            placed = laidOut(members);
            Rect block = frame(placed);
            Point at = room.forDrawing(block.size(), editor.viewport().visible());
            placed = moved(placed, at.x() - block.x(), at.y() - block.y());
            bounds = frame(placed);
            outer = null;
        }
        ZIndex lowest = editor.scene().backToFront().stream()
                .filter(item -> item.element().layer().equals(members.getFirst().layer()))
                .map(item -> item.element().z())
                .findFirst()
                .orElse(null);
        FrameElement frame = new FrameElement(
                editor.newHead(id)
                        .withLayer(members.getFirst().layer())
                        .withZ(ZIndex.between(null, lowest))
                        .withParent(outer),
                bounds,
                wish.name(),
                wish.kind());
        Elements.add(edit, provenance.on(frame));
        put(placed, members, id);
    }

    /// What goes in belongs to the frame from now on; what lies in that again only moves along.
    private void put(List<BoxElement> placed, List<BoxElement> members, ElementId frame) {
        Set<ElementId> top = new HashSet<>(members.stream().map(Element::id).toList());
        placed.forEach(each ->
                edit.put(top.contains(each.id()) ? each.withHead(each.head().withParent(frame)) : each));
    }

    /// Below what is in the frame already; it grows as far as it has to.
    private void into(FrameElement frame, List<BoxElement> members) {
        List<BoxElement> coming = members.stream()
                .filter(each -> !frame.id().equals(each.parent()))
                .toList();
        if (coming.isEmpty()) {
            return;
        }
        Rect inside = frame.bounds();
        double top = inside.y() + HEAD + PADDING;
        for (ElementId child : edit.document().childrenOf(frame.id())) {
            if (edit.element(child) instanceof BoxElement box) {
                top = Math.max(top, box.bounds().bottom() + 56);
            }
        }
        List<BoxElement> placed = laidOut(coming);
        Rect block = union(placed);
        List<BoxElement> there = moved(placed, inside.x() + PADDING - block.x(), top - block.y());
        Rect needed = union(there).grown(PADDING);
        edit.put(frame.withBounds(inside.union(needed)));
        put(there, coming, frame.id());
    }

    private boolean isCrowded(Rect bounds, List<BoxElement> members, @Nullable ElementId outer) {
        Set<ElementId> own = new HashSet<>(Elements.withContent(
                edit.document(), members.stream().map(Element::id).toList()));
        Set<ElementId> besides = new HashSet<>(own);
        if (outer != null) {
            besides.add(outer);
        }
        editor.scene().backToFront().stream()
                .filter(item -> item.element() instanceof ConnectorElement)
                .forEach(item -> besides.add(item.id()));
        SceneItem other = room.obstacle(bounds.grown(-24), besides);
        boolean spread = members.stream().map(Element::parent).distinct().count() > 1;
        return other != null || spread;
    }

    private static @Nullable ElementId common(List<BoxElement> members) {
        ElementId first = members.getFirst().parent();
        return members.stream().allMatch(each -> java.util.Objects.equals(each.parent(), first)) ? first : null;
    }

    /// They and what lies in them, from the origin.
    private List<BoxElement> laidOut(List<BoxElement> members) {
        Set<ElementId> top = new HashSet<>(members.stream().map(Element::id).toList());
        Set<ElementId> all = Elements.withContent(edit.document(), top);
        List<Element> loose = new ArrayList<>();
        Set<ElementId> lines = new HashSet<>();
        for (ElementId id : all) {
            if (edit.element(id) instanceof BoxElement box) {
                loose.add(top.contains(id) ? box.withHead(box.head().withParent(null)) : box);
                lines.addAll(edit.document().connectorsOf(id));
            }
        }
        for (ElementId id : lines) {
            if (edit.element(id) instanceof ConnectorElement line
                    && all.contains(line.from().target())
                    && all.contains(line.to().target())) {
                loose.add(line.withHead(line.head().withParent(null)));
            }
        }
        return AutoLayout.drawn(loose).stream()
                .filter(BoxElement.class::isInstance)
                .map(BoxElement.class::cast)
                .toList();
    }

    private static List<BoxElement> moved(List<BoxElement> boxes, double dx, double dy) {
        return boxes.stream()
                .map(each -> each.withBounds(each.bounds().movedBy(dx, dy)))
                .toList();
    }

    private static Rect union(List<BoxElement> boxes) {
        return boxes.stream().map(BoxElement::bounds).reduce(Rect::union).orElse(Rect.NONE);
    }

    private static Rect frame(List<BoxElement> boxes) {
        Rect inner = union(boxes).grown(PADDING);
        return new Rect(inner.x(), inner.y() - HEAD, inner.width(), inner.height() + HEAD);
    }
}
