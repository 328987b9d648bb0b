package dev.tone.desktop.canvas.comments;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where a comment is written. Enter sends, Shift+Enter begins another line.
final class CommentField extends VBox {
    /// Characters; more is no comment.
    private static final int MOST = 4_000;

    private final TextArea area;

    /// @param verb on the button
    CommentField(String prompt, String verb, Ui ui, Consumer<String> send) {
        super(6);
        area = area(prompt);
        area.setId("comment-field");
        Button button = Nodes.primary("comment-send", verb, () -> send.accept(area.getText()));
        area.textProperty().subscribe(text -> button.setDisable(text.isBlank()));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) {
                return;
            }
            if (event.isShiftDown()) {
                area.replaceSelection("\n");
            } else {
                send.accept(area.getText());
            }
            event.consume();
        });
        HBox foot = new HBox(8, Nodes.label(ui.text("comments.keys"), "muted", "small"), Nodes.spacer(), button);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(area, foot);
    }

    static TextArea area(String prompt) {
        TextArea area = new TextArea();
        area.getStyleClass().add("comment-area");
        area.setPromptText(prompt);
        area.setAccessibleText(prompt);
        Wrapping.of(area);
        area.setPrefRowCount(2);
        area.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() > MOST ? null : change));
        return area;
    }

    TextArea area() {
        return area;
    }
}
