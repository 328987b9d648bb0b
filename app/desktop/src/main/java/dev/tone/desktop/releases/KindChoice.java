package dev.tone.desktop.releases;

import dev.tone.model.release.ReleaseKind;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of the ways to release, or none where that means something.
public final class KindChoice {
    private KindChoice() {}

    /// @param words of a choice; of null where there is the choice not to choose
    public static ComboBox<@Nullable ReleaseKind> of(
            String id,
            Property<@Nullable ReleaseKind> value,
            boolean none,
            Function<@Nullable ReleaseKind, String> words) {
        ComboBox<@Nullable ReleaseKind> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        if (none) {
            box.getItems().add(null);
        }
        box.getItems().addAll(ReleaseKind.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ReleaseKind kind) {
                return words.apply(kind);
            }

            @Override
            public @Nullable ReleaseKind fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
