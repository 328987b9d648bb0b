package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/// The organization as the signed-in actor sees it.
public interface WorkspaceService {
    @GET(BASE + "/me")
    Workspace get();

    @POST(BASE + "/workspace:create-sample")
    Project createSample(@Query("language") @Nullable String language);

    @POST(BASE + "/workspace:remove-sample")
    @Nullable
    Void removeSample();
}
