package dev.tone.platform;

import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.kernel.sql.PostgresDatabase;
import dev.tone.platform.kernel.sql.SqliteDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A fresh database of either kind. PostgreSQL is the one that `-Dtone.test.postgres.url` (or the environment's
/// `TONE_TEST_POSTGRES_URL`) names, in a schema of its own; without it those tests are skipped and say so.
public final class TestDatabase implements AutoCloseable {
    private final Dialect dialect;
    private final Path folder;
    private final @Nullable String server;
    private final String schema = "test_" + UUID.randomUUID().toString().replace("-", "");

    private TestDatabase(Dialect dialect, Path folder, @Nullable String server) {
        this.dialect = dialect;
        this.folder = folder;
        this.server = server;
    }

    public static TestDatabase of(Dialect dialect, Path folder) {
        if (dialect == Dialect.SQLITE) {
            return new TestDatabase(dialect, folder, null);
        }
        String server = System.getProperty("tone.test.postgres.url", System.getenv("TONE_TEST_POSTGRES_URL"));
        Assumptions.assumeTrue(
                server != null && !server.isBlank(),
                "SKIPPED: no PostgreSQL. packaging/test starts one; or set TONE_TEST_POSTGRES_URL.");
        TestDatabase database = new TestDatabase(dialect, folder, server);
        database.execute("CREATE SCHEMA " + database.schema);
        return database;
    }

    /// Opens it; more than once, as after a restart.
    public Database open() {
        String url = url();
        return url == null ? SqliteDatabase.open(folder.resolve("tone.db")) : PostgresDatabase.open(url);
    }

    public PlatformConfig config() {
        PlatformConfig config = PlatformConfig.embedded(folder);
        String url = url();
        return url == null ? config : config.withDatabase(url);
    }

    /// Of PostgreSQL with its schema; null for SQLite.
    public @Nullable String url() {
        return server == null ? null : server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(String.valueOf(server));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (dialect == Dialect.POSTGRES) {
            execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }
}
