package dev.tone.desktop.kit.view;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;

/// Wraps text over several lines where the toolkit can. In lines that it has to break, JavaFX (tried: 25.0.3,
/// 26.0.1, 26.0.2) cannot set what runs from the right: `PrismTextLayout.computeTrailingSpaceWidth` throws, again
/// in each layout of the whole window. Such text stays on one line.
public final class Wrapping {
    private Wrapping() {}

    public static void of(Labeled labeled) {
        labeled.wrapTextProperty().bind(whenPossible(labeled.textProperty()));
    }

    public static void of(TextArea area) {
        area.wrapTextProperty().bind(whenPossible(area.textProperty()));
    }

    /// Whether the lines of this text can be broken.
    public static boolean isPossible(String text) {
        char[] letters = text.toCharArray();
        return !Bidi.requiresBidi(letters, 0, letters.length);
    }

    private static BooleanBinding whenPossible(ObservableStringValue text) {
        return Bindings.createBooleanBinding(() -> text.get() == null || isPossible(text.get()), text);
    }
}
