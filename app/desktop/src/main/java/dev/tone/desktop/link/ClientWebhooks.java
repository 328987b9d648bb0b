package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.webhooks.WebhooksPort;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookWithSecret;
import java.util.List;

final class ClientWebhooks implements WebhooksPort {
    /// As many as a list shows without becoming a search.
    private static final int SHOWN = 100;

    private final ToneClient client;

    ClientWebhooks(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<Webhook> webhooks(ProjectId project) {
        return Paging.all((cursor, limit) -> client.webhooks().list(project, cursor, limit));
    }

    @Override
    public WebhookWithSecret create(ProjectId project, WebhookApi.Create request) {
        return client.webhooks().create(project, request);
    }

    @Override
    public Webhook update(WebhookId webhook, WebhookApi.Update request) {
        return client.webhooks().update(webhook, request);
    }

    @Override
    public void delete(WebhookId webhook) {
        client.webhooks().delete(webhook);
    }

    @Override
    public WebhookWithSecret rotateSecret(WebhookId webhook) {
        return client.webhooks().rotateSecret(webhook);
    }

    @Override
    public WebhookDelivery test(WebhookId webhook) {
        return client.webhooks().test(webhook);
    }

    @Override
    public List<WebhookDelivery> deliveries(WebhookId webhook) {
        return client.webhooks().deliveries(webhook, null, null, SHOWN).items();
    }

    @Override
    public WebhookDeliveryDetail delivery(WebhookDeliveryId delivery) {
        return client.webhooks().delivery(delivery);
    }

    @Override
    public WebhookDelivery replay(WebhookDeliveryId delivery) {
        return client.webhooks().replay(delivery);
    }

    @Override
    public List<Hook> hooks(ProjectId project) {
        return Paging.all((cursor, limit) -> client.hooks().list(project, cursor, limit));
    }

    @Override
    public HookWithSecret create(ProjectId project, HookApi.Create request) {
        return client.hooks().create(project, request);
    }

    @Override
    public Hook update(HookId hook, HookApi.Update request) {
        return client.hooks().update(hook, request);
    }

    @Override
    public void delete(HookId hook) {
        client.hooks().delete(hook);
    }

    @Override
    public HookWithSecret rotateSecret(HookId hook, HookApi.Secret request) {
        return client.hooks().rotateSecret(hook, request);
    }

    @Override
    public List<HookReceipt> receipts(HookId hook) {
        return client.hooks().receipts(hook, null, SHOWN).items();
    }

    @Override
    public String address(Hook hook) {
        return client.endpoint().origin() + hook.path();
    }
}
