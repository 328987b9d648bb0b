package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.artifact.FilePreview;
import dev.tone.model.artifact.PageView;
import dev.tone.model.id.ArtifactId;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/// Looking at what artifacts hold.
public interface PreviewService {
    @GET(BASE + "/artifacts/{artifact}/preview")
    FilePreview facts(@Path("artifact") ArtifactId artifact, @Query("path") String path);

    /// What is null does not matter; the caller closes the body.
    @Streaming
    @GET(BASE + "/artifacts/{artifact}/variants")
    ResponseBody variant(
            @Path("artifact") ArtifactId artifact,
            @Query("path") String path,
            @Query("page") @Nullable Integer page,
            @Query("width") @Nullable Integer width,
            @Query("height") @Nullable Integer height,
            @Query("fit") @Nullable String fit,
            @Query("crop") @Nullable String crop,
            @Query("rotate") @Nullable Integer rotate,
            @Query("format") @Nullable String format);

    @POST(BASE + "/artifacts/{artifact}/page-view")
    PageView openPage(@Path("artifact") ArtifactId artifact);
}
