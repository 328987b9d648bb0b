package dev.tone.desktop.webhooks;

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

/// Webhooks and hooks. Calls block and throw [dev.tone.model.fault.FaultException].
public interface WebhooksPort {
    List<Webhook> webhooks(ProjectId project);

    WebhookWithSecret create(ProjectId project, WebhookApi.Create request);

    Webhook update(WebhookId webhook, WebhookApi.Update request);

    void delete(WebhookId webhook);

    WebhookWithSecret rotateSecret(WebhookId webhook);

    WebhookDelivery test(WebhookId webhook);

    /// The newest of them.
    List<WebhookDelivery> deliveries(WebhookId webhook);

    WebhookDeliveryDetail delivery(WebhookDeliveryId delivery);

    WebhookDelivery replay(WebhookDeliveryId delivery);

    List<Hook> hooks(ProjectId project);

    HookWithSecret create(ProjectId project, HookApi.Create request);

    Hook update(HookId hook, HookApi.Update request);

    void delete(HookId hook);

    HookWithSecret rotateSecret(HookId hook, HookApi.Secret request);

    /// The newest of them.
    List<HookReceipt> receipts(HookId hook);

    /// Where a hook is called, as a whole.
    String address(Hook hook);
}
