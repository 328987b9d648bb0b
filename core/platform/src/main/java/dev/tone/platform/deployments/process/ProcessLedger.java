package dev.tone.platform.deployments.process;

import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers on disk what runs, one small file a command, so that a platform that was killed ends at its next start
/// what it left behind. The entry is there before the process is.
public final class ProcessLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLedger.class);

    /// What is being written; left over where a platform was killed while it wrote.
    private static final String UNFINISHED = ".new";

    private final Path directory;

    public ProcessLedger(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param pid of the leader of the session, 0 while it is not known
    /// @param startTicks of the leader
    record Entry(String marker, String purpose, String bootId, long pid, long startTicks) {}

    void write(Entry entry) {
        Path file = file(entry.marker());
        Path fresh = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.writeString(fresh, Json.write(entry));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String marker) {
        try {
            Files.deleteIfExists(file(marker));
        } catch (IOException e) {
            LOG.warn("The ledger keeps a process that has ended: {}", e.getMessage());
        }
    }

    /// What an earlier run of the platform wrote. To be called before the first [#write]: what that run left unfinished
    /// goes.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                    continue;
                }
                try {
                    entries.add(Json.read(Files.readString(file), Entry.class));
                } catch (NoSuchFileException e) {
                    continue;
                } catch (UncheckedIOException e) {
                    LOG.warn("The ledger has a damaged entry, dropped: {}", file.getFileName());
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private Path file(String marker) {
        return directory.resolve(marker + ".json");
    }
}
