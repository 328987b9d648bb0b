package dev.tone.platform.kernel.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// A PostgreSQL database, for teams. Writes are SERIALIZABLE and run again when they collided.
public final class PostgresDatabase extends Work {
    private static final int CONNECTIONS = 10;
    private static final int ATTEMPTS = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /// Writes go side by side; one that collided runs alone on this node, so that it collides at most with other
    /// nodes.
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        StatementLog.on(jdbi);
    }

    /// @param url `jdbc:postgresql://…`; user and password may be part of it
    public static PostgresDatabase open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("tone");
        config.addDataSourceProperty("ApplicationName", "tone");
        // The server's details quote values of rows.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new PostgresDatabase(new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw new FaultException(
                    new Fault(
                            FaultKind.UNAVAILABLE,
                            "database/unreachable",
                            "The PostgreSQL database does not answer.",
                            "Check its address, user and password, and that it is started."),
                    e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public String description() {
        return "PostgreSQL "
                + read(handle -> handle.createQuery("SHOW server_version")
                        .mapTo(String.class)
                        .one());
    }

    @Override
    <T> T readNew(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, own -> within(own, work));
        }
    }

    @Override
    <T> T writeNew(Function<Transaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            Lock turn = attempt == 1 ? turns.readLock() : turns.writeLock();
            turn.lock();
            try {
                return attempt(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !SqlFaults.isCollision(e)) {
                    throw e;
                }
            } finally {
                turn.unlock();
            }
            pause(attempt);
        }
    }

    private <T> T attempt(Function<Transaction, T> work) {
        try (Handle handle = jdbi.open()) {
            Transaction transaction = new Transaction(handle, Dialect.POSTGRES);
            T result = handle.inTransaction(TransactionIsolationLevel.SERIALIZABLE, _ -> within(transaction, work));
            transaction.committed();
            return result;
        }
    }

    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE.toNanos(), 2_000_000L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    @Override
    public void close() {
        pool.close();
    }
}
