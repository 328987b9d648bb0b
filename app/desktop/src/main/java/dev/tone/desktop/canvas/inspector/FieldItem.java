package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.view.Ui;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;

/// A field as the property sheet knows it.
final class FieldItem implements PropertySheet.Item {
    private final Ui ui;
    private Field field;
    private @Nullable FieldEditor editor;

    FieldItem(Field field, Ui ui) {
        this.field = field;
        this.ui = ui;
    }

    Field field() {
        return field;
    }

    void update(Field next) {
        field = next;
        if (editor != null) {
            editor.show(next);
        }
    }

    void leave() {
        if (editor != null) {
            editor.leave();
        }
    }

    PropertyEditor<?> editor(Ui words) {
        FieldEditor made = FieldEditor.of(field, words);
        editor = made;
        return made;
    }

    @Override
    public Class<?> getType() {
        return Object.class;
    }

    @Override
    public String getCategory() {
        return ui.texts().word("inspector.group", field.group());
    }

    @Override
    public String getName() {
        return ui.text("inspector." + field.id());
    }

    @Override
    public @Nullable String getDescription() {
        return null;
    }

    @Override
    public @Nullable Object getValue() {
        return null;
    }

    @Override
    public void setValue(@Nullable Object value) {}

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
