package dev.tone.canvas.editor;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.ops.Clipping;
import dev.tone.canvas.ops.CopyElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.GroupElements;
import dev.tone.canvas.ops.InsertDrawing;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes copies: of what is there, and of what was copied here or elsewhere. Each makes one step of the history.
public final class Copying {
    /// Between what is there and what is put beside it.
    private static final double BESIDE = 160;

    private static final double COPY_OFFSET = 24;

    private final Editor editor;
    private final Repeat repeat = new Repeat();

    Copying(Editor editor) {
        this.editor = editor;
    }

    /// Copies beside the originals, and selects the copies. When the copies made last were moved, the next ones go as
    /// much further: so a copy that is put in its place makes a row.
    public void duplicate() {
        Point offset = repeat.next(editor.selection().ids(), editor.scene(), COPY_OFFSET);
        List<ElementId> originals = List.copyOf(editor.selection().ids());
        duplicate(originals, offset.x(), offset.y());
        repeat.made(originals, editor.selection().ids());
    }

    /// Fills a grid with copies of what is selected, and selects all of it.
    ///
    /// @param gap between neighbours, in world units
    public void array(int columns, int rows, double gap) {
        List<ElementId> originals = ids(selected());
        Rect box = editor.selection().bounds();
        if (box == null || originals.isEmpty() || columns * rows < 2) {
            return;
        }
        List<Point> shifts = new ArrayList<>(columns * rows - 1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (row + column > 0) {
                    shifts.add(new Point(column * (box.width() + gap), row * (box.height() + gap)));
                }
            }
        }
        Set<ElementId> all = new LinkedHashSet<>(originals);
        all.addAll(copy(originals, shifts));
        editor.selection().set(all);
    }

    public void duplicate(Collection<ElementId> ids, double dx, double dy) {
        editor.selection().set(copy(ids, List.of(new Point(dx, dy))));
    }

    /// @return the copies of these, without those of what they hold
    private List<ElementId> copy(Collection<ElementId> ids, List<Point> shifts) {
        List<Element> originals = Elements.changeable(editor.scene(), Elements.withContent(editor.document(), ids));
        Set<ElementId> top = Set.copyOf(ids);
        List<ElementId> copied = new ArrayList<>();
        editor.change(edit -> {
            List<ElementId> copies =
                    List.copyOf(CopyElements.plan(edit, editor.scene(), originals, shifts, null, editor::newId));
            for (int i = 0; i < copies.size(); i++) {
                if (top.contains(originals.get(i % originals.size()).id())) {
                    copied.add(copies.get(i));
                }
            }
            MoveElements.reparent(edit, editor.scene(), copied);
        });
        return copied;
    }

    /// What is selected as text for the clipboard; empty when nothing is.
    public String copy() {
        List<Element> elements = Elements.changeable(
                editor.scene(),
                Elements.withContent(editor.document(), editor.selection().ids()));
        return elements.isEmpty()
                ? ""
                : Clipping.write(elements.stream().map(this::asSeen).toList());
    }

    /// A line knows where its ends are now, for where what they are attached to does not come along.
    private Element asSeen(Element element) {
        if (!(element instanceof ConnectorElement line)
                || !(editor.scene().item(line.id()) instanceof SceneItem item)) {
            return element;
        }
        List<Point> corners = item.path().points();
        return line.withEnds(seenAt(line.from(), corners.getFirst()), seenAt(line.to(), corners.getLast()));
    }

    private static End seenAt(End end, Point at) {
        return end instanceof End.Attached attached
                ? new End.Attached(attached.element(), attached.anchor(), at.rounded())
                : end;
    }

    /// Adds what [#copy] made, here or in another window, around a point, and selects it.
    ///
    /// @return whether the text was such a thing
    public boolean paste(String text, Point middle) {
        List<Element> elements = Clipping.read(text);
        return elements != null && paste(elements, middle);
    }

    /// Adds copies of elements from elsewhere around a point, and selects them.
    ///
    /// @param elements from the back to the front
    /// @return false when there is nothing to add, or nothing can be drawn
    public boolean paste(List<Element> elements, Point middle) {
        if (elements.isEmpty() || !editor.brush().canDraw()) {
            return false;
        }
        Rect bounds = Clipping.boundsOf(elements);
        double dx = Math.rint(middle.x() - bounds.centerX());
        double dy = Math.rint(middle.y() - bounds.centerY());
        return paste(elements, dx, dy);
    }

    /// Adds copies of elements from elsewhere where nothing stands, beside what is selected, and selects them.
    ///
    /// @return false when there is nothing to add, or nothing can be drawn
    public boolean place(List<Element> elements) {
        if (elements.isEmpty() || !editor.brush().canDraw()) {
            return false;
        }
        Rect bounds = Clipping.boundsOf(elements);
        return paste(elements, FreePlace.show(editor, new Size(bounds.width(), bounds.height())));
    }

    /// Adds a whole drawing around a point, with its layers, and selects what of it is seen.
    ///
    /// @return false when there is nothing to add, or nothing can be drawn
    public boolean insert(Document drawing, Point middle) {
        List<Element> elements = Elements.backToFront(drawing);
        if (elements.isEmpty() || !editor.brush().canDraw()) {
            return false;
        }
        Rect bounds = Clipping.boundsOf(elements);
        Point free = free(elements, middle);
        List<ElementId> added = new ArrayList<>();
        editor.change(edit -> added.addAll(InsertDrawing.plan(
                edit,
                editor.scene(),
                drawing,
                Math.rint(free.x() - bounds.centerX()),
                Math.rint(free.y() - bounds.centerY()),
                editor.brush().layer().get(),
                editor::newId)));
        select(added.stream()
                .filter(id -> editor.scene().item(id) instanceof SceneItem item && item.isReachable())
                .toList());
        return true;
    }

    /// Around a point where nothing is seen, else beside all that is there.
    ///
    /// @return where the middle of these is to be
    public Point free(List<Element> elements, Point at) {
        Rect bounds = Clipping.boundsOf(elements);
        Rect wanted = Rect.around(at, new Size(bounds.width(), bounds.height()));
        Rect there = editor.scene().content();
        if (there == null
                || editor.hits().in(wanted, false, SceneItem::isVisible).isEmpty()) {
            return at;
        }
        return new Point(there.right() + BESIDE + bounds.width() / 2, there.y() + bounds.height() / 2);
    }

    /// Adds what [#copy] made at the very place that it had.
    public boolean pasteInPlace(String text) {
        List<Element> elements = Clipping.read(text);
        return elements != null && !elements.isEmpty() && editor.brush().canDraw() && paste(elements, 0, 0);
    }

    private boolean paste(List<Element> elements, double dx, double dy) {
        List<ElementId> pasted = new ArrayList<>();
        editor.change(edit -> {
            pasted.addAll(CopyElements.plan(
                    edit,
                    editor.scene(),
                    elements,
                    List.of(new Point(dx, dy)),
                    editor.brush().layer().get(),
                    editor::newId));
            MoveElements.reparent(
                    edit,
                    editor.scene(),
                    pasted.stream().filter(id -> isLoose(edit.element(id))).toList());
        });
        select(pasted);
        return true;
    }

    private void select(List<ElementId> added) {
        editor.selection()
                .set(GroupElements.outermost(
                                editor.document(),
                                added.stream()
                                        .map(editor.document()::element)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .map(Element::id)
                        .toList());
    }

    private static boolean isLoose(@Nullable Element element) {
        return element != null && element.parent() == null;
    }

    private List<Element> selected() {
        return Elements.changeable(editor.scene(), editor.selection().ids());
    }

    private static List<ElementId> ids(List<Element> elements) {
        return elements.stream().map(Element::id).toList();
    }
}
