package dev.tone.platform.artifacts.blobs;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Blobs as files `ab/cd/<digest>` in a folder. A blob is written to `.new/`, synced, compared with its digest and
/// renamed; the time of its last use is the file's modification time. What a crash leaves in `.new/` goes at the start.
public final class DiskBlobStore implements BlobStore {
    private static final int BUFFER = 1 << 18;
    private static final String INCOMING = ".new";
    private static final String DAMAGED = ".damaged";
    private static final String STORE = "store the file";

    private final Path folder;
    private final Path incoming;
    private final Clock clock;

    private DiskBlobStore(Path folder, Clock clock) {
        this.folder = folder;
        this.incoming = folder.resolve(INCOMING);
        this.clock = clock;
    }

    /// @param folder owned by this process alone
    public static DiskBlobStore open(Path folder, Clock clock) {
        DiskBlobStore store = new DiskBlobStore(folder, clock);
        try {
            Files.createDirectories(store.incoming);
            try (Stream<Path> left = Files.list(store.incoming)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw Disk.fault(e, "open the store of files");
        }
        return store;
    }

    @Override
    public Optional<Blob> find(String digest) {
        try {
            return describe(place(digest));
        } catch (IOException e) {
            throw Disk.fault(e, "look for a file");
        }
    }

    @Override
    public boolean claim(String digest) {
        try {
            Files.setLastModifiedTime(place(digest), FileTime.from(now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Disk.fault(e, "look for a file");
        }
    }

    @Override
    public Stored put(InputStream bytes, @Nullable String expected) throws IOException {
        Path next = next();
        try {
            MessageDigest digest = Sha256.newDigest();
            long size = write(bytes, next, digest, true);
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
        return new DiskBatch(this);
    }

    /// A place for a blob-to-be; whoever writes it deletes it if nobody adopts it.
    Path next() {
        return incoming.resolve(UUID.randomUUID().toString());
    }

    static long write(InputStream bytes, Path file, MessageDigest digest, boolean durable) throws IOException {
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
                if (durable) {
                    channel.force(false);
                }
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
    Stored adopt(Path file, String digest, long size) {
        Path place = place(digest);
        Instant now = now();
        try {
            Optional<Blob> there = find(digest).filter(blob -> blob.bytes() == size);
            if (there.isPresent() && claim(digest)) {
                Files.delete(file);
                return new Stored(new Blob(digest, size, now), false);
            }
            Path shelf = folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
            createFolders(shelf);
            Files.setLastModifiedTime(file, FileTime.from(now));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.syncFolder(shelf);
            return new Stored(new Blob(digest, size, now), true);
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// As fine as every file system that keeps times well.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void createFolders(Path shelf) throws IOException {
        if (Files.isDirectory(shelf)) {
            return;
        }
        Path above = folder.resolve(folder.relativize(shelf).getName(0));
        createFolder(above, folder);
        createFolder(shelf, above);
    }

    private static void createFolder(Path child, Path parent) throws IOException {
        try {
            Files.createDirectory(child);
            Disk.syncFolder(parent);
        } catch (FileAlreadyExistsException _) {
            // Another writer was first.
        }
    }

    @Override
    public SeekableByteChannel open(String digest) {
        try {
            return FileChannel.open(place(digest), StandardOpenOption.READ);
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
        Path place = place(digest);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public boolean quarantine(String digest) {
        try {
            Path aside = folder.resolve(DAMAGED);
            Files.createDirectories(aside);
            Files.move(place(digest), aside.resolve(digest + ".bytes"), StandardCopyOption.REPLACE_EXISTING);
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
            return Files.deleteIfExists(place(digest));
        } catch (IOException e) {
            throw Disk.fault(e, "delete a file");
        }
    }

    @Override
    public Stream<Blob> all() {
        try {
            return Files.walk(folder, 3)
                    .filter(file -> Sha256.isHex(String.valueOf(file.getFileName())))
                    .flatMap(DiskBlobStore::list);
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

    /// Digests become paths only here, so no other text can.
    private Path place(String digest) {
        if (!Sha256.isHex(digest)) {
            throw new IllegalArgumentException("Not a SHA-256: " + digest.length() + " characters");
        }
        return folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }
}
