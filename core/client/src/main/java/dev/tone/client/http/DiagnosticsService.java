package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.diagnostics.Health;
import dev.tone.model.diagnostics.PlatformInfo;
import retrofit2.http.GET;

/// What the platform says about itself.
public interface DiagnosticsService {
    @GET(BASE + "/diagnostics")
    PlatformInfo info();

    @GET("/health/live")
    Health live();

    @GET("/health/ready")
    Health ready();
}
