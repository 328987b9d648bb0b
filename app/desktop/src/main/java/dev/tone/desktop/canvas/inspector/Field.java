package dev.tone.desktop.canvas.inspector;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing that can be read and changed about the selection.
///
/// Names and groups are text keys: `inspector.ID` and `inspector.group.GROUP`.
sealed interface Field {
    String id();

    Group group();

    /// In the order of the inspector.
    enum Group {
        SERVICE,
        CONNECTION,
        CONTENT,
        PLACE,
        STYLE
    }

    /// @param commit throws [InvalidField] with a text key when the text cannot be taken
    record Text(String id, Group group, String value, boolean lines, List<String> suggestions, Consumer<String> commit)
            implements Field {
        public Text {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// @param value null when several things differ in it
    /// @param commit takes what becomes of each number that is there
    record Number(
            String id,
            Group group,
            @Nullable Double value,
            double least,
            double most,
            Consumer<DoubleUnaryOperator> commit)
            implements Field {}

    /// @param value null when several things differ in it
    /// @param word text key of a choice
    record Choice<T>(
            String id, Group group, @Nullable T value, List<T> choices, Function<T, String> word, Consumer<T> commit)
            implements Field {
        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /// @param value null when several things differ in it
    record Flag(String id, Group group, @Nullable Boolean value, Consumer<Boolean> commit) implements Field {}

    /// What was typed cannot be taken.
    final class InvalidField extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String textKey;

        InvalidField(String textKey) {
            super(textKey);
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }
}
