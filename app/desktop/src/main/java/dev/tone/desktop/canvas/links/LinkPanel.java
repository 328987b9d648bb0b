package dev.tone.desktop.canvas.links;

import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for the address that what is selected leads to. Left empty it leads nowhere.
final class LinkPanel extends VBox {
    private final Editor editor;
    private final Ui ui;
    private final Runnable closed;
    private final TextField address = new TextField();
    private final Label wrong = Nodes.paragraph("", "danger-text", "small");

    LinkPanel(Editor editor, Ui ui, Runnable closed) {
        this.editor = editor;
        this.ui = ui;
        this.closed = closed;
        setId("link-panel");
        getStyleClass().addAll("picker", "small-panel");
        address.setId("link-address");
        address.getStyleClass().add("initial-focus");
        address.setAccessibleText(ui.text("link.title"));
        address.setPromptText(ui.text("link.prompt"));
        address.setPrefColumnCount(32);
        address.setText(now(editor));
        address.selectAll();
        address.textProperty().subscribe(() -> say(""));
        Button remove = Nodes.button("link-remove", ui.text("link.remove"), this::remove);
        Nodes.toggle(remove, !address.getText().isEmpty());
        Nodes.toggle(wrong, false);
        HBox buttons = new HBox(8, remove, Nodes.spacer(), Nodes.primary("link-set", ui.text("link.set"), this::take));
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Nodes.label(ui.text("link.title"), "panel-title"), address, wrong, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// What the first of the selection that leads anywhere leads to.
    private static String now(Editor editor) {
        return editor.selection().ids().stream()
                .map(editor.document()::element)
                .filter(Objects::nonNull)
                .map(Element::link)
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && address.isFocused()) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
        }
    }

    private void take() {
        String meant = Address.of(address.getText());
        if (meant.isEmpty() && !address.getText().isBlank()) {
            say(ui.text("link.invalid"));
            return;
        }
        closed.run();
        editor.commands().link(meant);
    }

    private void remove() {
        closed.run();
        editor.commands().link("");
    }

    private void say(String words) {
        wrong.setText(words);
        Nodes.toggle(wrong, !words.isEmpty());
    }
}
