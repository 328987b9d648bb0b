package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Headers;
import dev.tone.model.api.Page;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Projects.
public interface ProjectService {
    @GET(BASE + "/projects")
    Page<Project> list(
            @Query("state") @Nullable String state,
            @Query("q") @Nullable String search,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects")
    Project create(@Body ProjectApi.Create request, @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @GET(BASE + "/projects/{project}")
    Project get(@Path("project") ProjectId project);

    /// @param expected version that the change was made for, null to change whatever is there
    @PATCH(BASE + "/projects/{project}")
    Project update(
            @Path("project") ProjectId project,
            @Body ProjectApi.Update request,
            @Header("If-Match") @Nullable VersionTag expected);

    @POST(BASE + "/projects/{project}:archive")
    Project archive(@Path("project") ProjectId project);

    @POST(BASE + "/projects/{project}:restore")
    Project restore(@Path("project") ProjectId project);

    @DELETE(BASE + "/projects/{project}")
    Project delete(@Path("project") ProjectId project);

    @GET(BASE + "/projects/{project}/usage")
    DiskUsage usage(@Path("project") ProjectId project);

    @POST(BASE + "/projects/{project}:clean-up")
    DiskUsage cleanUp(@Path("project") ProjectId project);
}
