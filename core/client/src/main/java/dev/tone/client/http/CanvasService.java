package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Canvases and their operations.
public interface CanvasService {
    @GET(BASE + "/projects/{project}/canvases")
    Page<CanvasInfo> list(
            @Path("project") ProjectId project,
            @Query("state") @Nullable String state,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/canvases")
    CanvasInfo create(
            @Path("project") ProjectId project,
            @Body CanvasApi.Name request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @GET(BASE + "/canvases/{canvas}")
    CanvasInfo get(@Path("canvas") CanvasId canvas);

    @PATCH(BASE + "/canvases/{canvas}")
    CanvasInfo rename(@Path("canvas") CanvasId canvas, @Body CanvasApi.Name request);

    @POST(BASE + "/canvases/{canvas}:duplicate")
    CanvasInfo duplicate(
            @Path("canvas") CanvasId canvas,
            @Body CanvasApi.Name request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/canvases/{canvas}:move")
    CanvasInfo move(@Path("canvas") CanvasId canvas, @Body CanvasApi.Move request);

    @DELETE(BASE + "/canvases/{canvas}")
    CanvasInfo delete(@Path("canvas") CanvasId canvas);

    @POST(BASE + "/canvases/{canvas}:restore")
    CanvasInfo restore(@Path("canvas") CanvasId canvas);

    /// @param revision null for the newest
    @GET(BASE + "/canvases/{canvas}/snapshot")
    CanvasSnapshot snapshot(@Path("canvas") CanvasId canvas, @Query("revision") @Nullable Long revision);

    @GET(BASE + "/canvases/{canvas}/operations")
    Page<AcceptedBatch> operations(
            @Path("canvas") CanvasId canvas,
            @Query("after") @Nullable Long after,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/canvases/{canvas}/operations")
    AcceptedBatch submit(@Path("canvas") CanvasId canvas, @Body OperationBatch batch);
}
