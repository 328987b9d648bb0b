package dev.tone.desktop.webhooks;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.id.HookReceiptId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookStop;
import dev.tone.model.webhook.WebhookWithSecret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Webhooks and hooks in memory.
public final class FakeWebhooks implements WebhooksPort {
    public static final ProjectId SHOP = new ProjectId("shop");

    public final List<String> calls = new ArrayList<>();
    public final List<Webhook> webhooks = new ArrayList<>();
    public final List<Hook> hooks = new ArrayList<>();
    public final List<WebhookDelivery> deliveries = new ArrayList<>();
    public final List<HookReceipt> receipts = new ArrayList<>();
    /// Of any delivery.
    public final List<WebhookAttempt> attempts = new ArrayList<>(List.of(
            new WebhookAttempt(1, Fixture.T0, "https://example.com/ci", 120, 500, "It answered 500.", "<oops>")));

    public static Webhook webhook(String id, @Nullable WebhookStop stop) {
        return new Webhook(
                new WebhookId(id),
                SHOP,
                "https://example.com/" + id,
                List.of(),
                stop,
                "…abcd",
                null,
                null,
                null,
                Fixture.ME,
                Fixture.T0);
    }

    public static WebhookDelivery delivery(String id, WebhookDelivery.State state, @Nullable Integer status) {
        return delivery("ci", id, state, status);
    }

    public static WebhookDelivery delivery(
            String webhook, String id, WebhookDelivery.State state, @Nullable Integer status) {
        return new WebhookDelivery(
                new WebhookDeliveryId(id),
                new WebhookId(webhook),
                "m-" + id,
                WebhookEvent.DEPLOYMENT_SUCCEEDED,
                "deployment/d1",
                false,
                state,
                1,
                status,
                Fixture.T0,
                null,
                Fixture.T0);
    }

    public static Hook hook(HookSender sender, Hook.@Nullable Deploy deploy) {
        return new Hook(
                new HookId("h"),
                SHOP,
                "CI of main",
                sender,
                deploy,
                true,
                "/api/v1/hooks/x/key",
                "…wxyz",
                null,
                Fixture.T0,
                Fixture.ME,
                Fixture.T0);
    }

    public static HookReceipt receipt(HookReceipt.Outcome outcome, @Nullable String code) {
        return new HookReceipt(
                new HookReceiptId("r-" + outcome),
                new HookId("h"),
                Fixture.T0,
                outcome,
                "m-1",
                "push",
                code,
                code == null ? null : "The signature does not fit.",
                null,
                2,
                "00");
    }

    @Override
    public List<Webhook> webhooks(ProjectId project) {
        return List.copyOf(webhooks);
    }

    @Override
    public WebhookWithSecret create(ProjectId project, WebhookApi.Create request) {
        calls.add("create " + request.url() + " " + request.events());
        if (request.url().startsWith("ftp")) {
            throw Fault.invalid("webhook/invalid-url", "This is no address that can be called.", null)
                    .asException();
        }
        Webhook made = webhook("ci", null).with(request.url(), request.events(), null);
        webhooks.add(made);
        return new WebhookWithSecret(made, "whsec_abcd");
    }

    @Override
    public Webhook update(WebhookId webhook, WebhookApi.Update request) {
        if (request.enabled() == null) {
            calls.add("update " + webhook + " " + request.url() + " " + request.events());
            return webhook(webhook.value(), null);
        }
        calls.add("enable " + webhook + " " + request.enabled());
        boolean on = Boolean.TRUE.equals(request.enabled());
        Webhook now =
                webhook(webhook.value(), on ? null : new WebhookStop(WebhookStop.Reason.PERSON, "off", Fixture.T0));
        webhooks.replaceAll(each -> each.id().equals(webhook) ? now : each);
        return now;
    }

    @Override
    public void delete(WebhookId webhook) {
        calls.add("delete " + webhook);
        webhooks.removeIf(each -> each.id().equals(webhook));
    }

    @Override
    public WebhookWithSecret rotateSecret(WebhookId webhook) {
        calls.add("rotate " + webhook);
        return new WebhookWithSecret(webhook(webhook.value(), null), "whsec_next");
    }

    @Override
    public WebhookDelivery test(WebhookId webhook) {
        calls.add("test " + webhook);
        return delivery("t", WebhookDelivery.State.WAITING, null);
    }

    @Override
    public List<WebhookDelivery> deliveries(WebhookId webhook) {
        return List.copyOf(deliveries);
    }

    @Override
    public WebhookDeliveryDetail delivery(WebhookDeliveryId delivery) {
        WebhookDelivery found = deliveries.stream()
                .filter(each -> each.id().equals(delivery))
                .findFirst()
                .orElseGet(() -> delivery(delivery.value(), WebhookDelivery.State.DELIVERED, 204));
        return new WebhookDeliveryDetail(found, "{\"type\":\"dev.tone.deployment.succeeded\"}", List.copyOf(attempts));
    }

    @Override
    public WebhookDelivery replay(WebhookDeliveryId delivery) {
        calls.add("replay " + delivery);
        return delivery("again", WebhookDelivery.State.WAITING, null);
    }

    @Override
    public List<Hook> hooks(ProjectId project) {
        return List.copyOf(hooks);
    }

    @Override
    public HookWithSecret create(ProjectId project, HookApi.Create request) {
        calls.add("create hook " + request.name() + " " + request.sender() + " " + request.deploy() + " "
                + request.secret());
        Hook made = hook(request.sender(), request.deploy());
        hooks.add(made);
        return new HookWithSecret(made, "whsec_hook");
    }

    @Override
    public Hook update(HookId hook, HookApi.Update request) {
        if (request.enabled() == null) {
            calls.add("update " + hook + " " + request.name() + " " + request.deploy());
            return hook(HookSender.GITHUB, request.deploy());
        }
        calls.add("enable " + hook + " " + request.enabled());
        return hook(HookSender.GITHUB, null).with("CI of main", null, Boolean.TRUE.equals(request.enabled()));
    }

    @Override
    public void delete(HookId hook) {
        calls.add("delete " + hook);
    }

    @Override
    public HookWithSecret rotateSecret(HookId hook, HookApi.Secret request) {
        calls.add("rotate " + hook + " " + request.secret());
        return new HookWithSecret(hook(HookSender.GITHUB, null), "another");
    }

    @Override
    public List<HookReceipt> receipts(HookId hook) {
        return List.copyOf(receipts);
    }

    @Override
    public String address(Hook hook) {
        return "http://127.0.0.1:4000" + hook.path();
    }
}
