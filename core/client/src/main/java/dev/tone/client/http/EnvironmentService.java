package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Page;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Variable;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Environments of a project and their variables.
public interface EnvironmentService {
    @GET(BASE + "/projects/{project}/environments")
    Page<Environment> list(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/environments")
    Environment create(
            @Path("project") ProjectId project,
            @Body EnvironmentApi.Create request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @PATCH(BASE + "/environments/{environment}")
    Environment rename(@Path("environment") EnvironmentId environment, @Body EnvironmentApi.Rename request);

    @POST(BASE + "/environments/{environment}:archive")
    Environment archive(@Path("environment") EnvironmentId environment, @Body EnvironmentApi.Archive request);

    @POST(BASE + "/environments/{environment}:restore")
    Environment restore(@Path("environment") EnvironmentId environment);

    @GET(BASE + "/environments/{environment}/variables")
    Page<Variable> variables(
            @Path("environment") EnvironmentId environment,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @PATCH(BASE + "/environments/{environment}/variables")
    Page<Variable> changeVariables(
            @Path("environment") EnvironmentId environment,
            @Body EnvironmentApi.ChangeVariables request,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);
}
