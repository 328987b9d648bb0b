package dev.tone.gallery;

import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.webhooks.FakeWebhooks;
import dev.tone.desktop.webhooks.WebhooksPanel;
import dev.tone.desktop.webhooks.WebhooksViewModel;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookStop;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// Who is told of a project's events, and who may call it.
final class WebhookPages {
    private static final String LONG_URL =
            "https://hooks.example.com/services/a-team/with/a/very/long/path/and/a/token/0123456789abcdef0123456789";

    private static final String LONG =
            "<html><body>처리하는 중에 오류가 났습니다. Something went wrong while this was being handled.</body></html>";

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("webhooks", "Webhooks", (ui, _) -> page(ui, filled())),
            new GalleryPage("webhooks-none", "Webhooks, none yet", (ui, _) -> page(ui, new FakeWebhooks())),
            new GalleryPage("webhooks-unread", "Webhooks, not read yet", (ui, _) -> unread(ui)),
            new GalleryPage(
                    "webhook-form",
                    "A new webhook",
                    (ui, _) -> page(ui, filled(), "webhook-add", "webhook-events-some")),
            new GalleryPage("webhook-refused", "A new webhook that is refused", (ui, _) -> refused(ui)),
            new GalleryPage("webhook-secret", "The secret of a new webhook", (ui, _) -> secret(ui)),
            new GalleryPage("webhook-delivered", "A delivery that succeeded", (ui, _) -> delivered(ui)),
            new GalleryPage("webhook-retrying", "A delivery that is tried again", (ui, _) -> retrying(ui)),
            new GalleryPage("webhook-failed", "A delivery that failed", (ui, _) -> failed(ui)),
            new GalleryPage("webhook-idle", "A webhook that was never called", (ui, _) -> idle(ui)),
            new GalleryPage("hooks", "Hooks", (ui, _) -> page(ui, filled(), "webhooks-in")),
            new GalleryPage("hooks-none", "Hooks, none yet", (ui, _) -> page(ui, new FakeWebhooks(), "webhooks-in")),
            new GalleryPage("hook-form", "A new hook", (ui, _) -> page(ui, filled(), "webhooks-in", "hook-add")),
            new GalleryPage(
                    "hook", "A hook and what called it", (ui, _) -> page(ui, filled(), "webhooks-in", "hook-open-h")));

    private WebhookPages() {}

    private static FakeWebhooks filled() {
        FakeWebhooks port = new FakeWebhooks();
        Webhook late = FakeWebhooks.webhook("late", null)
                .with(LONG_URL, List.of(WebhookEvent.SITE_DOWN, WebhookEvent.SITE_RECOVERED), null)
                .withAttempt(Fixture.T0, null);
        port.webhooks.addAll(List.of(
                FakeWebhooks.webhook("ci", null).withAttempt(null, Fixture.T0),
                late,
                FakeWebhooks.webhook("gone", new WebhookStop(WebhookStop.Reason.GONE, "It answered 410.", Fixture.T0)),
                FakeWebhooks.webhook("off", new WebhookStop(WebhookStop.Reason.PERSON, "off", Fixture.T0))));
        port.hooks.add(FakeWebhooks.hook(
                HookSender.GITHUB,
                new Hook.Deploy(Fixture.PRODUCTION.id(), "a-site-with-a-rather-long-name", "release", "main")));
        for (HookReceipt.Outcome outcome : HookReceipt.Outcome.values()) {
            port.receipts.add(FakeWebhooks.receipt(
                    outcome, outcome == HookReceipt.Outcome.REFUSED ? "hook/bad-signature" : null));
        }
        return port;
    }

    /// @param pressed ids of the buttons that lead there
    private static PanelColumn page(Ui ui, FakeWebhooks port, String... pressed) {
        OpenProject project = new OpenProject(ui);
        project.workspace.artifacts.add(Fixture.artifact("a1"));
        return panel(project, port, project.workspace.work, pressed);
    }

    private static PanelColumn panel(OpenProject project, FakeWebhooks port, Work work, String... pressed) {
        WebhooksViewModel model =
                new WebhooksViewModel(project.model(), port, (_, _, _) -> () -> {}, work, Runnable::run);
        new WebhooksPanel(model, project.dialogs, project.ui).show(null);
        for (String id : pressed) {
            Looks.press(project.panels, id);
        }
        return project.panels;
    }

    private static Node unread(Ui ui) {
        return panel(new OpenProject(ui), filled(), OpenProject.BUSY);
    }

    private static Node refused(Ui ui) {
        PanelColumn page = page(ui, filled(), "webhook-add");
        ((TextField) page.lookup("#webhook-url")).setText("ftp://example.com/");
        Looks.press(page, "webhook-create");
        return page;
    }

    private static Node secret(Ui ui) {
        PanelColumn page = page(ui, filled(), "webhook-add");
        ((TextField) page.lookup("#webhook-url")).setText("https://example.com/ci");
        Looks.press(page, "webhook-create");
        return page;
    }

    private static Node delivered(Ui ui) {
        FakeWebhooks port = filled();
        port.attempts.clear();
        port.attempts.add(attempt(1, 500, "It answered 500."));
        port.attempts.add(attempt(2, 204, null));
        return delivery(ui, port, "ci", FakeWebhooks.delivery("ci", "one", WebhookDelivery.State.DELIVERED, 204));
    }

    private static Node retrying(Ui ui) {
        FakeWebhooks port = filled();
        port.attempts.clear();
        port.attempts.add(attempt(1, null, "No connection within 10 s."));
        WebhookDelivery delivery = FakeWebhooks.delivery("late", "two", WebhookDelivery.State.WAITING, null);
        return delivery(
                ui,
                port,
                "late",
                delivery.after(
                        WebhookDelivery.State.WAITING, null, Samples.NOW.plus(Duration.ofMinutes(8)), Fixture.T0));
    }

    private static Node failed(Ui ui) {
        return delivery(
                ui, filled(), "gone", FakeWebhooks.delivery("gone", "three", WebhookDelivery.State.FAILED, 500));
    }

    private static WebhookAttempt attempt(int number, @Nullable Integer status, @Nullable String problem) {
        return new WebhookAttempt(
                number,
                Fixture.T0.plusSeconds(60L * number),
                LONG_URL,
                120,
                status,
                problem,
                status == null ? null : LONG);
    }

    /// The one that is looked at, and two others.
    private static Node delivery(Ui ui, FakeWebhooks port, String webhook, WebhookDelivery first) {
        port.deliveries.addAll(List.of(
                first,
                FakeWebhooks.delivery(webhook, "before", WebhookDelivery.State.DELIVERED, 200),
                FakeWebhooks.delivery(webhook, "first", WebhookDelivery.State.FAILED, null)));
        PanelColumn page = page(ui, port, "webhook-open-" + webhook);
        ((ListView<?>) page.lookup("#webhook-deliveries")).getSelectionModel().selectFirst();
        return page;
    }

    private static Node idle(Ui ui) {
        return page(ui, filled(), "webhook-open-ci");
    }
}
