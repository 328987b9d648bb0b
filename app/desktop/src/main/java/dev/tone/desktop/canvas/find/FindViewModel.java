package dev.tone.desktop.canvas.find;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.outline.Search;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was typed, what has it, and which of them is looked at. Going to one selects it and brings it into view.
public final class FindViewModel {
    private final Editor editor;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Element> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);

    public FindViewModel(Editor editor) {
        this.editor = editor;
        typed.subscribe(_ -> search());
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<Element> hits() {
        return hits;
    }

    /// The place among the hits, -1 for none.
    ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Looks again: the drawing may have changed.
    void search() {
        List<Element> found = Search.find(editor.scene(), typed.get()).stream()
                .map(editor.document()::element)
                .filter(Objects::nonNull)
                .toList();
        at.set(-1);
        hits.setAll(found);
        if (!found.isEmpty()) {
            go(0);
        }
    }

    void step(int by) {
        if (!hits.isEmpty()) {
            go(Math.floorMod(at.get() + by, hits.size()));
        }
    }

    void go(int index) {
        ElementId id = hits.get(index).id();
        at.set(index);
        editor.selection().only(id);
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            editor.viewport().reveal(bounds);
        }
    }
}
