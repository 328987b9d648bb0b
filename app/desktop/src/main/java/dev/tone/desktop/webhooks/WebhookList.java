package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.WebhookId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.webhook.Webhook;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who is told of the project's events.
final class WebhookList extends VBox implements Pin {
    private static final double STATE = 130;

    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;
    private final Lifetime lifetime = new Lifetime();
    private final VBox rows = new VBox();

    WebhookList(WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        super(12);
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
        setId("webhook-list");
        lifetime.add(Fx.onChange(this::show, model.webhooks(), model.loadingProperty()));
        show();
    }

    private void show() {
        if (model.webhooks().isEmpty()) {
            getChildren()
                    .setAll(
                            model.loadingProperty().get()
                                    ? WebhookWords.nothing(ui.text("webhooks.reading"))
                                    : new EmptyState(
                                            Feather.SEND,
                                            ui.text("webhook.empty"),
                                            ui.text("webhook.empty.text"),
                                            add()));
            return;
        }
        rows.getChildren().setAll(model.webhooks().stream().map(this::row).toList());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox top = new HBox(12, grown(), add());
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, scroll);
    }

    private Node grown() {
        var text = Nodes.paragraph(ui.text("webhook.text"), "muted");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    private Button add() {
        return Nodes.primary(
                "webhook-add",
                ui.text("webhook.add"),
                () -> panes.show(ui.text("webhook.new"), new WebhookForm(model, panes, ui)));
    }

    private Node row(Webhook webhook) {
        MiddleLabel url = new MiddleLabel(webhook.url());
        url.getStyleClass().add("medium");
        VBox what = new VBox(2, url, Nodes.label(words.events(webhook), "muted", "small"));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox state = new HBox(words.of(webhook));
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(STATE);
        HBox time = new HBox(words.time("webhook.delivered", webhook.lastDeliveredAt()));
        time.setAlignment(Pos.CENTER_RIGHT);
        time.setMinWidth(STATE);
        HBox cells = new HBox(12, what, state, time, Icons.of(Feather.CHEVRON_RIGHT, "muted-icon"));
        cells.setAlignment(Pos.CENTER_LEFT);
        cells.setPrefWidth(WebhooksPanel.WIDTH - 90);
        return rowButton("webhook-open-" + webhook.id(), webhook.url(), cells, () -> open(webhook.id()));
    }

    /// A whole row that is pressed, by mouse or keyboard.
    static Button rowButton(String id, String said, Node cells, Runnable act) {
        Button row = Nodes.button(id, "", act);
        row.setAccessibleText(said);
        row.setGraphic(cells);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("row", "hook-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void open(WebhookId id) {
        model.open(id);
        WebhookDetail detail = new WebhookDetail(id, model, dialogs, panes, ui);
        panes.show(ui.text("webhook.title"), detail);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
