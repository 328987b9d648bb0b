package dev.tone.platform.artifacts.blobs;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Blobs as files `ab/<digest>` in a folder. A blob is written to `.new/`, synced, compared with its digest and
/// renamed; the time of its last use is the file's modification time. What a crash leaves in `.new/` goes at
/// the start. Small ones that come together lie in `.packs/` for a while.
public final class DiskBlobStore implements BlobStore {
    private static final int BUFFER = 1 << 18;
    private static final String INCOMING = ".new";
    private static final String PACKS = ".packs";
    private static final String DAMAGED = ".damaged";
    private static final String STORE = "store the file";

    private final Path folder;
    private final Path incoming;
    private final Shelves shelves;
    private final Packs packs;
    private final Clock clock;

    private DiskBlobStore(Path folder, Clock clock) {
        this.folder = folder;
        this.incoming = folder.resolve(INCOMING);
        this.shelves = new Shelves(folder);
        this.packs = new Packs(folder.resolve(PACKS), incoming, shelves);
        this.clock = clock;
    }

    /// @param folder owned by this process alone
    public static DiskBlobStore open(Path folder, Clock clock) {
        DiskBlobStore store = new DiskBlobStore(folder, clock);
        try {
            store.recover();
        } catch (IOException e) {
            throw Disk.fault(e, "open the store of files");
        }
        return store;
    }

    private void recover() throws IOException {
        Files.createDirectories(incoming);
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Path packed = folder.resolve(PACKS);
        if (!Files.isDirectory(packed)) {
            // Packs and the flat layout came together.
            shelves.flatten();
            Files.createDirectory(packed);
        }
        packs.recover(now());
    }

    @Override
    public Optional<Blob> find(String digest) {
        try {
            Path place = shelves.place(digest);
            Optional<Blob> packed = packs.find(digest);
            return packed.isPresent() ? packed : describe(place);
        } catch (IOException e) {
            throw Disk.fault(e, "look for a file");
        }
    }

    @Override
    public boolean claim(String digest) {
        try {
            Path place = shelves.place(digest);
            if (!packs.touch(digest, now())) {
                Files.setLastModifiedTime(place, FileTime.from(now()));
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Disk.fault(e, "look for a file");
        }
    }

    @Override
    public Stored put(InputStream bytes, @Nullable String expected) throws IOException {
        Path next = next(UUID.randomUUID().toString());
        try {
            MessageDigest digest = Sha256.newDigest();
            long size = write(bytes, next, digest);
            String actual = Sha256.finish(digest);
            if (expected != null && !expected.equals(actual)) {
                throw StoreFaults.otherBytes();
            }
            return adopt(next, actual, size);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    @Override
    public Batch batch() {
        return new DiskBatch(this, packs);
    }

    /// A place for a blob-to-be; whoever writes it deletes it if it gets no place.
    Path next(String name) {
        return incoming.resolve(name);
    }

    /// Gives a file its place; whoever asks sees to it that a loss of power takes nothing.
    void place(Path file, String digest) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now()));
        shelves.put(file, digest);
    }

    void syncShelf(String digest) throws IOException {
        Disk.syncFolder(shelves.shelf(digest));
    }

    /// Writes and syncs.
    static long write(InputStream bytes, Path file, MessageDigest digest) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
        try (channel) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = bytes.readNBytes(buffer, 0, BUFFER); n > 0; n = bytes.readNBytes(buffer, 0, BUFFER)) {
                digest.update(buffer, 0, n);
                size += n;
                try {
                    Disk.writeAll(channel, ByteBuffer.wrap(buffer, 0, n));
                } catch (IOException e) {
                    throw Disk.fault(e, STORE);
                }
            }
            try {
                channel.force(false);
            } catch (IOException e) {
                throw Disk.fault(e, STORE);
            }
            return size;
        }
    }

    @Override
    public Stored adopt(Path file, String digest) {
        try {
            return adopt(file, digest, Files.size(file));
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// Two writers of the same blob may both arrive here: each rename puts the same bytes there.
    private Stored adopt(Path file, String digest, long size) {
        Instant now = now();
        try {
            Optional<Blob> there = find(digest).filter(blob -> blob.bytes() == size);
            if (there.isPresent() && claim(digest)) {
                Files.delete(file);
                return new Stored(new Blob(digest, size, now), false);
            }
            place(file, digest);
            syncShelf(digest);
            return new Stored(new Blob(digest, size, now), true);
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// As fine as every file system that keeps times well.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public SeekableByteChannel open(String digest) {
        try {
            Path place = shelves.place(digest);
            SeekableByteChannel packed = packs.open(digest);
            return packed == null ? FileChannel.open(place, StandardOpenOption.READ) : packed;
        } catch (NoSuchFileException e) {
            throw StoreFaults.noBlob();
        } catch (IOException e) {
            throw Disk.fault(e, "read a file");
        }
    }

    @Override
    public String description() {
        return "disk";
    }

    @Override
    public Local local(String digest) {
        return new Local(file(digest).orElseThrow(StoreFaults::noBlob), () -> {});
    }

    /// Where it lies.
    public Optional<Path> file(String digest) {
        Path place = shelves.place(digest);
        unpack(digest);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    private void unpack(String digest) {
        try {
            packs.unpack(digest);
        } catch (IOException e) {
            throw Disk.fault(e, "unpack a file");
        } catch (UncheckedIOException e) {
            throw Disk.fault(Objects.requireNonNull(e.getCause()), "unpack a file");
        }
    }

    @Override
    public boolean quarantine(String digest) {
        try {
            unpack(digest);
            Path aside = folder.resolve(DAMAGED);
            Files.createDirectories(aside);
            Files.move(shelves.place(digest), aside.resolve(digest + ".bytes"), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Disk.fault(e, "set a damaged file aside");
        }
    }

    @Override
    public boolean delete(String digest) {
        try {
            Path place = shelves.place(digest);
            boolean packed = packs.remove(digest);
            return Files.deleteIfExists(place) || packed;
        } catch (IOException e) {
            throw Disk.fault(e, "delete a file");
        }
    }

    @Override
    public Stream<Blob> all() {
        try {
            List<Blob> packed = packs.all().toList();
            Set<String> there = packed.stream().map(Blob::digest).collect(Collectors.toSet());
            Stream<Blob> files = Files.walk(folder, 2)
                    .filter(file -> Sha256.isHex(String.valueOf(file.getFileName())))
                    .filter(file -> !there.contains(String.valueOf(file.getFileName())))
                    .flatMap(DiskBlobStore::list);
            return Stream.concat(packed.stream(), files);
        } catch (IOException e) {
            throw Disk.fault(e, "list the store of files");
        }
    }

    private static Stream<Blob> list(Path file) {
        try {
            return describe(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Blob> describe(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String digest = String.valueOf(file.getFileName());
            Instant touched = attributes.lastModifiedTime().toInstant();
            return Optional.of(new Blob(digest, attributes.size(), touched));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// For tests: does at once what is done some while after a batch.
    void unpackAll() {
        packs.unpackAll();
    }

    @Override
    public void close() {
        packs.close();
    }
}
