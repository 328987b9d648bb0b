package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookStop;
import java.time.Instant;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How states are said and drawn: a shape, a colour, and always a word.
final class WebhookWords {
    private final Ui ui;

    WebhookWords(Ui ui) {
        this.ui = ui;
    }

    private static Label state(String text, Ikon icon, String tone) {
        Label label = Nodes.label(text, "small");
        label.setGraphic(Icons.of(icon, tone));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    Label of(Webhook webhook) {
        WebhookStop stop = webhook.stop();
        if (stop != null) {
            return stop.reason() == WebhookStop.Reason.PERSON
                    ? off()
                    : state(ui.texts().word("webhook.stop", stop.reason()), Feather.ALERT_TRIANGLE, "attention-icon");
        }
        return webhook.failingSince() == null
                ? on()
                : state(ui.text("webhook.failing"), Feather.ALERT_TRIANGLE, "attention-icon");
    }

    Label on() {
        return state(ui.text("webhook.on"), Feather.CHECK_CIRCLE, "success-icon");
    }

    Label off() {
        return state(ui.text("webhook.off"), Feather.SLASH, "muted-icon");
    }

    Label of(WebhookDelivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED -> state(word(delivery), Feather.CHECK_CIRCLE, "success-icon");
            case FAILED -> state(word(delivery), Feather.X_SQUARE, "danger-icon");
            case WAITING ->
                delivery.attempts() == 0
                        ? state(word(delivery), Feather.CLOCK, "muted-icon")
                        : state(word(delivery), Feather.ROTATE_CW, "attention-icon");
        };
    }

    private String word(WebhookDelivery delivery) {
        return ui.texts().word("webhook.delivery", delivery.state());
    }

    Label of(HookReceipt receipt) {
        String word = ui.texts().word("hook.outcome", receipt.outcome());
        return switch (receipt.outcome()) {
            case DEPLOYED -> state(word, Feather.UPLOAD_CLOUD, "success-icon");
            case WOKEN -> state(word, Feather.CHECK_CIRCLE, "success-icon");
            case UNCHANGED, IGNORED -> state(word, Feather.MINUS_CIRCLE, "muted-icon");
            case DUPLICATE, OUTDATED -> state(word, Feather.COPY, "muted-icon");
            case REFUSED -> state(word, Feather.X_SQUARE, "danger-icon");
        };
    }

    /// `deployment.succeeded`, as it is in what is sent.
    static String event(WebhookEvent event) {
        return event.type().substring("dev.tone.".length());
    }

    String events(Webhook webhook) {
        return webhook.events().isEmpty()
                ? ui.text("webhook.events.all")
                : webhook.events().stream()
                        .map(event -> ui.texts().word("webhook.event", event))
                        .collect(Collectors.joining(", "));
    }

    /// Relative, with the whole in its tooltip.
    Label time(String key, @Nullable Instant time) {
        return time == null
                ? Nodes.label(ui.text(key + ".never"), "muted", "small")
                : Nodes.tip(
                        Nodes.label(ui.text(key, ui.formats().relative(time)), "muted", "small"),
                        ui.formats().absolute(time));
    }
}
