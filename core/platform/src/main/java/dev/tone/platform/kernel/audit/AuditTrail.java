package dev.tone.platform.kernel.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.audit.AuditEvent;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.platform.kernel.sql.SqlFaults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trail as it is written: append only, each event sealed with the hash of itself and of the one before it in its
/// organization, so that changing, removing or reordering one breaks every later seal.
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    /// What the first event of an organization follows.
    public static final String ORIGIN = "0".repeat(64);

    /// @throws FaultException `audit/not-written`: what is not in the trail does not happen
    void append(Handle handle, AuditEvent event) {
        try {
            write(handle, event);
        } catch (RuntimeException e) {
            if (SqlFaults.isKnown(e)) {
                throw e;
            }
            LOG.error("The audit trail cannot be written: {} is refused", event.action(), e);
            throw new FaultException(
                    new Fault(
                            FaultKind.UNAVAILABLE,
                            "audit/not-written",
                            "The change could not be noted in the audit trail, so it was not made.",
                            "Nothing was changed. The platform's log says what is wrong with its database."),
                    e);
        }
    }

    private static void write(Handle handle, AuditEvent event) {
        Head head = handle.createQuery(
                        "SELECT sequence, hash FROM audit_events WHERE organization = ? ORDER BY sequence DESC LIMIT 1")
                .bind(0, event.organization().value())
                .map((row, _) -> new Head(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new Head(0, ORIGIN));
        handle.createUpdate("INSERT INTO audit_events (id, organization, sequence, project, actor, action, target,"
                        + " before_json, after_json, correlation_id, time, hash)"
                        + " VALUES (:id, :organization, :sequence, :project, :actor, :action, :target,"
                        + " :before, :after, :correlation, :time, :hash)")
                .bind("id", event.id().value())
                .bind("organization", event.organization().value())
                .bind("sequence", head.sequence + 1)
                .bind(
                        "project",
                        event.project() == null ? null : event.project().value())
                .bind("actor", event.actor().value())
                .bind("action", event.action())
                .bind("target", event.target())
                .bind("before", text(event.before()))
                .bind("after", text(event.after()))
                .bind("correlation", event.correlationId())
                .bind("time", event.time().toEpochMilli())
                .bind("hash", seal(head.hash, event))
                .execute();
    }

    /// @param previous the seal of the event before
    public static String seal(String previous, AuditEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            digest.update(Json.write(event).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : Json.write(node);
    }

    private record Head(long sequence, String hash) {}
}
