package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A webhook that is made or changed: where to, and of what.
final class WebhookForm extends VBox {
    private static final int COLUMNS = 3;

    private final Ui ui;
    private final List<CheckBox> boxes = new ArrayList<>();

    /// A new one.
    WebhookForm(WebhooksViewModel model, Panes panes, Ui ui) {
        this(
                ui,
                model,
                "",
                List.of(),
                panes::back,
                "webhook-create",
                "webhook.create",
                (url, events) -> model.create(
                        new WebhookApi.Create(url, events),
                        made -> panes.show(
                                ui.text("webhook.list.new"),
                                ShownOnce.ofWebhook(
                                        made.secret(), ui.text("webhook.secret.advice"), panes::back, ui))));
    }

    /// One that is there.
    ///
    /// @param back to where it is looked at
    WebhookForm(Webhook webhook, WebhooksViewModel model, Runnable back, Ui ui) {
        this(
                ui,
                model,
                webhook.url(),
                webhook.events(),
                back,
                "webhook-save",
                "webhook.save",
                (url, events) -> model.change(webhook, url, events, back));
    }

    private WebhookForm(
            Ui ui,
            WebhooksViewModel model,
            String address,
            List<WebhookEvent> before,
            Runnable back,
            String id,
            String key,
            BiConsumer<String, List<WebhookEvent>> done) {
        super(16);
        this.ui = ui;
        setId("webhook-form");
        TextField url = new TextField(address);
        url.setId("webhook-url");
        url.setPromptText(ui.text("webhook.url.prompt"));
        url.getStyleClass().add(Focus.INITIAL);
        ToggleGroup which = new ToggleGroup();
        RadioButton all = choice("webhook-events-all", "webhook.events.all", which);
        RadioButton some = choice("webhook-events-some", "webhook.events.some", which);
        which.selectToggle(before.isEmpty() ? all : some);
        Node events = events();
        boxes.forEach(box -> box.setSelected(before.contains(box.getUserData())));
        Nodes.when(events, some.selectedProperty());
        Button confirm = Nodes.primary(
                id, ui.text(key), () -> done.accept(url.getText().strip(), all.isSelected() ? List.of() : chosen()));
        confirm.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> url.getText().isBlank(), url.textProperty())
                        .or(some.selectedProperty().and(noneChosen()))
                        .or(model.busyProperty()));
        url.setOnAction(_ -> confirm.fire());
        HBox foot =
                new HBox(8, Nodes.spacer(), Nodes.button("webhook-cancel", ui.text("dialog.cancel"), back), confirm);
        getChildren()
                .addAll(
                        Dialogs.field(ui.text("webhook.url"), url, ui.text("webhook.url.hint")),
                        Dialogs.field(ui.text("webhook.events"), new VBox(8, all, some, events), null),
                        foot);
    }

    private RadioButton choice(String id, String key, ToggleGroup group) {
        RadioButton choice = new RadioButton(ui.text(key));
        choice.setId(id);
        choice.setToggleGroup(group);
        return choice;
    }

    private Node events() {
        GridPane grid = new GridPane(24, 8);
        grid.setId("webhook-events");
        grid.setStyle("-fx-padding: 4px 0 0 24px;");
        for (WebhookEvent event : WebhookEvent.values()) {
            if (event == WebhookEvent.WEBHOOK_TEST) {
                continue;
            }
            CheckBox box = new CheckBox(ui.texts().word("webhook.event", event));
            box.setId("webhook-event-" + event.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            box.setUserData(event);
            Tips.set(box, WebhookWords.event(event));
            grid.add(box, boxes.size() % COLUMNS, boxes.size() / COLUMNS);
            boxes.add(box);
        }
        return grid;
    }

    private List<WebhookEvent> chosen() {
        return boxes.stream()
                .filter(CheckBox::isSelected)
                .map(box -> (WebhookEvent) box.getUserData())
                .toList();
    }

    private BooleanBinding noneChosen() {
        return Bindings.createBooleanBinding(
                () -> chosen().isEmpty(),
                boxes.stream().map(CheckBox::selectedProperty).toArray(javafx.beans.Observable[]::new));
    }
}
