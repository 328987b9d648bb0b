package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.AlignElements;
import dev.tone.canvas.ops.Clipping;
import dev.tone.canvas.ops.CopyElements;
import dev.tone.canvas.ops.DeleteElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.GrowConnected;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.ops.ReorderElements;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a person can do with what is selected. Each makes at most one step of the history, and none when there is
/// nothing to do.
public final class Commands {
    private static final double COPY_OFFSET = 24;

    private final Editor editor;

    Commands(Editor editor) {
        this.editor = editor;
    }

    public void undo() {
        giveUpGesture();
        editor.history().undo();
    }

    public void redo() {
        giveUpGesture();
        editor.history().redo();
    }

    /// @return how many elements went, those inside and the connectors included
    public int delete() {
        List<ElementId> ids = ids(selected());
        giveUpGesture();
        return editor.change(edit -> DeleteElements.plan(edit, ids)).removed().size();
    }

    /// Copies beside the originals, and selects the copies.
    public void duplicate() {
        duplicate(editor.selection().ids(), COPY_OFFSET, COPY_OFFSET);
    }

    public void duplicate(Collection<ElementId> ids, double dx, double dy) {
        List<Element> originals = Elements.changeable(editor.scene(), Elements.withContent(editor.document(), ids));
        Set<ElementId> top = Set.copyOf(ids);
        List<ElementId> copies = new ArrayList<>();
        editor.change(
                edit -> copies.addAll(CopyElements.plan(edit, editor.scene(), originals, dx, dy, null, editor::newId)));
        List<ElementId> selected = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            if (top.contains(originals.get(i).id())) {
                selected.add(copies.get(i));
            }
        }
        editor.selection().set(selected);
    }

    /// What is selected as text for the clipboard; empty when nothing is.
    public String copy() {
        List<Element> elements = Elements.changeable(
                editor.scene(),
                Elements.withContent(editor.document(), editor.selection().ids()));
        return elements.isEmpty() ? "" : Clipping.write(elements);
    }

    /// Adds what [#copy] made, here or in another window, around a point, and selects it.
    ///
    /// @return whether the text was such a thing
    public boolean paste(String text, Point middle) {
        List<Element> elements = Clipping.read(text);
        if (elements == null || elements.isEmpty() || !editor.brush().canDraw()) {
            return false;
        }
        Rect bounds = Clipping.boundsOf(elements);
        double dx = Math.rint(middle.x() - bounds.centerX());
        double dy = Math.rint(middle.y() - bounds.centerY());
        List<ElementId> pasted = new ArrayList<>();
        editor.change(edit -> pasted.addAll(CopyElements.plan(
                edit, editor.scene(), elements, dx, dy, editor.brush().layer().get(), editor::newId)));
        editor.selection().set(pasted);
        return true;
    }

    public void nudge(double dx, double dy) {
        List<ElementId> ids = ids(selected());
        editor.change(edit -> MoveElements.plan(edit, ids, dx, dy));
        reveal();
    }

    public void reorder(ReorderElements.To to) {
        List<ElementId> ids = ids(selected());
        editor.change(edit -> ReorderElements.plan(edit, editor.scene(), ids, to));
    }

    public void align(AlignElements.To to) {
        List<Element> elements = selected();
        editor.change(edit -> AlignElements.plan(edit, elements, to));
    }

    public void distribute(boolean across) {
        List<Element> elements = selected();
        editor.change(edit -> AlignElements.distribute(edit, elements, across));
    }

    /// Adds a connected twin of the one selected box and selects it.
    public void grow(GrowConnected.Toward toward) {
        if (single() instanceof BoxElement box && !(box instanceof FrameElement)) {
            List<ElementId> twin = new ArrayList<>();
            editor.change(edit -> twin.add(GrowConnected.plan(edit, editor.scene(), box, toward, editor::newId)));
            editor.selection().set(twin);
            reveal();
        }
    }

    /// Goes from the selected element along a connector to the next.
    public void follow(GrowConnected.Toward toward) {
        Element from = single();
        Element next = from == null ? null : Walking.along(editor.scene(), from, toward);
        if (next != null) {
            editor.selection().only(next.id());
            reveal();
        }
    }

    /// Selects the next element in reading order.
    ///
    /// @return whether there was one
    public boolean selectNext(boolean backwards) {
        Element next = Walking.next(editor.scene(), editor.selection().single(), backwards);
        if (next == null) {
            return false;
        }
        editor.selection().only(next.id());
        reveal();
        return true;
    }

    public void selectAll() {
        List<ElementId> all = new ArrayList<>(editor.document().elementCount());
        editor.scene().backToFront().forEach(item -> {
            if (item.isReachable()) {
                all.add(item.id());
            }
        });
        editor.selection().set(all);
    }

    public void setLocked(boolean locked) {
        Set<ElementId> ids = editor.selection().ids();
        editor.change(edit -> ids.forEach(id -> {
            Element element = edit.element(id);
            if (element != null) {
                edit.put(element.withHead(element.head().withLocked(locked)));
            }
        }));
    }

    /// Changes the style of what is selected, and of what will be drawn next.
    public void restyle(UnaryOperator<Style> change) {
        editor.brush().style().set(change.apply(editor.brush().style().get()));
        List<Element> elements = selected();
        editor.change(edit -> elements.forEach(
                element -> edit.put(element.withHead(element.head().withStyle(change.apply(element.style()))))));
    }

    /// Changes one element, as the inspector does.
    public void update(ElementId id, UnaryOperator<Element> change) {
        editor.change(edit -> {
            Element element = edit.element(id);
            if (element != null) {
                edit.put(change.apply(element));
            }
        });
    }

    /// Puts a service of this kind with its middle at the point and selects it.
    public ElementId placeService(ServiceKind kind, Point at) {
        ElementId id = editor.newId();
        add(PlaceElements.service(editor.newHead(id), kind, at));
        return id;
    }

    /// Puts a service at the loose end of a connector that was dropped on empty space, and attaches it.
    public void finishConnector(ElementId connector, ServiceKind kind) {
        if (editor.document().element(connector) instanceof ConnectorElement line
                && line.to() instanceof End.Free(Point at)) {
            ElementId id = editor.newId();
            editor.change(edit -> {
                Elements.add(edit, PlaceElements.service(editor.newHead(id), kind, at));
                edit.put(line.withEnds(line.from(), new End.Attached(id, null, at)));
            });
            editor.selection().only(id);
        }
    }

    /// Adds an element and selects it. Into the frame that it lies in, if it lies in one.
    public void add(Element element) {
        editor.change(edit -> {
            Elements.add(edit, element);
            MoveElements.reparent(edit, editor.scene(), List.of(element.id()));
        });
        editor.selection().only(element.id());
    }

    /// Opens the text of the one selected element for editing.
    ///
    /// @return whether it has a text
    public boolean editText() {
        Element element = single();
        if (element == null || !TextEditing.hasText(element)) {
            return false;
        }
        editor.toolbox().enter(new TextEditing(editor, element.id(), null));
        return true;
    }

    /// Takes over what was typed and ends the editing. Text elements take the text's size, and go when it is empty.
    public void finishText(String text) {
        if (editor.toolbox().state() instanceof TextEditing state) {
            state.finish(text);
        }
    }

    public void zoomToFit() {
        show(editor.scene().content());
    }

    public void zoomToSelection() {
        show(editor.selection().bounds());
    }

    private void show(@Nullable Rect area) {
        if (area != null) {
            editor.viewport().fit(area);
        }
    }

    private void reveal() {
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            editor.viewport().reveal(bounds);
        }
    }

    private void giveUpGesture() {
        if (editor.toolbox().state().isGesture()) {
            editor.toolbox().state().cancel();
        }
    }

    private @Nullable Element single() {
        ElementId id = editor.selection().single();
        return id == null ? null : editor.document().element(id);
    }

    private List<Element> selected() {
        return Elements.changeable(editor.scene(), editor.selection().ids());
    }

    private static List<ElementId> ids(List<Element> elements) {
        return elements.stream().map(Element::id).toList();
    }
}
