package dev.tone.platform.kernel.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Moves a database that cannot be read out of the way, whole.
public final class DamagedDatabase {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private static final String ASIDE = ".damaged-";

    private DamagedDatabase() {}

    /// Whether one was moved away and is still there, for whoever can read it again.
    public static boolean isAside(Path file) {
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.anyMatch(other -> other.getFileName().toString().startsWith(file.getFileName() + ASIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return where the database is now
    public static Path setAside(Path file, Instant now) {
        Path aside = file.resolveSibling(file.getFileName() + ASIDE + STAMP.format(now));
        try {
            for (String part : List.of("", "-wal", "-shm")) {
                Path from = Path.of(file + part);
                if (Files.exists(from)) {
                    Files.move(from, Path.of(aside + part));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
