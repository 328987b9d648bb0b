package dev.tone.platform.artifacts.blobs;

import dev.tone.model.artifact.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes small blobs behind each other into a pack, which is synced once for all of them, and large ones as single
/// files are.
final class DiskBatch implements BlobStore.Batch {
    private static final Logger LOG = LoggerFactory.getLogger(DiskBatch.class);
    private static final String STORE = "store the files";

    private final DiskBlobStore store;
    private final Packs packs;
    private final byte[] buffer = new byte[Packs.LARGE];
    private final String prefix = UUID.randomUUID().toString();
    private final Map<String, Path> large = new LinkedHashMap<>();
    private final Map<String, Packs.Slot> small = new LinkedHashMap<>();
    private @Nullable Path packed;
    private @Nullable PackFile pack;

    DiskBatch(DiskBlobStore store, Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    @Override
    public BlobStore.Blob put(InputStream bytes, @Nullable String expected) throws IOException {
        int count = bytes.readNBytes(buffer, 0, buffer.length);
        return count == buffer.length
                ? large(new SequenceInputStream(new ByteArrayInputStream(buffer.clone()), bytes), expected)
                : small(count, expected);
    }

    private BlobStore.Blob large(InputStream bytes, @Nullable String expected) throws IOException {
        Path file = nextFile();
        try {
            MessageDigest digest = Sha256.newDigest();
            long size = DiskBlobStore.write(bytes, file, digest);
            BlobStore.Blob blob = blob(Sha256.finish(digest), size, expected);
            if (isKnown(blob)) {
                forget(file);
            } else {
                large.put(blob.digest(), file);
            }
            return blob;
        } catch (IOException | RuntimeException e) {
            forget(file);
            throw e;
        }
    }

    private BlobStore.Blob small(int count, @Nullable String expected) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(buffer, 0, count);
        BlobStore.Blob blob = blob(Sha256.finish(digest), count, expected);
        if (!isKnown(blob)) {
            write(blob, count);
        }
        return blob;
    }

    private static BlobStore.Blob blob(String digest, long size, @Nullable String expected) {
        if (expected != null && !expected.equals(digest)) {
            throw StoreFaults.otherBytes();
        }
        return new BlobStore.Blob(digest, size, Instant.EPOCH);
    }

    private boolean isKnown(BlobStore.Blob blob) {
        return large.containsKey(blob.digest())
                || small.containsKey(blob.digest())
                || store.find(blob.digest())
                                .filter(there -> there.bytes() == blob.bytes())
                                .isPresent()
                        && store.claim(blob.digest());
    }

    private Path nextFile() {
        return store.next(prefix + "-" + large.size());
    }

    private void write(BlobStore.Blob blob, int count) {
        try {
            Path file = packed;
            PackFile open = pack;
            if (file == null || open == null) {
                file = packs.begin();
                open = PackFile.create(file);
                packed = file;
                pack = open;
            }
            long from = open.write(blob.digest(), buffer, count);
            small.put(blob.digest(), new Packs.Slot(file, from, count, store.now()));
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    @Override
    public void commit() {
        try {
            Path file = packed;
            PackFile open = pack;
            if (file != null && open != null) {
                open.sync();
                open.close();
                packs.settle(file, small);
                pack = null;
                packed = null;
                small.clear();
            }
            for (Map.Entry<String, Path> next : large.entrySet()) {
                store.place(next.getValue(), next.getKey());
                store.syncShelf(next.getKey());
            }
            large.clear();
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    @Override
    public void close() {
        large.values().forEach(DiskBatch::forget);
        PackFile open = pack;
        Path file = packed;
        if (file != null && open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("A pack did not close", e);
            }
            forget(file);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A file of a failed batch stays until the next start", e);
        }
    }
}
