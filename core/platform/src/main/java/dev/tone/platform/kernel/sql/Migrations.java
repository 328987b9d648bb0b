package dev.tone.platform.kernel.sql;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database to the form that this version knows: numbered scripts per domain, forward only, all that are
/// missing in one transaction.
///
/// A script says its statements once for both databases, each ended by `;` at the end of a line. Column types
/// are SQLite's (`TEXT`, `BIGINT`, `BOOLEAN`, `BLOB`); for PostgreSQL text gets the C collation, so that both
/// sort the same, and `BLOB` becomes `BYTEA`.
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /// Any number that nobody else uses as a PostgreSQL advisory lock.
    private static final long LOCK = 0x746F6E65L;

    private static final Pattern END = Pattern.compile(";[ \t]*\\R");
    private static final Pattern TEXT = Pattern.compile("\\bTEXT\\b");
    private static final Pattern BLOB = Pattern.compile("\\bBLOB\\b");

    /// @param domain its folder's name
    /// @param anchor a class of the package that has the scripts as resources
    /// @param scripts file names in order; never renamed, changed or removed once released
    public record Domain(String domain, Class<?> anchor, List<String> scripts) {
        public Domain {
            scripts = List.copyOf(scripts);
        }
    }

    private Migrations() {}

    /// @throws dev.tone.model.fault.FaultException `database/newer` when a newer version has used this database,
    ///     `database/unknown-form` when it was changed in a way that we did not; it is then untouched
    public static void apply(Transactions transactions, List<Domain> domains, Clock clock) {
        transactions.run(transaction -> {
            Handle handle = transaction.handle();
            if (transaction.dialect() == Dialect.POSTGRES) {
                handle.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
            handle.execute("CREATE TABLE IF NOT EXISTS schema_history ("
                    + "script TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)");
            Map<String, String> applied = new HashMap<>();
            handle.createQuery("SELECT script, checksum FROM schema_history")
                    .map((row, _) -> applied.put(row.getString(1), row.getString(2)))
                    .list();
            for (Domain domain : domains) {
                for (String name : domain.scripts()) {
                    String script = domain.domain() + "/" + name;
                    String text = load(domain.anchor(), name);
                    String checksum = checksum(text);
                    String before = applied.remove(script);
                    if (before == null) {
                        execute(handle, transaction.dialect(), text);
                        handle.execute("INSERT INTO schema_history VALUES (?, ?, ?)", script, checksum, clock.millis());
                        LOG.info("Applied {}", script);
                    } else if (!before.equals(checksum)) {
                        throw unknownForm(script);
                    }
                }
            }
            if (!applied.isEmpty()) {
                throw newer();
            }
        });
    }

    private static RuntimeException newer() {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "database/newer",
                        "A newer version of Tone has used this data.",
                        "It was left as it is. Update Tone to open it.")
                .asException();
    }

    private static RuntimeException unknownForm(String script) {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "database/unknown-form",
                        "The database was made by a version of Tone that was never released.",
                        "It was left as it is (" + script
                                + " differs). Use the version that made it, or another folder.")
                .asException();
    }

    private static void execute(Handle handle, Dialect dialect, String text) {
        for (String statement : END.split(text)) {
            String sql = statement.strip();
            if (!sql.isEmpty()) {
                handle.execute(dialect == Dialect.POSTGRES ? forPostgres(sql) : sql);
            }
        }
    }

    private static String forPostgres(String sql) {
        return BLOB.matcher(TEXT.matcher(sql).replaceAll("TEXT COLLATE \"C\"")).replaceAll("BYTEA");
    }

    private static String load(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " beside " + anchor.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
