package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Headers;
import dev.tone.model.api.LinkApi;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/// Signed links to content of artifacts.
public interface LinkService {
    @GET(BASE + "/artifacts/{artifact}/links")
    Page<SignedLink> list(
            @Path("artifact") ArtifactId artifact,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/artifacts/{artifact}/signed-url")
    SignedLink create(
            @Path("artifact") ArtifactId artifact,
            @Body LinkApi.Create request,
            @Header(Headers.IDEMPOTENCY_KEY) IdempotencyKey key);

    @DELETE(BASE + "/links/{link}")
    SignedLink revoke(@Path("link") LinkId link);

    /// The caller closes the body.
    @Streaming
    @GET(BASE + "/signed/{link}/{signature}")
    ResponseBody open(@Path("link") LinkId link, @Path("signature") String signature);
}
