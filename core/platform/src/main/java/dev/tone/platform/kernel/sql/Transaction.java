package dev.tone.platform.kernel.sql;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A write under way. Not to be kept after the work returns.
public final class Transaction {
    private final Handle handle;
    private final Dialect dialect;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    public Handle handle() {
        return handle;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Runs on the same thread once the commit is durable, and not at all when it fails. For waking others:
    /// whatever must not be lost belongs into the transaction.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
