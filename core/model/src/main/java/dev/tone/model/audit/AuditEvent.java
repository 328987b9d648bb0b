package dev.tone.model.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.id.AuditEventId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param action `domain.verb`, as in the endpoint's id
/// @param target kind and id, `project/0190…`
/// @param before and after: what people see of the object, without secrets
public record AuditEvent(
        AuditEventId id,
        OrganizationId organization,
        @Nullable ProjectId project,
        UserId actor,
        String action,
        String target,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String correlationId,
        Instant time) {}
