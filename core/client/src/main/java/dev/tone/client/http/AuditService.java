package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Page;
import dev.tone.model.audit.AuditEvent;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/// The audit trail.
public interface AuditService {
    @GET(BASE + "/audit/events")
    Page<AuditEvent> list(
            @Query("project") @Nullable ProjectId project,
            @Query("action") @Nullable String action,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);
}
