package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.model.artifact.Sha256;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import dev.tone.platform.artifacts.blobs.StoreFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blobs as objects `blobs/ab/<digest>` of a service. Bytes pass through a file of this computer, where they are hashed
/// and compared before they go out.
///
/// When a blob was last used is known only to this process; what it has not seen counts as used when it began, so that
/// the clean-up waits its time after each start.
public final class ObjectBlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectBlobStore.class);
    private static final String BLOBS = "blobs/";
    private static final String DAMAGED = "damaged/";
    private static final int SHELVES = 256;
    private static final int AT_ONCE = 16;

    private final ObjectStore objects;
    private final Path work;
    private final Clock clock;
    private final Seen seen;

    private ObjectBlobStore(ObjectStore objects, Path work, Clock clock) {
        this.objects = objects;
        this.work = work;
        this.clock = clock;
        this.seen = new Seen(now());
    }

    /// @param work a folder of its own, for bytes on their way
    public static ObjectBlobStore open(ObjectStore objects, Path work, Clock clock) {
        try {
            Files.createDirectories(work);
            try (Stream<Path> left = Files.list(work)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw Disk.fault(e, "open the folder for files on their way");
        }
        return new ObjectBlobStore(objects, work, clock);
    }

    @Override
    public String description() {
        return objects.description();
    }

    @Override
    public Optional<Blob> find(String digest) {
        Long known = seen.size(digest);
        if (known != null) {
            return Optional.of(blob(digest, known));
        }
        OptionalLong size = objects.size(key(digest));
        if (size.isEmpty()) {
            return Optional.empty();
        }
        seen.there(digest, size.getAsLong());
        return Optional.of(blob(digest, size.getAsLong()));
    }

    @Override
    public boolean claim(String digest) {
        boolean there = find(digest).isPresent();
        if (there) {
            seen.touch(digest, now());
        }
        return there;
    }

    /// Asks for many at a time: each question takes its time on the way.
    @Override
    public Set<String> claimAll(Collection<String> digests) {
        List<String> asked = List.copyOf(digests);
        List<Boolean> there = AtOnce.map(asked, AT_ONCE, this::claim);
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!there.get(i)) {
                missing.add(asked.get(i));
            }
        }
        return missing;
    }

    @Override
    public Stored put(InputStream bytes, @Nullable String expected) throws IOException {
        Waiting waiting = receive(bytes);
        try {
            if (expected != null && !expected.equals(waiting.digest)) {
                throw StoreFaults.otherBytes();
            }
            return send(waiting.file, waiting.digest, waiting.size);
        } finally {
            Files.deleteIfExists(waiting.file);
        }
    }

    private record Waiting(Path file, String digest, long size) {}

    private Path next() {
        return work.resolve(UUID.randomUUID().toString());
    }

    private Waiting receive(InputStream bytes) throws IOException {
        Path file = next();
        MessageDigest digest = Sha256.newDigest();
        try {
            OutputStream out;
            try {
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw Disk.fault(e, "store the file");
            }
            long size;
            try (out) {
                size = new DigestInputStream(bytes, digest).transferTo(out);
            }
            return new Waiting(file, Sha256.finish(digest), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Stored send(Path file, String digest, long size) {
        Optional<Blob> there = find(digest).filter(blob -> blob.bytes() == size);
        if (there.isEmpty()) {
            objects.put(key(digest), file, size);
            OptionalLong arrived = objects.size(key(digest));
            if (arrived.isEmpty() || arrived.getAsLong() != size) {
                throw StoreFaults.damaged(description());
            }
            seen.there(digest, size);
        }
        seen.touch(digest, now());
        return new Stored(blob(digest, size), there.isEmpty());
    }

    @Override
    public Stored adopt(Path file, String digest) {
        try {
            Stored stored = send(file, digest, Files.size(file));
            Files.delete(file);
            return stored;
        } catch (IOException e) {
            throw Disk.fault(e, "store the file");
        }
    }

    @Override
    public Batch batch() {
        return new Batch() {
            private final Set<Waiting> all = new LinkedHashSet<>();

            @Override
            public Blob put(InputStream bytes, @Nullable String expected) throws IOException {
                Waiting waiting = receive(bytes);
                if (expected != null && !expected.equals(waiting.digest)) {
                    forget(waiting.file);
                    throw StoreFaults.otherBytes();
                }
                all.add(waiting);
                return new Blob(waiting.digest, waiting.size, Instant.EPOCH);
            }

            @Override
            public void commit() {
                AtOnce.map(List.copyOf(all), AT_ONCE, waiting -> send(waiting.file, waiting.digest, waiting.size));
                close();
            }

            @Override
            public void close() {
                all.forEach(waiting -> forget(waiting.file));
                all.clear();
            }
        };
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("A file on its way stays until the next start", e);
        }
    }

    @Override
    public SeekableByteChannel open(String digest) {
        Blob blob = find(digest).orElseThrow(StoreFaults::noBlob);
        return new ObjectChannel(objects, key(digest), blob.bytes());
    }

    @Override
    public Local local(String digest) {
        try (InputStream bytes = Channels.newInputStream(open(digest))) {
            Waiting copy = receive(bytes);
            if (!copy.digest.equals(digest)) {
                forget(copy.file);
                throw StoreFaults.damaged(description());
            }
            return new Local(copy.file, () -> forget(copy.file));
        } catch (IOException e) {
            throw Disk.fault(e, "read a file");
        }
    }

    @Override
    public boolean quarantine(String digest) {
        seen.gone(digest);
        return objects.move(key(digest), DAMAGED + digest);
    }

    @Override
    public boolean delete(String digest) {
        seen.gone(digest);
        return objects.delete(key(digest));
    }

    /// Shelf by shelf, as the reader goes on.
    @Override
    public Stream<Blob> all() {
        return IntStream.range(0, SHELVES)
                .mapToObj(shelf -> BLOBS + String.format("%02x", shelf) + "/")
                .flatMap(folder -> objects.list(folder).stream())
                .map(this::blob)
                .filter(Objects::nonNull);
    }

    private @Nullable Blob blob(ObjectStore.Entry entry) {
        String name = entry.key().substring(entry.key().lastIndexOf('/') + 1);
        return Sha256.isHex(name) ? blob(name, entry.size()) : null;
    }

    private Blob blob(String digest, long size) {
        return new Blob(digest, size, seen.touched(digest));
    }

    private static String key(String digest) {
        if (!Sha256.isHex(digest)) {
            throw new IllegalArgumentException("Not a SHA-256: " + digest.length() + " characters");
        }
        return BLOBS + digest.substring(0, 2) + "/" + digest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        objects.close();
    }
}
