package dev.tone.platform.audit.web;

import dev.tone.model.api.AuditApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.audit.AuditFacade;
import dev.tone.platform.kernel.http.RouteRegistry;
import org.jspecify.annotations.Nullable;

/// The audit trail over HTTP.
public final class AuditRoutes {
    private final AuditFacade audit;

    public AuditRoutes(AuditFacade audit) {
        this.audit = audit;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                AuditApi.LIST,
                request -> audit.list(
                        request.actor(), project(request.query("project")), request.query("action"), request.page(1)));
    }

    private static @Nullable ProjectId project(@Nullable String text) {
        try {
            return text == null ? null : new ProjectId(text);
        } catch (IllegalArgumentException e) {
            throw Fault.invalid("request/invalid-parameter", "`project` is not the id of a project.", null)
                    .asException();
        }
    }
}
