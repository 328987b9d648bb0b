package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The line at the foot: saving at the left, platform and notifications at the right. Every state is a shape and a
/// word, and leads to the page that tells more.
final class StatusBar extends HBox {
    private final ShellViewModel shell;
    private final Ui ui;

    StatusBar(ShellViewModel shell, Ui ui) {
        this.shell = shell;
        this.ui = ui;
        setId("status-bar");
        getStyleClass().add("status-bar");

        Label saving = Nodes.label("", "status-item");
        saving.setId("status-saving");
        shell.savingProperty().subscribe(now -> showSaving(saving, now));

        Button outbox = item("status-outbox", Feather.SEND, Place.OUTBOX);
        outbox.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> outboxText(
                                shell.waitingProperty().get(),
                                shell.refusedProperty().get()),
                        shell.waitingProperty(),
                        shell.refusedProperty()));
        Nodes.when(
                outbox,
                shell.waitingProperty()
                        .greaterThan(0)
                        .or(shell.refusedProperty().greaterThan(0)));

        Button platform = item("status-platform", Feather.CIRCLE, Place.DIAGNOSTICS);
        shell.platformProperty().subscribe(now -> showPlatform(platform, now));

        Button bell = item("status-notifications", Feather.BELL, Place.NOTIFICATIONS);
        bell.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> shell.unreadProperty().get() == 0
                                ? ""
                                : ui.formats().number(shell.unreadProperty().get()),
                        shell.unreadProperty()));
        shell.unreadProperty().subscribe(count -> bell.setAccessibleText(ui.text("status.unread", count)));
        Tips.set(bell, ui.text("place.notifications"));

        Standby.fill(this, saving, outbox, Nodes.spacer(), platform, bell);
    }

    private String outboxText(int waiting, int refused) {
        String refusals = ui.text("status.refused", refused);
        if (waiting == 0) {
            return refusals;
        }
        String waits = ui.text("status.outbox", waiting);
        return refused == 0 ? waits : waits + " · " + refusals;
    }

    private Button item(String id, Ikon icon, Place target) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("status-item", "status-button");
        button.setGraphic(Icons.of(icon));
        button.setOnAction(_ -> shell.go(target));
        return button;
    }

    private void showSaving(Label label, SaveStatus status) {
        Ikon icon = switch (status) {
            case NONE -> Feather.CIRCLE;
            case SAVING -> Feather.EDIT_3;
            case SAVED -> Feather.HARD_DRIVE;
            case SYNCED -> Feather.CHECK_CIRCLE;
            case FAILED -> Feather.ALERT_TRIANGLE;
        };
        String word = ui.texts().word("saving", status);
        label.setGraphic(Icons.of(icon, status == SaveStatus.FAILED ? "danger-icon" : "muted-icon"));
        label.setText(word);
        Tips.set(label, ui.texts().word("saving.hint", status));
        label.setVisible(status != SaveStatus.NONE);
        label.setManaged(status != SaveStatus.NONE);
    }

    private void showPlatform(Button button, PlatformStatus status) {
        String text = switch (status) {
            case PlatformStatus.Starting _ -> ui.text("status.platform.starting");
            case PlatformStatus.Ready ready ->
                ui.text(ready.embedded() ? "status.platform.local" : "status.platform.remote");
            case PlatformStatus.Offline _ -> ui.text("status.platform.offline");
            case PlatformStatus.Failed _ -> ui.text("status.platform.failed");
        };
        Ikon icon = switch (status) {
            case PlatformStatus.Starting _ -> Feather.LOADER;
            case PlatformStatus.Ready _ -> Feather.CHECK_CIRCLE;
            case PlatformStatus.Offline _ -> Feather.WIFI_OFF;
            case PlatformStatus.Failed _ -> Feather.ALERT_TRIANGLE;
        };
        String tone = switch (status) {
            case PlatformStatus.Starting _ -> "muted-icon";
            case PlatformStatus.Ready _ -> "success-icon";
            case PlatformStatus.Offline _ -> "attention-icon";
            case PlatformStatus.Failed _ -> "danger-icon";
        };
        button.setGraphic(Icons.of(icon, tone));
        button.setText(text);
        button.setAccessibleText(text);
    }
}
