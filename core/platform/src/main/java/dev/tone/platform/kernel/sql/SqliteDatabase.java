package dev.tone.platform.kernel.sql;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;

/// One file, one writing connection, a few reading ones.
///
/// Write-ahead log with `synchronous=FULL`: a commit that returned survives the loss of power. The settings are read
/// back, because SQLite ignores what it cannot do.
public final class SqliteDatabase extends Work {
    /// Code of the fault that says that the file cannot be read as a database.
    public static final String DAMAGED = SqlFaults.DAMAGED;

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;
    /// Above this a full check takes longer than a start may; damage then shows when it is met.
    private static final long CHECKED_BYTES = 32L << 20;

    /// Shared by all connections, so that a statement is read once and not once for each of them.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Handle writer;
    private final GroupCommit commits;
    private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);

    private SqliteDatabase(Handle writer, Path file) {
        this.writer = writer;
        this.commits = new GroupCommit(writer);
        for (int i = 0; i < READERS; i++) {
            readers.add(connect(file, true));
        }
    }

    /// @throws dev.tone.model.fault.FaultException `database/damaged` and the like; the file is then as it was
    public static SqliteDatabase open(Path file) {
        Handle writer = null;
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            DatabaseFiles.restrict(file);
            writer = connect(file, false);
            requireDurable(writer);
            if (size > 0 && size <= CHECKED_BYTES) {
                requireSound(writer);
            }
            return new SqliteDatabase(writer, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (writer != null) {
                writer.close();
            }
            var fault = SqlFaults.of(e);
            throw fault == null ? e : fault;
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String description() {
        String version = read(handle -> handle.createQuery("SELECT sqlite_version()")
                .mapTo(String.class)
                .one());
        return "SQLite " + version + ", write-ahead log, synchronous FULL";
    }

    @Override
    <T> T readNew(Function<Handle, T> work) {
        Handle handle = take();
        try {
            handle.begin();
            try {
                return within(handle, work);
            } finally {
                handle.rollback();
            }
        } finally {
            readers.add(handle);
        }
    }

    @Override
    <T> T writeNew(Function<Transaction, T> work) {
        Transaction transaction = new Transaction(writer, Dialect.SQLITE);
        T result = commits.run(() -> within(transaction, work));
        transaction.committed();
        return result;
    }

    private Handle take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        commits.close();
        for (int i = 0; i < READERS; i++) {
            take().close();
        }
        writer.close();
    }

    private static Handle connect(Path file, boolean reader) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(
                reader ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        Jdbi jdbi = Jdbi.create(() -> connection(config, file));
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        StatementLog.on(jdbi);
        Handle handle = jdbi.open();
        if (reader) {
            handle.execute("PRAGMA query_only = 1");
        }
        return handle;
    }

    private static Connection connection(SQLiteConfig config, Path file) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void requireDurable(Handle handle) {
        String journal =
                handle.createQuery("PRAGMA journal_mode").mapTo(String.class).one();
        int synchronous =
                handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one();
        int foreignKeys =
                handle.createQuery("PRAGMA foreign_keys").mapTo(Integer.class).one();
        if (!journal.equals("wal") || synchronous != 2 || foreignKeys != 1) {
            throw new Fault(
                            FaultKind.UNAVAILABLE,
                            "database/not-durable",
                            "The data folder's disk cannot keep changes safe.",
                            "Choose a data folder on a local disk; network folders often lack what is needed.")
                    .asException();
        }
    }

    private static void requireSound(Handle handle) {
        String verdict =
                handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
        if (!verdict.equals("ok")) {
            throw SqlFaults.damaged().asException();
        }
    }
}
