package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.describe.Provenance;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.ops.Elements;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The fields of what is selected, new whenever selection or drawing change. A committed field is one step to undo.
public final class InspectorViewModel implements Pin {
    private final Editor editor;
    private final Lifetime lifetime = new Lifetime();
    private final ReadOnlyObjectWrapper<List<Field>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);

    public InspectorViewModel(Editor editor) {
        this.editor = editor;
        lifetime.add(editor.selection().observable().watch(_ -> refresh()));
        lifetime.add(editor.document().listen(_ -> refresh()));
    }

    ReadOnlyObjectProperty<List<Field>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// What the fields are of.
    Set<ElementId> subject() {
        return Set.copyOf(editor.selection().ids());
    }

    /// How many elements are selected.
    ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Whether any of them is locked: none is changed then but by unlocking.
    ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    void unlock() {
        changeMembers(element -> element.withHead(element.head().withLocked(false)));
    }

    /// The sentence that brought the one selected element about; empty when it was drawn by hand.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    private void refresh() {
        List<Element> selected = editor.selection().ids().stream()
                .map(editor.document()::element)
                .filter(Objects::nonNull)
                .toList();
        count.set(selected.size());
        locked.set(selected.stream().anyMatch(Element::locked));
        Provenance from = selected.size() == 1 ? Provenance.of(selected.getFirst()) : null;
        sentence.set(from == null ? "" : from.prompt());
        fields.set(Fields.of(selected, editor, this::change, this::changeMembers));
    }

    private void change(UnaryOperator<Element> with) {
        change(List.copyOf(editor.selection().ids()), with);
    }

    private void changeMembers(UnaryOperator<Element> with) {
        change(Elements.withMembers(editor.document(), editor.selection().ids()), with);
    }

    private void change(Collection<ElementId> ids, UnaryOperator<Element> with) {
        editor.change(edit -> {
            for (ElementId id : ids) {
                Element element = edit.element(id);
                if (element != null) {
                    edit.put(with.apply(element));
                }
            }
        });
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
