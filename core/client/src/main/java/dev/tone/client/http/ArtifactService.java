package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/// Artifacts. Their bytes go up over tus, beside this.
public interface ArtifactService {
    @GET(BASE + "/projects/{project}/artifacts")
    Page<Artifact> list(
            @Path("project") ProjectId project,
            @Query("q") @Nullable String search,
            @Query("tag") @Nullable String tag,
            @Query("kind") @Nullable String kind,
            @Query("file") @Nullable String file,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/artifacts:missing")
    ArtifactApi.Digests missing(@Path("project") ProjectId project, @Body ArtifactApi.Digests request);

    @POST(BASE + "/projects/{project}/artifacts:from-files")
    ArtifactApi.Stored createFromFiles(
            @Path("project") ProjectId project,
            @Body ArtifactApi.FromFiles request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/projects/{project}/artifacts:from-drawing")
    Artifact createFromDrawing(
            @Path("project") ProjectId project,
            @Body ArtifactApi.FromDrawing request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/projects/{project}/artifacts:from-upload")
    ArtifactApi.Stored createFromUpload(
            @Path("project") ProjectId project,
            @Body ArtifactApi.FromUpload request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @GET(BASE + "/artifacts/{artifact}")
    Artifact get(@Path("artifact") ArtifactId artifact);

    @GET(BASE + "/artifacts/{artifact}/files")
    Page<ArtifactFile> files(
            @Path("artifact") ArtifactId artifact,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    /// @param path of one file, null for the whole as a zip; the caller closes the body
    /// @param range as in RFC 9110, `bytes=0-99`
    @Streaming
    @GET(BASE + "/artifacts/{artifact}/content")
    ResponseBody content(
            @Path("artifact") ArtifactId artifact,
            @Query("path") @Nullable String path,
            @Header("Range") @Nullable String range);

    @DELETE(BASE + "/artifacts/{artifact}")
    @Nullable
    Void delete(@Path("artifact") ArtifactId artifact);

    @PUT(BASE + "/artifacts/{artifact}/tags")
    Artifact setTags(@Path("artifact") ArtifactId artifact, @Body ArtifactApi.Tags request);

    @GET(BASE + "/artifacts/{artifact}/origin")
    ArtifactOrigin origin(@Path("artifact") ArtifactId artifact);

    @GET(BASE + "/artifacts/{artifact}/components")
    Components components(@Path("artifact") ArtifactId artifact);

    @GET(BASE + "/projects/{project}/artifact-usage")
    ArtifactUsage usage(@Path("project") ProjectId project);

    @GET(BASE + "/projects/{project}/artifact-retention")
    RetentionRule retention(@Path("project") ProjectId project);

    @PUT(BASE + "/projects/{project}/artifact-retention")
    RetentionRule setRetention(@Path("project") ProjectId project, @Body RetentionRule rule);

    @POST(BASE + "/projects/{project}/artifacts:plan-clean-up")
    CleanUpPlan planCleanUp(@Path("project") ProjectId project, @Body RetentionRule rule);

    @POST(BASE + "/projects/{project}/artifacts:clean-up")
    CleanUpPlan cleanUp(@Path("project") ProjectId project, @Body ArtifactApi.CleanUp chosen);
}
