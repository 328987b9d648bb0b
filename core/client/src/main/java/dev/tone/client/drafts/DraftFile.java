package dev.tone.client.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/// The file itself: settings, format version, and what to do with one that cannot be read.
final class DraftFile {
    /// Migrations are `V1.sql` to this; SQLite's `user_version` says how many were applied.
    static final int VERSION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
    private static final int BUSY_MILLIS = 5_000;
    /// Above this a full check takes longer than a start may; damage then shows when it is met.
    private static final long CHECKED_BYTES = 32L << 20;

    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private DraftFile() {}

    /// A connection that keeps what it commits: the settings are read back, because SQLite ignores what it cannot do.
    static Connection connect(Path file) throws SQLException {
        restrict(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Without it macOS only hands the bytes to the drive.
        config.setPragma(SQLiteConfig.Pragma.FULL_SYNC, "true");
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            if (!text(connection, "PRAGMA journal_mode").equals("wal")
                    || !text(connection, "PRAGMA synchronous").equals("2")) {
                throw DraftFaults.notDurable();
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Why the file cannot be used, `damaged` or `newer`; null when it can.
    static @Nullable String unusable(Path file) throws SQLException {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return null;
            }
            try (Connection connection = connect(file)) {
                if (Integer.parseInt(text(connection, "PRAGMA user_version")) > VERSION) {
                    return "newer";
                }
                boolean sound = Files.size(file) > CHECKED_BYTES
                        || text(connection, "PRAGMA quick_check(1)").equals("ok");
                return sound ? null : "damaged";
            }
        } catch (SQLException e) {
            if (DraftFaults.isDamage(e)) {
                return "damaged";
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path setAside(Path file, String why, Instant time) {
        String suffix = "." + why + "-" + time.toString().replace(':', '-');
        Path aside = file.resolveSibling(file.getFileName() + suffix);
        try {
            for (String part : PARTS) {
                Path from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from)) {
                    Files.move(from, file.resolveSibling(aside.getFileName() + part));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.warn("The local store is {}; kept as {}", why, aside);
        return aside;
    }

    static void migrate(Connection connection) throws SQLException {
        int from = Integer.parseInt(text(connection, "PRAGMA user_version"));
        for (int version = from + 1; version <= VERSION; version++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                statement.executeUpdate(script(version));
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            }
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The local store did not close cleanly", e);
        }
    }

    private static String script(int version) {
        try (InputStream in = DraftFile.class.getResourceAsStream("V" + version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("Migration " + version + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Drawings are nobody else's business.
    private static void restrict(Path file) {
        try {
            if (!Files.exists(file) && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
