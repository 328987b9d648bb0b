package dev.tone.platform.artifacts.uploads;

import dev.tone.model.id.UploadId;
import dev.tone.model.json.Json;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of uploads: `<id>.json` what is known, `<id>.part` the bytes, `<id>.journal` how many of them are true.
final class UploadDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(UploadDirectory.class);
    private static final String INFO = ".json";
    private static final String PART = ".part";
    private static final String JOURNAL = ".journal";

    private final Path folder;

    UploadDirectory(Path folder) {
        this.folder = folder;
    }

    Path part(UploadId id) {
        return folder.resolve(id.value() + PART);
    }

    Path journal(UploadId id) {
        return folder.resolve(id.value() + JOURNAL);
    }

    private Path info(UploadId id) {
        return folder.resolve(id.value() + INFO);
    }

    /// @param durable whether a loss of power may not undo it
    void save(UploadInfo info, boolean durable) throws IOException {
        Disk.replace(info(info.id()), Json.write(info).getBytes(StandardCharsets.UTF_8), durable);
    }

    Optional<UploadInfo> find(UploadId id) throws IOException {
        try {
            return Optional.of(Json.read(Files.readString(info(id)), UploadInfo.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            // Torn by a loss of power before anybody was told of it.
            return Optional.empty();
        }
    }

    boolean has(UploadId id) {
        return Files.exists(info(id));
    }

    /// When somebody last worked on it.
    Instant touched(UploadId id) throws IOException {
        Path newest = Files.exists(journal(id)) ? journal(id) : info(id);
        return Files.getLastModifiedTime(newest).toInstant();
    }

    void deleteBytes(UploadId id) throws IOException {
        Files.deleteIfExists(part(id));
        Files.deleteIfExists(journal(id));
    }

    void delete(UploadId id) throws IOException {
        Files.deleteIfExists(info(id));
        deleteBytes(id);
    }

    /// For what could not be made: whatever is left goes at the next start.
    void deleteQuietly(UploadId id) {
        try {
            delete(id);
        } catch (IOException e) {
            LOG.debug("Bytes of upload {} stay until the next start", id, e);
        }
    }

    /// Bytes without anything known about them are what a crash left of a join.
    void deleteOrphans() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path file : left) {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            boolean bytes = name.endsWith(PART) || name.endsWith(JOURNAL);
            if (bytes && !Files.exists(folder.resolve(name.substring(0, dot) + INFO))) {
                Files.delete(file);
            }
        }
    }

    Stream<UploadId> all() throws IOException {
        return Files.list(folder)
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(INFO))
                .map(name -> new UploadId(name.substring(0, name.length() - INFO.length())));
    }

    long freeBytes() {
        return folder.toFile().getUsableSpace();
    }
}
