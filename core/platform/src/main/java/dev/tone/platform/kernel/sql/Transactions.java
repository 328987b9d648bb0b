package dev.tone.platform.kernel.sql;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The one way to the database. Thread-safe.
///
/// A transaction belongs to the thread that runs it. A call from inside another one joins it: facades compose without
/// handing transactions around, and a read inside a write sees what was written.
public interface Transactions {
    /// Runs on a consistent snapshot, beside writers.
    <T> T read(Function<Handle, T> work);

    /// Runs alone (SQLite) or as if alone (PostgreSQL, where it is repeated when it collided: the work must have no
    /// effect outside the database but through [Transaction#afterCommit]). Returns after the commit is durable. An
    /// exception undoes everything.
    <T> T write(Function<Transaction, T> work);

    default void run(Consumer<Transaction> work) {
        Boolean done = write(transaction -> {
            work.accept(transaction);
            return Boolean.TRUE;
        });
        assert done;
    }

    Dialect dialect();
}
