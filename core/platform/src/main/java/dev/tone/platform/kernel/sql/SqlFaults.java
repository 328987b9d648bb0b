package dev.tone.platform.kernel.sql;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a database's own errors mean to people.
public final class SqlFaults {
    static final String DAMAGED = "database/damaged";
    /// Serialization failure, deadlock, and a row of the same key that another transaction has just added.
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505");

    private SqlFaults() {}

    static @Nullable FaultException of(Throwable failure) {
        @Nullable SQLException sql = sqlCause(failure);
        if (sql == null) {
            return null;
        }
        @Nullable
        Fault fault = sql instanceof SQLiteException sqlite
                ? ofSqlite(sqlite.getResultCode())
                : ofPostgres(sql.getSQLState());
        return fault == null ? null : new FaultException(fault, failure);
    }

    /// Whether it is told to people in words of its own.
    public static boolean isKnown(Throwable failure) {
        return of(failure) != null;
    }

    /// Whether the transaction lost against another one and may simply run again.
    static boolean isCollision(Throwable failure) {
        @Nullable SQLException sql = sqlCause(failure);
        return sql != null && sql.getSQLState() != null && COLLISIONS.contains(sql.getSQLState());
    }

    private static @Nullable Fault ofSqlite(SQLiteErrorCode code) {
        // Extended codes carry the primary one in their low byte.
        return switch (code.code & 0xff) {
            case 13 -> full();
            case 10 ->
                new Fault(
                        FaultKind.EXHAUSTED,
                        "database/io-error",
                        "The disk did not take the change.",
                        "Nothing was changed. Check that the disk has room and is healthy, then try again.");
            case 8 ->
                new Fault(
                        FaultKind.UNAVAILABLE,
                        "database/read-only",
                        "The data folder can only be read.",
                        "Nothing was changed. Make the folder writable for you, then start again.");
            case 11, 26 -> damaged();
            case 5, 6 ->
                new Fault(
                        FaultKind.UNAVAILABLE,
                        "database/busy",
                        "Another program holds the database.",
                        "Nothing was changed. Close the other program and try again.");
            default -> null;
        };
    }

    private static @Nullable Fault ofPostgres(@Nullable String state) {
        if (state == null) {
            return null;
        }
        if (state.equals("53100")) {
            return full();
        }
        if (COLLISIONS.contains(state)) {
            return new Fault(
                    FaultKind.UNAVAILABLE,
                    "database/contended",
                    "Too many people change the same thing right now.",
                    "Nothing was changed. Try again.");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new Fault(
                    FaultKind.UNAVAILABLE,
                    "database/unreachable",
                    "The database does not answer.",
                    "Nothing was changed. The platform keeps trying to reach it.");
        }
        return null;
    }

    private static Fault full() {
        return new Fault(
                FaultKind.EXHAUSTED,
                "database/disk-full",
                "The disk is full.",
                "Nothing was changed. Free some space, then try again.");
    }

    static Fault damaged() {
        return new Fault(
                FaultKind.UNAVAILABLE,
                DAMAGED,
                "The database is damaged.",
                "It was left as it is. It can be set aside to start with an empty workspace, or replaced by a copy.");
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
