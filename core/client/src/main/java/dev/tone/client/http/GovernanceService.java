package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.api.Page;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Triggered;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// What holds for deployments to environments, and who lets one through.
public interface GovernanceService {
    @GET(BASE + "/people")
    Page<Person> people(@Query("cursor") @Nullable String cursor, @Query("limit") @Nullable Integer limit);

    @GET(BASE + "/projects/{project}/environment-rules")
    Page<EnvironmentRules> rules(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @PUT(BASE + "/environments/{environment}/protection")
    EnvironmentRules protect(@Path("environment") EnvironmentId environment, @Body GovernanceApi.Protect request);

    @PUT(BASE + "/environments/{environment}/freezes")
    EnvironmentRules freeze(@Path("environment") EnvironmentId environment, @Body GovernanceApi.Freezes request);

    @POST(BASE + "/environments/{environment}:lock")
    EnvironmentRules lock(@Path("environment") EnvironmentId environment, @Body GovernanceApi.Lock request);

    @POST(BASE + "/environments/{environment}:unlock")
    EnvironmentRules unlock(@Path("environment") EnvironmentId environment);

    @POST(BASE + "/environments/{environment}:trigger")
    Triggered trigger(@Path("environment") EnvironmentId environment, @Body GovernanceApi.Trigger request);

    @POST(BASE + "/environments/{environment}:resume")
    EnvironmentRules resume(@Path("environment") EnvironmentId environment);

    @GET(BASE + "/projects/{project}/gates")
    Page<Gate> gates(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @GET(BASE + "/deployments/{deployment}/gate")
    Gate gate(@Path("deployment") DeploymentId deployment);

    @POST(BASE + "/deployments/{deployment}:approve")
    Gate approve(@Path("deployment") DeploymentId deployment, @Body GovernanceApi.Decide request);

    @POST(BASE + "/deployments/{deployment}:schedule")
    Gate schedule(@Path("deployment") DeploymentId deployment, @Body GovernanceApi.Schedule request);

    @POST(BASE + "/deployments/{deployment}:refuse")
    Gate refuse(@Path("deployment") DeploymentId deployment, @Body GovernanceApi.Decide request);
}
