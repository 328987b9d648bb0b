package dev.tone.platform.audit;

import dev.tone.model.api.Page;
import dev.tone.model.audit.AuditEvent;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.audit.sql.SqlAudit;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The one door to the audit trail. Writing it is part of every change, see [dev.tone.platform.kernel.audit.Changes].
public final class AuditFacade {
    private final Transactions transactions;
    private final SqlAudit audit;

    public AuditFacade(Transactions transactions, SqlAudit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Newest first.
    public Page<AuditEvent> list(Actor actor, @Nullable ProjectId project, @Nullable String action, PageRequest page) {
        List<SealedEvent> found =
                transactions.read(handle -> audit.list(handle, actor.organization(), project, action, page));
        Page<SealedEvent> sealed = page.page(found, event -> List.of(Long.toString(event.sequence())));
        return new Page<>(sealed.items().stream().map(SealedEvent::event).toList(), sealed.nextCursor());
    }

    /// Follows the seals from the first event on.
    ///
    /// @return the sequence of the first event that is missing or was changed, empty when the trail is whole
    public OptionalLong firstBroken(Actor actor) {
        return transactions.read(handle -> {
            String previous = AuditTrail.ORIGIN;
            long expected = 1;
            for (SealedEvent event : audit.all(handle, actor.organization())) {
                if (event.sequence() != expected
                        || !AuditTrail.seal(previous, event.event()).equals(event.hash())) {
                    return OptionalLong.of(expected);
                }
                previous = event.hash();
                expected++;
            }
            return OptionalLong.empty();
        });
    }
}
