package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Page;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderStatus;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Who serves environments, and the tokens that it takes.
public interface ProviderService {
    @GET(BASE + "/projects/{project}/providers")
    Page<ProviderStatus> list(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @PUT(BASE + "/projects/{project}/providers/{provider}")
    ProviderStatus connect(
            @Path("project") ProjectId project, @Path("provider") String provider, @Body ProviderApi.Connect request);

    @POST(BASE + "/projects/{project}/providers/{provider}:check")
    ProviderStatus check(@Path("project") ProjectId project, @Path("provider") String provider);

    @DELETE(BASE + "/projects/{project}/providers/{provider}")
    @Nullable
    Void disconnect(@Path("project") ProjectId project, @Path("provider") String provider);

    @GET(BASE + "/projects/{project}/environment-providers")
    Page<EnvironmentProvider> chosen(
            @Path("project") ProjectId project,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @PUT(BASE + "/environments/{environment}/provider")
    EnvironmentProvider choose(@Path("environment") EnvironmentId environment, @Body ProviderApi.Choose request);
}
