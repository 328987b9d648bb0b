package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Page;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogPage;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/// Deployments, their logs, and the sites they serve.
public interface DeploymentService {
    @POST(BASE + "/artifacts/{artifact}:plan")
    BuildPlan plan(@Path("artifact") ArtifactId artifact, @Body DeploymentApi.PlanRequest request);

    @POST(BASE + "/projects/{project}:trust")
    @Nullable
    Void trust(@Path("project") ProjectId project, @Body DeploymentApi.Trust request);

    @GET(BASE + "/projects/{project}/deployments")
    Page<Deployment> list(
            @Path("project") ProjectId project,
            @Query("environment") @Nullable EnvironmentId environment,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/projects/{project}/deployments")
    Deployment create(
            @Path("project") ProjectId project,
            @Body DeploymentApi.Create request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @GET(BASE + "/deployments/{deployment}")
    Deployment get(@Path("deployment") DeploymentId deployment);

    @POST(BASE + "/deployments/{deployment}:cancel")
    Deployment cancel(@Path("deployment") DeploymentId deployment);

    @POST(BASE + "/deployments/{deployment}:retry")
    Deployment retry(
            @Path("deployment") DeploymentId deployment,
            @Query("part") @Nullable String part,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/deployments/{deployment}:redeploy")
    Deployment redeploy(
            @Path("deployment") DeploymentId deployment,
            @Body DeploymentApi.Redeploy request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/deployments/{deployment}:rollback")
    Deployment rollBack(
            @Path("deployment") DeploymentId deployment,
            @Body DeploymentApi.RollBack request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @POST(BASE + "/deployments/{deployment}:promote")
    Deployment promote(
            @Path("deployment") DeploymentId deployment,
            @Body DeploymentApi.Promote request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    /// @param from 1-based sequence; negative counts from the end
    @GET(BASE + "/deployments/{deployment}/logs")
    LogPage logs(
            @Path("deployment") DeploymentId deployment,
            @Query("from") @Nullable Long from,
            @Query("limit") @Nullable Integer limit);

    @Streaming
    @GET(BASE + "/deployments/{deployment}/logs/content")
    ResponseBody logContent(@Path("deployment") DeploymentId deployment);

    /// Lines as the platform keeps them, after [dev.tone.model.log.LineFormat], below a header.
    @Streaming
    @GET(BASE + "/deployments/{deployment}/logs/lines")
    ResponseBody logLines(@Path("deployment") DeploymentId deployment, @Query("from") @Nullable Long from);

    @GET(BASE + "/projects/{project}/sites")
    Page<Site> sites(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    /// @param from as in [#logs]
    @GET(BASE + "/environments/{environment}/site/logs")
    LogPage siteLogs(
            @Path("environment") EnvironmentId environment,
            @Query("from") @Nullable Long from,
            @Query("limit") @Nullable Integer limit);

    /// As in [#logLines].
    @Streaming
    @GET(BASE + "/environments/{environment}/site/logs/lines")
    ResponseBody siteLogLines(@Path("environment") EnvironmentId environment, @Query("from") @Nullable Long from);

    @POST(BASE + "/environments/{environment}/site:stop")
    Site stopSite(@Path("environment") EnvironmentId environment);

    @POST(BASE + "/environments/{environment}/site:restart")
    Site restartSite(@Path("environment") EnvironmentId environment);

    @POST(BASE + "/environments/{environment}/site:start")
    Site startSite(@Path("environment") EnvironmentId environment);
}
