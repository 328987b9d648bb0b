package dev.tone.platform.artifacts.blobs;

import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blobs that came in batches and lie in packs until they get files of their own, some while after they came.
///
/// Making ten thousand files, and syncing each, takes a disk many seconds; writing their bytes behind each other and
/// syncing once takes one. A pack is `<id>.open` while it is written and `<id>.pack` from when it is synced until the
/// files that are made of it are on the disk. Packs that are there at the start are taken over; of one that was never
/// finished what is whole. Thread-safe.
final class Packs implements AutoCloseable {
    /// A blob of this size or more has a file of its own from the beginning.
    static final int LARGE = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);
    private static final String OPEN = ".open";
    private static final String PACK = ".pack";
    /// Not while more is likely to come.
    private static final Duration UNPACK_AFTER = Duration.ofSeconds(20);
    /// The system has written out files by itself by then, so that syncing them costs next to nothing.
    private static final Duration RETIRE_AFTER = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Path incoming;
    private final Shelves shelves;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("tone-packs").factory());
    private volatile boolean closed;

    /// Where a blob lies.
    record Slot(Path pack, long from, int size, Instant touched) {}

    /// @param folder of the packs
    /// @param incoming for files that have no place yet
    Packs(Path folder, Path incoming, Shelves shelves) {
        this.folder = folder;
        this.incoming = incoming;
        this.shelves = shelves;
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Takes over what a process before has left.
    void recover(Instant now) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path file : left) {
            boolean open = file.toString().endsWith(OPEN);
            Path pack = open ? settled(file) : file;
            List<String> digests = new ArrayList<>();
            PackFile.read(file, open, LARGE, (digest, from, size) -> {
                slots.put(digest, new Slot(pack, from, size, now));
                digests.add(digest);
            });
            if (open) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(false);
                }
                Files.move(file, pack);
            }
            unpackLater(pack, digests);
        }
    }

    Path begin() {
        return folder.resolve(UUID.randomUUID() + OPEN);
    }

    private static Path settled(Path open) {
        String name = String.valueOf(open.getFileName());
        return open.resolveSibling(name.substring(0, name.length() - OPEN.length()) + PACK);
    }

    /// All blobs of a pack that is synced are there from now on.
    ///
    /// @param blobs by digest, in the file that [#begin] named
    void settle(Path file, Map<String, Slot> blobs) throws IOException {
        Path pack = settled(file);
        Files.move(file, pack);
        Disk.syncFolder(folder);
        blobs.forEach((digest, slot) -> slots.put(digest, new Slot(pack, slot.from, slot.size, slot.touched)));
        unpackLater(pack, List.copyOf(blobs.keySet()));
    }

    private void unpackLater(Path pack, List<String> digests) {
        later.schedule(
                () -> {
                    if (unpack(pack, digests)) {
                        later.schedule(() -> retire(pack, digests), RETIRE_AFTER.toSeconds(), TimeUnit.SECONDS);
                    }
                },
                UNPACK_AFTER.toSeconds(),
                TimeUnit.SECONDS);
    }

    Optional<Blob> find(String digest) {
        Slot slot = slots.get(digest);
        return slot == null ? Optional.empty() : Optional.of(new Blob(digest, slot.size, slot.touched));
    }

    boolean touch(String digest, Instant now) {
        return slots.computeIfPresent(digest, (_, slot) -> new Slot(slot.pack, slot.from, slot.size, now)) != null;
    }

    /// @return null when it is in no pack
    @Nullable
    SeekableByteChannel open(String digest) throws IOException {
        Slot slot = slots.get(digest);
        if (slot == null) {
            return null;
        }
        return new PackedChannel(FileChannel.open(slot.pack, StandardOpenOption.READ), slot.from, slot.size);
    }

    Stream<Blob> all() {
        return slots.entrySet().stream()
                .map(entry -> new Blob(entry.getKey(), entry.getValue().size, entry.getValue().touched));
    }

    boolean remove(String digest) {
        return slots.remove(digest) != null;
    }

    /// Gives a blob its file now, if it is in a pack.
    void unpack(String digest) throws IOException {
        Slot slot = slots.get(digest);
        if (slot == null) {
            return;
        }
        try (FileChannel pack = FileChannel.open(slot.pack, StandardOpenOption.READ)) {
            unpack(digest, slot.pack, pack);
        }
    }

    /// Gives all blobs of a pack their files.
    private boolean unpack(Path file, List<String> digests) {
        try (FileChannel pack = FileChannel.open(file, StandardOpenOption.READ)) {
            for (String digest : digests) {
                if (closed) {
                    return false;
                }
                unpack(digest, file, pack);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Files stay in a pack until the next start", e);
            return false;
        }
    }

    /// While it is done nobody else removes or touches it.
    private void unpack(String digest, Path file, FileChannel pack) {
        slots.computeIfPresent(digest, (_, slot) -> {
            if (!slot.pack.equals(file)) {
                return slot;
            }
            try {
                Path next = incoming.resolve(UUID.randomUUID().toString());
                Files.write(next, PackFile.bytes(pack, slot.from, slot.size));
                Files.setLastModifiedTime(next, FileTime.from(slot.touched));
                shelves.put(next, digest);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Makes the files durable and lets go of the pack.
    private void retire(Path pack, List<String> digests) {
        try {
            Set<Path> touched = new LinkedHashSet<>();
            for (String digest : digests) {
                if (closed) {
                    return;
                }
                sync(shelves.place(digest));
                touched.add(shelves.shelf(digest));
            }
            for (Path shelf : touched) {
                Disk.syncFolder(shelf);
            }
            Files.deleteIfExists(pack);
        } catch (NoSuchFileException e) {
            LOG.debug("A shelf is gone", e);
        } catch (IOException e) {
            LOG.warn("A pack of files stays until the next start", e);
        }
    }

    private static void sync(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
            channel.force(false);
        } catch (NoSuchFileException _) {
            // Deleted or set aside since.
        }
    }

    /// Gives all blobs their files now and lets go of all packs.
    void unpackAll() {
        Map<Path, List<String>> byPack = new ConcurrentHashMap<>();
        slots.forEach((digest, slot) ->
                byPack.computeIfAbsent(slot.pack, _ -> new ArrayList<>()).add(digest));
        byPack.forEach((pack, digests) -> {
            if (unpack(pack, digests)) {
                retire(pack, digests);
            }
        });
    }

    /// What is in packs stays there until the next start.
    @Override
    public void close() {
        closed = true;
        later.shutdown();
        try {
            if (!later.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A file is still being unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
