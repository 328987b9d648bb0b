package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is told of the project's events.
final class WebhookRows {
    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;

    WebhookRows(WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
    }

    RowList<Webhook> list() {
        return new RowList<>(
                "webhook-",
                "webhook.list",
                Feather.SEND,
                model.webhooks(),
                model.loadingProperty(),
                this::row,
                () -> new WebhookForm(model, panes, ui),
                panes,
                ui);
    }

    private Node row(Webhook webhook) {
        MiddleLabel url = new MiddleLabel(webhook.url());
        url.getStyleClass().add("medium");
        return RowList.row(
                "webhook-open-" + webhook.id(),
                webhook.url(),
                new VBox(2, url, Nodes.label(words.events(webhook), "muted", "small")),
                words.of(webhook),
                words.time("webhook.delivered", webhook.lastDeliveredAt()),
                () -> open(webhook.id()));
    }

    void open(WebhookId id) {
        model.open(id);
        panes.show(ui.text("webhook.title"), new WebhookDetail(id, model, dialogs, panes, ui));
    }
}
