package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Page;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookWithSecret;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Whom a project tells of its events.
public interface WebhookService {
    @GET(BASE + "/projects/{project}/webhooks")
    Page<Webhook> list(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/webhooks")
    WebhookWithSecret create(@Path("project") ProjectId project, @Body WebhookApi.Create request);

    @PATCH(BASE + "/webhooks/{webhook}")
    Webhook update(@Path("webhook") WebhookId webhook, @Body WebhookApi.Update request);

    @DELETE(BASE + "/webhooks/{webhook}")
    @Nullable
    Void delete(@Path("webhook") WebhookId webhook);

    @POST(BASE + "/webhooks/{webhook}:rotate-secret")
    WebhookWithSecret rotateSecret(@Path("webhook") WebhookId webhook);

    @POST(BASE + "/webhooks/{webhook}:test")
    WebhookDelivery test(@Path("webhook") WebhookId webhook);

    @GET(BASE + "/webhooks/{webhook}/deliveries")
    Page<WebhookDelivery> deliveries(
            @Path("webhook") WebhookId webhook,
            @Query("state") @Nullable String state,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @GET(BASE + "/webhook-deliveries/{delivery}")
    WebhookDeliveryDetail delivery(@Path("delivery") WebhookDeliveryId delivery);

    @POST(BASE + "/webhook-deliveries/{delivery}:replay")
    WebhookDelivery replay(@Path("delivery") WebhookDeliveryId delivery);
}
