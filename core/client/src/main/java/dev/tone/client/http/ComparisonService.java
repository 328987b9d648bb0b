package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// What would change, and what differs.
public interface ComparisonService {
    @POST(BASE + "/projects/{project}:plan")
    Plan plan(@Path("project") ProjectId project, @Body DeploymentApi.Create request);

    @GET(BASE + "/deployments/{deployment}/rollback-plan")
    Plan planRollBack(@Path("deployment") DeploymentId deployment);

    @GET(BASE + "/deployments/{deployment}/promote-plan/{environment}")
    Plan planPromote(@Path("deployment") DeploymentId deployment, @Path("environment") EnvironmentId environment);

    @GET(BASE + "/deployments/{deployment}/plan")
    Plan attached(@Path("deployment") DeploymentId deployment);

    @GET(BASE + "/deployments/{deployment}/compare/{other}")
    Comparison compare(@Path("deployment") DeploymentId deployment, @Path("other") DeploymentId other);

    @GET(BASE + "/deployments/{deployment}/compare/{other}/file")
    TextDifference compareFile(
            @Path("deployment") DeploymentId deployment,
            @Path("other") DeploymentId other,
            @Query("path") @Nullable String path);

    /// @param format `compose` or `kubernetes`
    @GET(BASE + "/deployments/{deployment}/compare/{other}/blueprint")
    TextDifference compareBlueprint(
            @Path("deployment") DeploymentId deployment,
            @Path("other") DeploymentId other,
            @Query("format") @Nullable String format);

    @GET(BASE + "/deployments/{deployment}/compare/{other}/log")
    LogDifference compareLog(@Path("deployment") DeploymentId deployment, @Path("other") DeploymentId other);
}
