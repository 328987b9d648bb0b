package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.FaultException;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What uploads there are, from their beginning until their bytes are a blob, are in another upload, or are let go.
final class UploadRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRegistry.class);
    private static final String OPEN = "open the upload";

    private final UploadDirectory directory;
    private final BlobStore blobs;
    private final UploadLimits limits;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Executor threads;
    private final BlockPool blocks = new BlockPool();
    private final Map<UploadId, OpenUpload> open = new ConcurrentHashMap<>();

    /// @param nanos a clock that never steps, in nanoseconds
    /// @param threads for hashing beside receiving; unbounded
    UploadRegistry(
            UploadDirectory directory,
            BlobStore blobs,
            UploadLimits limits,
            Clock clock,
            LongSupplier nanos,
            Executor threads) {
        this.directory = directory;
        this.blobs = blobs;
        this.limits = limits;
        this.clock = clock;
        this.nanos = nanos;
        this.threads = threads;
    }

    /// @throws FaultException `upload/too-many`
    OpenUpload begin(UploadInfo info) throws IOException {
        long unfinished = open.values().stream()
                .filter(upload -> upload.info().organization().equals(info.organization()))
                .count();
        if (unfinished >= limits.maxOpen()) {
            throw UploadFaults.tooMany(limits.maxOpen());
        }
        directory.save(info, true);
        return open(info);
    }

    /// One that has expired goes on until it is let go: whether it has is said by a clock that may be wrong.
    ///
    /// @throws FaultException `upload/not-found`, also for what belongs to others
    UploadInfo require(OrganizationId organization, UploadId id) {
        try {
            OpenUpload known = open.get(id);
            UploadInfo info = known != null ? known.info() : directory.find(id).orElseThrow(UploadFaults::notFound);
            if (!info.organization().equals(organization)) {
                throw UploadFaults.notFound();
            }
            if (info.isFinished()) {
                settle(info);
            }
            return info;
        } catch (IOException e) {
            throw Disk.fault(e, OPEN);
        }
    }

    /// @throws FaultException `upload/not-found`
    OpenUpload open(UploadInfo info) {
        return open.computeIfAbsent(info.id(), id -> {
            if (!directory.has(id)) {
                throw UploadFaults.notFound();
            }
            return new OpenUpload(info, directory, blocks, threads, nanos);
        });
    }

    UploadState state(UploadInfo info, long offset) {
        try {
            return new UploadState(
                    info.id(), offset, info.length(), expiry(info.id()), info.digest(), info.metadata(), info.concat());
        } catch (IOException e) {
            throw Disk.fault(e, OPEN);
        }
    }

    /// Makes the bytes of a finished upload a blob, if that has not happened yet.
    void settle(UploadInfo finished) throws IOException {
        String digest = finished.digest();
        if (digest != null && Files.exists(directory.part(finished.id()))) {
            blobs.adopt(directory.part(finished.id()), digest);
        }
        directory.deleteBytes(finished.id());
        open.remove(finished.id());
    }

    /// The bytes of a part are in another upload now.
    void joined(UploadInfo part) throws IOException {
        directory.save(part, true);
        directory.deleteBytes(part.id());
        open.remove(part.id());
    }

    /// In one step for [#open]: a request that found it a moment before must not bring it back.
    void forget(UploadId id) throws IOException {
        try {
            open.compute(id, (_, _) -> {
                delete(id);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        LOG.debug("Upload {} is gone", id);
    }

    private void delete(UploadId id) {
        try {
            directory.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets go of uploads that nobody has touched for their lifetime.
    ///
    /// @return how many went
    int expire() {
        try (Stream<UploadId> all = directory.all()) {
            List<UploadId> old = all.toList();
            int gone = 0;
            for (UploadId id : old) {
                OpenUpload upload = open.get(id);
                boolean held = upload != null && upload.isHeld();
                boolean expired = !clock.instant().isBefore(expiry(id));
                if (expired && !held) {
                    forget(id);
                    gone++;
                }
            }
            return gone;
        } catch (IOException e) {
            throw Disk.fault(e, "clean up uploads");
        }
    }

    private Instant expiry(UploadId id) throws IOException {
        try {
            return directory.touched(id).plus(limits.lifetime());
        } catch (NoSuchFileException e) {
            throw UploadFaults.notFound();
        }
    }
}
