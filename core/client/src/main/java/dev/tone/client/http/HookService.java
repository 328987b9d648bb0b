package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.HookApi;
import dev.tone.model.api.Page;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Addresses of a project that others call.
public interface HookService {
    @GET(BASE + "/projects/{project}/hooks")
    Page<Hook> list(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/hooks")
    HookWithSecret create(@Path("project") ProjectId project, @Body HookApi.Create request);

    @PATCH(BASE + "/hooks/{hook}")
    Hook update(@Path("hook") HookId hook, @Body HookApi.Update request);

    @DELETE(BASE + "/hooks/{hook}")
    @Nullable
    Void delete(@Path("hook") HookId hook);

    @POST(BASE + "/hooks/{hook}:rotate-secret")
    HookWithSecret rotateSecret(@Path("hook") HookId hook, @Body HookApi.Secret request);

    @GET(BASE + "/hook-receipts/{hook}")
    Page<HookReceipt> receipts(
            @Path("hook") HookId hook,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);
}
