package dev.tone.desktop.webhooks;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import dev.tone.model.json.Json;
import dev.tone.model.observe.Pin;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What was sent in a delivery and what came back, each try.
final class DeliveryPane extends ScrollPane {
    private static final int ROWS = 9;

    private final WebhooksViewModel model;
    private final Ui ui;
    private final WebhookWords words;
    private final VBox parts = new VBox(12);

    DeliveryPane(WebhooksViewModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        this.words = new WebhookWords(ui);
        setId("delivery-pane");
        // Room for the bar, which lies over what it moves.
        parts.setPadding(new Insets(0, 14, 0, 0));
        setContent(parts);
        setFitToWidth(true);
    }

    Pin follow() {
        return Fx.watch(model.detailProperty(), this::show);
    }

    private void show(@Nullable WebhookDeliveryDetail detail) {
        parts.getChildren().clear();
        if (detail == null) {
            Label choose = Nodes.paragraph(ui.text("webhook.delivery.choose"), "muted");
            choose.setId("delivery-choose");
            parts.getChildren().add(Nodes.when(choose, Bindings.isNotEmpty(model.deliveries())));
            return;
        }
        WebhookDelivery delivery = detail.delivery();
        Button replay = AsCommand.on(
                Nodes.button(
                        "delivery-replay", ui.text("webhook.replay"), Feather.REPEAT, () -> model.replay(delivery)),
                "webhooks",
                "replay",
                delivery.id().value());
        replay.disableProperty().bind(model.busyProperty());
        HBox head = new HBox(8, words.of(delivery), Nodes.spacer(), replay);
        head.setAlignment(Pos.CENTER_LEFT);
        parts.getChildren().add(head);
        if (delivery.dueAt() != null && delivery.attempts() > 0) {
            parts.getChildren()
                    .add(Nodes.paragraph(
                            ui.text("webhook.due", ui.formats().absolute(delivery.dueAt())), "muted", "small"));
        }
        detail.attempts().reversed().forEach(attempt -> parts.getChildren().add(attempt(attempt)));
        TextArea body = new TextArea(pretty(detail.body()));
        body.setId("delivery-body");
        body.setEditable(false);
        Wrapping.of(body);
        body.setPrefRowCount(ROWS);
        body.getStyleClass().add("mono");
        body.setAccessibleText(ui.text("webhook.body"));
        HBox label = new HBox(
                8,
                Nodes.label(ui.text("webhook.body"), "section"),
                Nodes.spacer(),
                new CopyButton("delivery-body-copy", detail.body(), ui));
        label.setAlignment(Pos.CENTER_LEFT);
        parts.getChildren().addAll(label, body);
    }

    private Node attempt(WebhookAttempt attempt) {
        String answer = attempt.status() == null ? ui.text("webhook.no-answer") : Integer.toString(attempt.status());
        Label when = Nodes.tip(
                Nodes.label(
                        ui.text(
                                "webhook.attempt",
                                attempt.number(),
                                ui.formats().relative(attempt.at()),
                                ui.formats().duration(Duration.ofMillis(attempt.millis()))),
                        "small"),
                ui.formats().absolute(attempt.at()));
        HBox line = new HBox(
                8,
                when,
                Nodes.spacer(),
                Nodes.label(answer, "small", "medium", attempt.problem() == null ? "success-text" : "danger-text"));
        VBox box = new VBox(4, line);
        box.setId("attempt-" + attempt.number());
        MiddleLabel url = new MiddleLabel(attempt.url());
        url.getStyleClass().addAll("muted", "small");
        box.getChildren().add(url);
        if (attempt.problem() != null) {
            box.getChildren().add(Nodes.paragraph(ui.texts().say(attempt.problem()), "small", "danger-text"));
        }
        String excerpt = attempt.excerpt();
        if (excerpt != null && !excerpt.isBlank()) {
            Label text = Nodes.paragraph(excerpt.strip(), "mono", "small", "hook-excerpt");
            text.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(text);
        }
        return box;
    }

    private static String pretty(String json) {
        try {
            return Json.mapper().readTree(json).toPrettyString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
