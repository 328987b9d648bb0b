package dev.tone.desktop.webhooks;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.WebhookId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookStop;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One webhook with what was sent to it.
final class WebhookDetail extends VBox {
    private static final double LIST = 360;
    private static final double CELL = 46;

    private final WebhookId id;
    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;
    private final VBox top = new VBox(8);
    private final ListView<WebhookDelivery> list;

    WebhookDetail(WebhookId id, WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        super(12);
        this.id = id;
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
        setId("webhook-detail");
        list = deliveries();
        DeliveryPane pane = new DeliveryPane(model, ui);
        HBox.setHgrow(pane, Priority.ALWAYS);
        HBox log = new HBox(12, list, pane);
        VBox.setVgrow(log, Priority.ALWAYS);
        getChildren().addAll(top, log);
        // While it is on the screen, and no longer.
        Lifetime[] shown = {new Lifetime()};
        Fx.watch(sceneProperty(), scene -> {
            shown[0].close();
            shown[0] = new Lifetime();
            if (scene != null) {
                shown[0].add(Fx.onChange(this::fill, model.webhooks()));
                shown[0].add(pane.follow());
                shown[0].add(Fx.onChange(this::point, model.detailProperty(), model.deliveries()));
                fill();
            }
        });
    }

    private void fill() {
        Webhook webhook = model.webhook(id).orElse(null);
        if (webhook == null) {
            return;
        }
        MiddleLabel url = new MiddleLabel(webhook.url());
        url.setId("webhook-detail-url");
        url.getStyleClass().add("medium");
        HBox where = new HBox(
                8, url, new CopyButton("webhook-url-copy", webhook.url(), ui), Nodes.spacer(), words.of(webhook));
        where.setAlignment(Pos.CENTER_LEFT);
        top.getChildren().setAll(where);
        WebhookStop stop = webhook.stop();
        if (stop != null && stop.reason() != WebhookStop.Reason.PERSON) {
            var why = Nodes.paragraph(
                    ui.text(
                            "webhook.stopped",
                            ui.texts().say(stop.detail()),
                            ui.formats().relative(stop.at())),
                    "attention-text");
            why.setId("webhook-why");
            top.getChildren().add(why);
        } else if (webhook.failingSince() != null) {
            top.getChildren()
                    .add(Nodes.paragraph(
                            ui.text("webhook.failing.since", ui.formats().relative(webhook.failingSince())),
                            "attention-text"));
        }
        top.getChildren().add(Nodes.paragraph(facts(webhook), "muted", "small"));
        top.getChildren().add(acts(webhook));
    }

    private String facts(Webhook webhook) {
        String secret = webhook.formerSecretUntil() != null
                        && webhook.formerSecretUntil().isAfter(ui.formats().now())
                ? ui.text(
                        "webhook.facts.rotating",
                        webhook.secretHint(),
                        ui.formats().absolute(webhook.formerSecretUntil()))
                : webhook.secretHint();
        return ui.text("webhook.facts", words.events(webhook), secret);
    }

    private Node acts(Webhook webhook) {
        String id = webhook.id().value();
        Button test = AsCommand.on(
                Nodes.button("webhook-test", ui.text("webhook.test"), Feather.SEND, () -> model.test(webhook)),
                "webhooks",
                "test",
                id);
        Button toggle = AsCommand.on(
                Nodes.button(
                        "webhook-switch",
                        ui.text(webhook.enabled() ? "webhook.switch-off" : "webhook.switch-on"),
                        () -> model.switchTo(webhook, !webhook.enabled())),
                "webhooks",
                "switch",
                id,
                webhook.enabled() ? "off" : "on");
        Button edit = Nodes.button(
                "webhook-edit",
                ui.text("webhook.edit"),
                () -> panes.show(ui.text("webhook.edit.title"), new WebhookForm(webhook, model, this::lookAgain, ui)));
        Button rotate = AsCommand.on(
                Nodes.button("webhook-rotate", ui.text("webhook.rotate"), () -> askToRotate(webhook)),
                "webhooks",
                "rotate-secret",
                id);
        Button remove = AsCommand.on(
                Nodes.button("webhook-remove", ui.text("webhook.remove"), () -> askToRemove(webhook)),
                "webhooks",
                "remove",
                id);
        HBox row = new HBox(8, test, edit, toggle, rotate, Nodes.spacer(), remove);
        row.getChildren().forEach(node -> {
            if (node instanceof Button button) {
                button.disableProperty().bind(model.busyProperty());
            }
        });
        return row;
    }

    private void lookAgain() {
        panes.show(ui.text("webhook.title"), this);
    }

    private void askToRotate(Webhook webhook) {
        dialogs.confirm(
                new Prompts.Confirmation(
                        ui.text("webhook.rotate.title"),
                        ui.text("webhook.rotate.text"),
                        ui.text("webhook.rotate"),
                        false),
                () -> model.rotate(
                        webhook,
                        made -> panes.show(
                                ui.text("webhook.title"),
                                ShownOnce.ofWebhook(
                                        made.secret(), ui.text("webhook.secret.advice"), panes::back, ui))));
    }

    private void askToRemove(Webhook webhook) {
        dialogs.confirm(
                new Prompts.Confirmation(
                        ui.text("webhook.remove.title"),
                        ui.text("webhook.remove.text", webhook.url()),
                        ui.text("webhook.remove"),
                        true),
                () -> model.remove(webhook, panes::back));
    }

    private ListView<WebhookDelivery> deliveries() {
        ListView<WebhookDelivery> view = new ListView<>(model.deliveries());
        view.setId("webhook-deliveries");
        view.setAccessibleText(ui.text("webhook.deliveries"));
        view.setFixedCellSize(CELL);
        view.setMinWidth(LIST);
        view.setMaxWidth(LIST);
        view.setPlaceholder(Nodes.paragraph(ui.text("webhook.deliveries.none"), "muted"));
        view.setCellFactory(_ -> new Cell());
        view.getSelectionModel().selectedItemProperty().subscribe(delivery -> {
            if (delivery != null && !isLookedAt(delivery)) {
                model.look(delivery.id());
            }
        });
        return view;
    }

    private boolean isLookedAt(WebhookDelivery delivery) {
        WebhookDeliveryDetail shown = model.detailProperty().get();
        return shown != null && shown.delivery().id().equals(delivery.id());
    }

    /// The list points out what is looked at, also after it was read again.
    private void point() {
        model.deliveries().stream().filter(this::isLookedAt).findFirst().ifPresent(list.getSelectionModel()::select);
    }

    private final class Cell extends ListCell<WebhookDelivery> {
        @Override
        protected void updateItem(@Nullable WebhookDelivery delivery, boolean empty) {
            super.updateItem(delivery, empty);
            if (empty || delivery == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("delivery-" + delivery.id());
            List<String> facts = new ArrayList<>();
            if (delivery.asked()) {
                facts.add(ui.text("webhook.asked"));
            }
            if (delivery.status() != null) {
                facts.add(Integer.toString(delivery.status()));
            }
            HBox first = new HBox(
                    8,
                    Nodes.label(ui.texts().word("webhook.event", delivery.event()), "medium"),
                    Nodes.spacer(),
                    words.of(delivery));
            first.setAlignment(Pos.CENTER_LEFT);
            HBox second = new HBox(
                    8,
                    Nodes.label(ui.formats().relative(delivery.createdAt()), "muted", "small"),
                    Nodes.spacer(),
                    Nodes.label(String.join(" · ", facts), "muted", "small"));
            VBox cell = new VBox(1, first, second);
            cell.setAlignment(Pos.CENTER_LEFT);
            setGraphic(cell);
        }
    }
}
