package dev.tone.robot.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What a node says to a reader.
final class Words {
    private Words() {}

    static String of(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled(labeled);
            case TextInputControl input -> Objects.requireNonNullElse(input.getText(), "");
            case Text text -> Objects.requireNonNullElse(text.getText(), "");
            case ComboBoxBase<?> combo ->
                combo.isEditable() ? value(combo) : shown(combo).orElseGet(() -> value(combo));
            case ChoiceBox<?> choice -> shown(choice).orElse("");
            case TextFlow flow -> {
                List<String> parts = new ArrayList<>();
                flow.getChildrenUnmodifiable().forEach(child -> parts.add(of(child)));
                yield String.join("", parts);
            }
            default -> "";
        };
    }

    private static String value(ComboBoxBase<?> combo) {
        return Objects.toString(combo.getValue(), "");
    }

    /// What stands in the box: values have words of their own.
    private static Optional<String> shown(Control box) {
        return box.getChildrenUnmodifiable().stream()
                .filter(Labeled.class::isInstance)
                .map(Words::of)
                .findFirst();
    }

    /// The text without the marks of its mnemonic: `_File` reads File.
    private static String labeled(Labeled labeled) {
        String text = Objects.requireNonNullElse(labeled.getText(), "");
        return labeled.isMnemonicParsing() ? text.replaceFirst("_(?=.)", "") : text;
    }

    static String accessible(Node node) {
        String text = node.getAccessibleText();
        if (text != null) {
            return text;
        }
        return node instanceof TextInputControl input ? Objects.requireNonNullElse(input.getPromptText(), "") : "";
    }
}
