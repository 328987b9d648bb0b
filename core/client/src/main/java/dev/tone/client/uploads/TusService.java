package dev.tone.client.uploads;

import static dev.tone.model.api.Endpoint.BASE;

import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.HEAD;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;

/// tus 1.0.0. What it says is in the answers' headers.
interface TusService {
    @Headers("Tus-Resumable: 1.0.0")
    @POST(BASE + "/uploads")
    Call<@Nullable Void> create(
            @Header("Upload-Length") long length, @Header("Upload-Metadata") String metadata, @Body RequestBody bytes);

    @Headers({"Tus-Resumable: 1.0.0", "Upload-Concat: partial"})
    @POST(BASE + "/uploads")
    Call<@Nullable Void> createPart(
            @Header("Upload-Length") long length, @Header("Upload-Metadata") String metadata, @Body RequestBody bytes);

    /// @param parts `final;` and the addresses of the parts
    @Headers("Tus-Resumable: 1.0.0")
    @POST(BASE + "/uploads")
    Call<@Nullable Void> concatenate(
            @Header("Upload-Concat") String parts, @Header("Upload-Metadata") String metadata, @Body RequestBody bytes);

    @Headers("Tus-Resumable: 1.0.0")
    @HEAD(BASE + "/uploads/{upload}")
    Call<@Nullable Void> offset(@Path("upload") String upload);

    @Headers("Tus-Resumable: 1.0.0")
    @PATCH(BASE + "/uploads/{upload}")
    Call<@Nullable Void> append(
            @Path("upload") String upload, @Header("Upload-Offset") long offset, @Body RequestBody bytes);

    @Headers("Tus-Resumable: 1.0.0")
    @DELETE(BASE + "/uploads/{upload}")
    Call<@Nullable Void> terminate(@Path("upload") String upload);
}
