package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.audit.AuditEvent;
import java.util.List;

/// The audit trail.
public final class AuditApi {
    public static final Endpoint LIST = Endpoint.get(
                    "audit.list", "/audit/events", Permission.AUDIT_READ, AuditEvent.class, "Events, newest first")
            .with(PAGED)
            .query("project", "action");

    public static final List<Endpoint> ALL = List.of(LIST);

    private AuditApi() {}
}
