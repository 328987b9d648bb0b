package dev.tone.desktop.keys;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.KeyPress;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Waits for keys to be pressed, shows what they are and who has them, and gives them to the action when told so. Enter
/// and Escape by themselves answer the dialog and cannot be recorded.
final class RecordPanel {
    private static final double WIDTH = 440;

    private final KeysViewModel keys;
    private final Action action;
    private final String title;
    private final Dialogs dialogs;
    private final Ui ui;
    private final Label pressed = Nodes.label("", "title");
    private final Label conflict = Nodes.paragraph("", "attention-text", "small");
    private final Button use;
    private @Nullable Keys recorded;

    RecordPanel(KeysViewModel keys, Action action, String title, Dialogs dialogs, Ui ui) {
        this.keys = keys;
        this.action = action;
        this.title = title;
        this.dialogs = dialogs;
        this.ui = ui;
        use = Nodes.primary("keys-use", ui.text("keys.use"), this::use);
    }

    void show() {
        pressed.setId("keys-pressed");
        pressed.setText(ui.text("keys.press"));
        conflict.setId("keys-conflict");
        Nodes.toggle(conflict, false);
        use.setDisable(true);
        VBox body = new VBox(12, pressed, conflict);
        body.setId("keys-recorder");
        body.getStyleClass().addAll("key-recorder", Focus.INITIAL);
        body.setAlignment(Pos.CENTER);
        body.setMinHeight(96);
        body.setFocusTraversable(true);
        body.setAccessibleText(ui.text("keys.press"));
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        dialogs.panel(
                "keys-record-dialog",
                ui.text("keys.record.title", title),
                body,
                WIDTH,
                Nodes.button("keys-cancel", ui.text("dialog.cancel"), dialogs::close),
                Nodes.button("keys-none", ui.text("keys.none"), () -> {
                    dialogs.close();
                    keys.clear(action);
                }),
                use);
    }

    private void onKey(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean answers = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (event.getCode().isModifierKey() || answers && (plain || event.getCode() == KeyCode.TAB)) {
            return;
        }
        event.consume();
        new KeyPress(
                        event.getCode().name(),
                        event.getText(),
                        event.isShortcutDown(),
                        Keys.isMac() && event.isControlDown(),
                        event.isAltDown(),
                        event.isShiftDown())
                .recorded()
                .ifPresent(this::record);
    }

    private void record(Keys now) {
        recorded = now;
        pressed.setText(now.display(Keys.isMac()));
        List<String> losers = keys.losers(action, now);
        conflict.setText(losers.isEmpty() ? "" : ui.text("keys.conflict", String.join(", ", losers)));
        Nodes.toggle(conflict, !losers.isEmpty());
        use.setText(ui.text(losers.isEmpty() ? "keys.use" : "keys.take"));
        use.setDisable(false);
    }

    private void use() {
        Keys chosen = recorded;
        if (chosen != null) {
            dialogs.close();
            keys.assign(action, chosen);
        }
    }
}
