package dev.tone.canvas.editor;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.DeleteElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.GrowConnected;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a person can do with what is selected. Each makes at most one step of the history, and none when there is
/// nothing to do.
public final class Commands {

    private final Editor editor;
    private @Nullable Style copiedStyle;

    Commands(Editor editor) {
        this.editor = editor;
    }

    public void undo() {
        giveUpGesture();
        editor.settle();
        select(editor.history().undo());
    }

    public void redo() {
        giveUpGesture();
        editor.settle();
        select(editor.history().redo());
    }

    /// What comes back is selected: boxes without what is inside them and without the lines that follow them.
    private void select(Diff step) {
        List<Element> back = step.added().values().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.parent() == null
                        || !step.added().containsKey(element.parent().value()))
                .toList();
        List<Element> boxes = back.stream()
                .filter(element -> !(element instanceof ConnectorElement))
                .toList();
        if (!back.isEmpty()) {
            editor.selection().set(ids(boxes.isEmpty() ? back : boxes));
        }
    }

    /// @return how many elements went, those inside and the connectors included
    public int delete() {
        List<ElementId> ids = ids(selected());
        giveUpGesture();
        return editor.change(edit -> DeleteElements.plan(edit, ids)).removed().size();
    }

    /// Adds a connected twin of the one selected box and selects it.
    public void grow(GrowConnected.Toward toward) {
        if (single() instanceof BoxElement box && !(box instanceof FrameElement)) {
            List<ElementId> twin = new ArrayList<>();
            editor.change(edit -> {
                twin.add(GrowConnected.plan(edit, editor.scene(), box, toward, editor::newId));
                MoveElements.reparent(edit, editor.scene(), twin);
            });
            editor.selection().set(twin);
            editor.revealSelection();
        }
    }

    /// Changes the style of what is selected, and of what will be drawn next.
    public void restyle(UnaryOperator<Style> change) {
        editor.brush().style().set(change.apply(editor.brush().style().get()));
        List<Element> elements = styled();
        editor.change(edit -> elements.forEach(
                element -> edit.put(element.withHead(element.head().withStyle(change.apply(element.style()))))));
    }

    /// Keeps the style of the first selected thing for [#pasteStyle].
    public void copyStyle() {
        styled().stream().findFirst().ifPresent(element -> copiedStyle = element.style());
    }

    public void pasteStyle() {
        Style style = copiedStyle;
        if (style != null) {
            restyle(_ -> style);
        }
    }

    /// What is selected, with the members of groups instead of the groups.
    private List<Element> styled() {
        return Elements.changeable(
                        editor.scene(),
                        Elements.withMembers(
                                editor.document(), editor.selection().ids()))
                .stream()
                .filter(element -> !(element instanceof GroupElement))
                .toList();
    }

    /// Lets what is selected lead to an address; an empty one leads nowhere.
    public void link(String address) {
        List<Element> elements =
                Elements.changeable(editor.scene(), editor.selection().ids());
        editor.change(edit -> elements.forEach(
                element -> edit.put(element.withHead(element.head().withLink(address)))));
    }

    /// Goes where the first selected thing leads that leads anywhere.
    public void follow() {
        editor.selection().ids().stream()
                .map(editor.document()::element)
                .filter(element -> element != null && !element.link().isEmpty())
                .findFirst()
                .ifPresent(element -> editor.followed().emit(element.link()));
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

    /// Puts a service with its middle at the point and selects it.
    public ElementId placeService(NewService wanted, Point at) {
        ElementId id = editor.newId();
        add(PlaceElements.service(editor.newHead(id), editor.document(), wanted, at));
        return id;
    }

    public ElementId placeService(ServiceKind kind, Point at) {
        return placeService(NewService.of(kind), at);
    }

    /// Puts a service at the loose end of a connector that was dropped on empty space, and attaches it.
    public void finishConnector(ElementId connector, NewService wanted) {
        if (editor.document().element(connector) instanceof ConnectorElement line
                && line.to() instanceof End.Free(Point at)) {
            ElementId id = editor.newId();
            editor.change(edit -> {
                Elements.add(edit, PlaceElements.service(editor.newHead(id), editor.document(), wanted, at));
                MoveElements.reparent(edit, editor.scene(), List.of(id));
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
