package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.view.Nodes;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Lines with their numbers; several can be selected and copied.
final class TextLook extends ListView<String> {
    private static final int LONGEST = 2_000;

    /// @param code whether the lines are colored as code
    TextLook(List<String> lines, boolean code) {
        super(FXCollections.observableArrayList(lines));
        setId("look-text");
        getStyleClass().add("text-look");
        setFixedCellSize(19);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Line(code));
        setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                ClipboardContent content = new ClipboardContent();
                content.putString(String.join("\n", getSelectionModel().getSelectedItems()));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
    }

    private static final class Line extends ListCell<String> {
        private final boolean code;
        private final Label number = Nodes.label("", "look-line");
        private final TextFlow flow = new TextFlow();
        private final HBox row = new HBox(number, flow);

        Line(boolean code) {
            this.code = code;
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("look-line-" + (getIndex() + 1));
            number.setText(Integer.toString(getIndex() + 1));
            String plain = line.replace("\t", "    ");
            flow.getChildren()
                    .setAll(
                            code
                                    ? CodeColors.of(plain).stream()
                                            .map(part -> text(part.text(), part.style()))
                                            .toList()
                                    : List.of(text(
                                            plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain, "")));
            setAccessibleText(line);
            setGraphic(row);
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().add("look-code");
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
            return text;
        }
    }
}
