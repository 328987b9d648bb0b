package dev.tone.platform.diagnostics.web;

import dev.tone.model.api.DiagnosticsApi;
import dev.tone.model.diagnostics.Health;
import dev.tone.platform.diagnostics.DiagnosticsFacade;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Diagnostics over HTTP.
public final class DiagnosticsRoutes {
    private static final int UNAVAILABLE = 503;
    private final DiagnosticsFacade diagnostics;

    public DiagnosticsRoutes(DiagnosticsFacade diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(DiagnosticsApi.INFO, _ -> diagnostics.info());
        routes.bind(DiagnosticsApi.LIVE, _ -> diagnostics.live());
        routes.bind(DiagnosticsApi.READY, request -> {
            Health health = diagnostics.ready();
            if (!health.status().equals(DiagnosticsFacade.OK)) {
                request.status(UNAVAILABLE);
            }
            return health;
        });
    }
}
