package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.diagnostics.Health;
import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.diagnostics.StorageReport;
import retrofit2.http.GET;
import retrofit2.http.POST;

/// What the platform says about itself.
public interface DiagnosticsService {
    @GET(BASE + "/diagnostics")
    PlatformInfo info();

    @GET(BASE + "/storage")
    StorageReport storage();

    @POST(BASE + "/storage:check")
    StorageReport checkStorage();

    @GET("/health/live")
    Health live();

    @GET("/health/ready")
    Health ready();
}
