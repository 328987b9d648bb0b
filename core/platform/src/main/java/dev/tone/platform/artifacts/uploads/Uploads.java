package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStore.Stored;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Resumable uploads. Bytes arrive in files of their own; a whole and verified upload becomes a blob.
///
/// Durable: an answered offset, and an answered end. After a kill of the platform at most a block (256 KiB) of what was
/// received is lost.
public final class Uploads {
    /// Up to here an upload that comes in one request goes straight into the store.
    private static final int SMALL = 1 << 20;

    private static final String BEGIN = "begin the upload";

    private final UploadDirectory directory;
    private final BlobStore blobs;
    private final UploadLimits limits;
    private final Admission admission;
    private final UploadRegistry registry;
    private final Concatenation concatenation;

    /// @param folder owned by this process alone, on the disk of the blobs
    /// @param nanos a clock that never steps, in nanoseconds
    /// @param threads for hashing beside receiving; unbounded
    public Uploads(
            Path folder,
            BlobStore blobs,
            UploadLimits limits,
            IdGenerator ids,
            Clock clock,
            LongSupplier nanos,
            Executor threads) {
        this.directory = new UploadDirectory(folder);
        this.blobs = blobs;
        this.limits = limits;
        this.admission = new Admission(directory, limits, ids, clock);
        this.registry = new UploadRegistry(directory, blobs, limits, clock, nanos, threads);
        this.concatenation = new Concatenation(registry, admission, directory);
        try {
            Files.createDirectories(folder);
            directory.deleteOrphans();
        } catch (IOException e) {
            throw Disk.fault(e, "open the folder of uploads");
        }
    }

    public UploadLimits limits() {
        return limits;
    }

    /// If the bytes that the metadata names are there already, the upload is finished.
    public UploadState create(OrganizationId organization, ProjectId project, long length, UploadMetadata metadata) {
        UploadInfo info = admission.of(organization, project, length, metadata, null);
        String sha256 = info.sha256();
        try {
            if (sha256 != null && isThere(length, sha256)) {
                directory.save(info.finished(sha256), false);
                return registry.state(info.finished(sha256), length);
            }
            OpenUpload upload = registry.begin(info);
            return length > 0 ? registry.state(info, 0) : finish(upload);
        } catch (IOException e) {
            throw Disk.fault(e, BEGIN);
        }
    }

    /// Creates an upload that is to be a part of another: its bytes stay what they are until [#concatenate].
    public UploadState createPart(
            OrganizationId organization, ProjectId project, long length, UploadMetadata metadata) {
        UploadInfo info = admission.of(organization, project, length, metadata, UploadConcat.PART);
        try {
            registry.begin(info);
            return registry.state(info, 0);
        } catch (IOException e) {
            throw Disk.fault(e, BEGIN);
        }
    }

    /// Makes one upload of parts that are whole. Asked again for the same parts it answers the same upload, so that a
    /// lost answer costs nothing.
    ///
    /// @throws FaultException `upload/not-found`, `upload/not-a-part`, `upload/not-finished`, `upload/locked`,
    ///     `upload/checksum-mismatch`
    public UploadState concatenate(
            OrganizationId organization, ProjectId project, UploadConcat concat, UploadMetadata metadata) {
        return concatenation.of(organization, project, concat, metadata);
    }

    private boolean isThere(long length, String sha256) {
        return blobs.find(sha256).filter(blob -> blob.bytes() == length).isPresent() && blobs.claim(sha256);
    }

    /// Creates an upload and receives its first bytes; all of them, when it is small.
    ///
    /// @param count bytes that the stream has, -1 when not known
    public UploadState create(
            OrganizationId organization,
            ProjectId project,
            long length,
            UploadMetadata metadata,
            InputStream bytes,
            long count,
            @Nullable Checksum checksum) {
        if (length > SMALL || count != length || checksum != null) {
            UploadState created = create(organization, project, length, metadata);
            return created.isFinished() ? created : append(organization, created.id(), 0, bytes, count, checksum);
        }
        UploadInfo info = admission.of(organization, project, length, metadata, null);
        Stored stored = put(readSmall(bytes, (int) length), info.sha256());
        UploadInfo finished = info.finished(stored.digest());
        try {
            // What is lost with the power here is sent again at no great cost.
            directory.save(finished, false);
            return registry.state(finished, length);
        } catch (IOException e) {
            throw Disk.fault(e, "store the upload");
        }
    }

    private Stored put(byte[] bytes, @Nullable String sha256) {
        try {
            return blobs.put(new ByteArrayInputStream(bytes), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readSmall(InputStream bytes, int length) {
        try {
            byte[] all = bytes.readNBytes(length);
            if (all.length < length) {
                throw UploadFaults.interrupted(new EOFException());
            }
            return all;
        } catch (IOException e) {
            throw UploadFaults.interrupted(e);
        }
    }

    /// How far it is; what that says is on the disk.
    ///
    /// @throws FaultException `upload/not-found`, `upload/locked` while another request brings bytes
    public UploadState find(OrganizationId organization, UploadId id) {
        UploadInfo info = registry.require(organization, id);
        if (info.isFinished() || info.joined() != null) {
            return registry.state(info, info.length());
        }
        OpenUpload upload = registry.open(info);
        OpenUpload.Holder holder = upload.hold(limits.silence().toNanos());
        try {
            if (upload.offset(holder) == info.length() && !info.isPart()) {
                // The platform ended between the last byte and the finish.
                return finish(upload, holder);
            }
            upload.sync(holder);
            return registry.state(info, upload.offset(holder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UploadFaults.interrupted(e);
        } finally {
            upload.release(holder);
        }
    }

    /// @param count bytes that the stream has, -1 when not known
    /// @throws FaultException `upload/wrong-offset`, `upload/locked`, `upload/checksum-mismatch`,
    ///     `upload/too-large`, `upload/interrupted`, `disk/…`
    public UploadState append(
            OrganizationId organization,
            UploadId id,
            long offset,
            InputStream bytes,
            long count,
            @Nullable Checksum checksum) {
        UploadInfo info = registry.require(organization, id);
        if (info.concat() != null && !info.isPart()) {
            throw UploadFaults.joined();
        }
        if (info.isFinished() || info.joined() != null) {
            if (offset != info.length()) {
                throw UploadFaults.wrongOffset(info.length());
            }
            return registry.state(info, offset);
        }
        OpenUpload upload = registry.open(info);
        OpenUpload.Holder holder = upload.hold(Long.MAX_VALUE);
        try {
            if (offset != upload.offset(holder)) {
                throw UploadFaults.wrongOffset(upload.offset(holder));
            }
            if (count > info.length() - offset) {
                throw UploadFaults.tooLong("The request has more bytes than the upload was announced with.");
            }
            upload.receive(holder, bytes, checksum);
            upload.ending(holder);
            if (upload.offset(holder) == info.length() && !info.isPart()) {
                return finish(upload, holder);
            }
            upload.sync(holder);
            return registry.state(info, upload.offset(holder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UploadFaults.interrupted(e);
        } finally {
            upload.release(holder);
        }
    }

    private UploadState finish(OpenUpload upload) {
        OpenUpload.Holder holder = upload.hold(Long.MAX_VALUE);
        try {
            return finish(upload, holder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UploadFaults.interrupted(e);
        } finally {
            upload.release(holder);
        }
    }

    /// The order matters: a crash at any point leaves either an upload that goes on or one that is finished.
    private UploadState finish(OpenUpload upload, OpenUpload.Holder holder) throws InterruptedException {
        UploadInfo info = upload.info();
        upload.ending(holder);
        upload.sync(holder);
        String digest = upload.digest();
        try {
            if (info.sha256() != null && !info.sha256().equals(digest)) {
                upload.release(holder);
                registry.forget(info.id());
                throw UploadFaults.checksumMismatch("The upload was ended: begin it anew.");
            }
            UploadInfo finished = info.finished(digest);
            directory.save(finished, true);
            upload.release(holder);
            registry.settle(finished);
            return registry.state(finished, info.length());
        } catch (IOException e) {
            throw Disk.fault(e, "finish the upload");
        }
    }

    /// Ends it and frees its bytes.
    public void terminate(OrganizationId organization, UploadId id) {
        UploadInfo info = registry.require(organization, id);
        try {
            if (!info.isFinished() && info.joined() == null) {
                registry.open(info).end();
            }
            registry.forget(id);
        } catch (IOException e) {
            throw Disk.fault(e, "end the upload");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UploadFaults.interrupted(e);
        }
    }

    /// The digest of a finished upload of that project.
    ///
    /// @throws FaultException `upload/not-found`, `upload/not-finished`
    public String digest(OrganizationId organization, ProjectId project, UploadId id) {
        UploadInfo info = registry.require(organization, id);
        if (!info.project().equals(project) || info.isPart()) {
            throw UploadFaults.notFound();
        }
        if (info.digest() == null) {
            throw UploadFaults.notFinished(find(organization, id).offset(), info.length());
        }
        return info.digest();
    }

    /// Lets go of uploads that nobody has touched for their lifetime.
    ///
    /// @return how many went
    public int expire() {
        return registry.expire();
    }
}
