package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A secret that is shown this once, with what to do with it.
final class ShownOnce extends VBox {
    private final Ui ui;

    private ShownOnce(Ui ui) {
        super(16);
        this.ui = ui;
        setId("secret-once");
        Label once = Nodes.paragraph(ui.text("webhook.secret.once"), "medium");
        once.setGraphic(Icons.of(Feather.KEY, "attention-icon"));
        getChildren().add(once);
    }

    /// @param advice what the other end does with it
    static ShownOnce ofWebhook(String secret, String advice, Runnable done, Ui ui) {
        ShownOnce view = new ShownOnce(ui);
        view.field("webhook-secret", ui.text("webhook.secret"), secret);
        view.end(advice, done);
        return view;
    }

    static ShownOnce ofHook(String address, String secret, String advice, Runnable done, Ui ui) {
        ShownOnce view = new ShownOnce(ui);
        view.field("hook-address", ui.text("hook.address"), address);
        view.field("webhook-secret", ui.text("webhook.secret"), secret);
        view.end(advice, done);
        return view;
    }

    private void field(String id, String label, String value) {
        TextField text = new TextField(value);
        text.setId(id);
        text.setEditable(false);
        text.setAccessibleText(label);
        text.getStyleClass().add("mono");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, text, new CopyButton(id + "-copy", value, ui));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Dialogs.field(label, row, null));
    }

    private void end(String advice, Runnable done) {
        var button = Nodes.primary("secret-done", ui.text("webhook.secret.done"), done);
        button.getStyleClass().add(Focus.INITIAL);
        HBox foot = new HBox(Nodes.spacer(), button);
        getChildren().addAll(Nodes.paragraph(advice, "muted"), foot);
    }
}
