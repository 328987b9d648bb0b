package dev.tone.platform.artifacts.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures that were made, by what they were made of. It may be lost at any time: a full or broken disk only makes
/// things slower. Thread-safe.
final class VariantCache {
    private static final Logger LOG = LoggerFactory.getLogger(VariantCache.class);

    private final Path folder;
    private final long budget;
    private final Clock clock;
    private long written = Long.MAX_VALUE;

    /// @param budget in bytes
    VariantCache(Path folder, long budget, Clock clock) {
        this.folder = folder;
        this.budget = budget;
        this.clock = clock;
    }

    Optional<byte[]> find(String key) {
        Path file = folder.resolve(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(bytes);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("A kept picture cannot be read", e);
            return Optional.empty();
        }
    }

    void keep(String key, byte[] bytes) {
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(part, bytes);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            trim(bytes.length);
        } catch (IOException e) {
            LOG.debug("A picture was not kept", e);
            try {
                Files.deleteIfExists(part);
            } catch (IOException suppressed) {
                LOG.debug("A part stays", suppressed);
            }
        }
    }

    /// Looks through the folder at first and after each tenth of the budget.
    private synchronized void trim(long more) throws IOException {
        written = written == Long.MAX_VALUE ? budget : written + more;
        if (written < budget / 10) {
            return;
        }
        written = 0;
        record Kept(Path file, long bytes, FileTime used) {}
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        long total = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept oldest : kept) {
            if (total <= budget) {
                break;
            }
            Files.deleteIfExists(oldest.file);
            total -= oldest.bytes;
        }
    }
}
