package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Page;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Releases that do not take the traffic at once.
public interface ReleaseService {
    @PUT(BASE + "/environments/{environment}/release-strategy")
    EnvironmentRules setStrategy(@Path("environment") EnvironmentId environment, @Body ReleaseStrategy strategy);

    @GET(BASE + "/projects/{project}/releases")
    Page<ReleaseProgress> list(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @GET(BASE + "/deployments/{deployment}/release")
    ReleaseProgress get(@Path("deployment") DeploymentId deployment);

    @POST(BASE + "/deployments/{deployment}:continue")
    ReleaseProgress proceed(@Path("deployment") DeploymentId deployment);

    @POST(BASE + "/deployments/{deployment}:promote-now")
    ReleaseProgress promoteNow(@Path("deployment") DeploymentId deployment);
}
