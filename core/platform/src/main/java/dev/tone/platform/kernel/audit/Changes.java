package dev.tone.platform.kernel.audit;

import dev.tone.model.id.IdGenerator;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Clock;
import java.util.function.Function;

/// The way to change anything that people own: in one transaction the change itself, exactly one audit event, and the
/// facts for the live channel. Forgetting the audit event fails the change.
public final class Changes {
    private final Transactions transactions;
    private final AuditTrail trail;
    private final TopicLog topics;
    private final IdGenerator ids;
    private final Clock clock;

    public Changes(Transactions transactions, AuditTrail trail, TopicLog topics, IdGenerator ids, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.topics = topics;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param action `domain.verb`, the endpoint's id where there is one
    /// @param work may run more than once (see [Transactions#write]); calls [Change#audit] once, or
    ///     [Change#unchanged] when there was nothing to do
    public <T> T make(Actor actor, String action, Function<Change, T> work) {
        return transactions.write(transaction -> {
            Change change = new Change(actor, action, transaction, trail, topics, ids, clock.instant());
            T result = work.apply(change);
            change.finish();
            return result;
        });
    }
}
