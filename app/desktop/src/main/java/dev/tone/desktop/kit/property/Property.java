package dev.tone.desktop.kit.property;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WritableValue;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;

/// One named value in a [PropertyForm], as ControlsFX's property sheet reads it.
///
/// @param id of the editor
/// @param choices the values to choose from, empty for free ones
public record Property(
        String id, String name, String hint, String category, Class<?> type, WritableValue<?> value, List<?> choices)
        implements PropertySheet.Item {
    public static Property text(String id, String name, String hint, WritableValue<String> value) {
        return new Property(id, name, hint, "", String.class, value, List.of());
    }

    public static Property flag(String id, String name, String hint, WritableValue<Boolean> value) {
        return new Property(id, name, hint, "", Boolean.class, value, List.of());
    }

    public static <T> Property choice(String id, String name, String hint, WritableValue<T> value, List<T> choices) {
        return new Property(id, name, hint, "", Object.class, value, choices);
    }

    @Override
    public Class<?> getType() {
        return type;
    }

    @Override
    public String getCategory() {
        return category;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return hint;
    }

    @Override
    public @Nullable Object getValue() {
        return value.getValue();
    }

    @Override
    @SuppressWarnings("unchecked") // The editor of a type sets values of that type.
    public void setValue(Object next) {
        ((WritableValue<Object>) value).setValue(next);
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return value instanceof ObservableValue<?> observable ? Optional.of(observable) : Optional.empty();
    }

    @Override
    public Optional<Class<? extends PropertyEditor<?>>> getPropertyEditorClass() {
        return Optional.empty();
    }
}
