package dev.tone.model.api;

import dev.tone.model.diagnostics.Health;
import dev.tone.model.diagnostics.PlatformInfo;
import java.util.List;

/// What the platform says about itself. Health stands outside [Endpoint#BASE].
public final class DiagnosticsApi {
    public static final Endpoint INFO = Endpoint.get(
            "diagnostics.info",
            "/diagnostics",
            Permission.DIAGNOSTICS_READ,
            PlatformInfo.class,
            "Versions, database, data folder, uptime");
    public static final Endpoint LIVE =
            Endpoint.get("health.live", "//health/live", Permission.PUBLIC, Health.class, "The process runs");
    public static final Endpoint READY = Endpoint.get(
            "health.ready", "//health/ready", Permission.PUBLIC, Health.class, "The platform can serve: each check");

    public static final List<Endpoint> ALL = List.of(INFO, LIVE, READY);

    private DiagnosticsApi() {}
}
