package dev.tone.client.uploads;

import static dev.tone.model.api.Endpoint.BASE;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/// Many small files in one request.
interface BlobService {
    @POST(BASE + "/projects/{project}/blobs")
    Call<ResponseBody> send(@Path("project") String project, @Body RequestBody batch);
}
