package dev.tone.client.uploads;

import dev.tone.client.http.Faults;
import dev.tone.client.uploads.UploadGateway.Created;
import dev.tone.client.uploads.UploadGateway.Piece;
import dev.tone.client.uploads.UploadTicket.Part;
import dev.tone.client.uploads.UploadTicket.Transfer;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Brings one file to the platform over tus: on one connection or in parts on several, hashed meanwhile, from where it
/// was cut.
final class Delivery {
    private static final Set<String> GONE = Set.of("upload/not-found");
    private static final Set<String> OTHER_BYTES = Set.of("upload/checksum-mismatch", "blob/digest-mismatch");
    private static final int ATTEMPTS = 3;

    private final ProjectId project;
    private final UploadGateway gateway;
    private final Parting parting;
    private final Hashing hashing;
    private final Retry retry;
    private final ProgressMeter meter;
    private final Tickets tickets;

    /// The upload's ticket, changed durably.
    interface Tickets {
        @Nullable
        Transfer transfer(String file);

        void put(String file, @Nullable Transfer transfer);
    }

    record Delivered(UploadId upload, String digest) {}

    /// The platform turned out to have the bytes already.
    private static final class AlreadyThere extends RuntimeException {
        private static final long serialVersionUID = 1;

        AlreadyThere() {
            super("The platform has these bytes", null, false, false);
        }
    }

    Delivery(
            ProjectId project,
            UploadGateway gateway,
            Parting parting,
            Hashing hashing,
            Retry retry,
            ProgressMeter meter,
            Tickets tickets) {
        this.project = project;
        this.gateway = gateway;
        this.parting = parting;
        this.hashing = hashing;
        this.retry = retry;
        this.meter = meter;
        this.tickets = tickets;
    }

    /// @throws FaultException when the file cannot be read, changes again and again, or the platform refuses it
    Delivered deliver(LocalFile file) throws InterruptedException {
        try (FileDigest digest = digest(file)) {
            for (int attempt = 1; ; attempt++) {
                try {
                    UploadId upload = send(file, digest);
                    Delivered delivered = new Delivered(upload, digest.result());
                    meter.finished(file);
                    return delivered;
                } catch (FaultException e) {
                    boolean again =
                            attempt < ATTEMPTS && GONE.contains(e.fault().code());
                    tickets.put(file.name(), null);
                    if (OTHER_BYTES.contains(e.fault().code())) {
                        hashing.cache().forget(file);
                        throw LocalFaults.changed(file.name());
                    }
                    if (!again) {
                        throw e;
                    }
                }
            }
        }
    }

    private FileDigest digest(LocalFile file) {
        String known = hashing.cache().find(file).orElse(null);
        if (known != null) {
            return FileDigest.of(known);
        }
        Transfer transfer = tickets.transfer(file.name());
        boolean isParted = transfer != null && !transfer.parts().isEmpty();
        return parting.isNear() && !isParted ? FileDigest.beside(hashing, file) : FileDigest.ahead(hashing, file);
    }

    private UploadId send(LocalFile file, FileDigest digest) throws InterruptedException {
        Transfer known = tickets.transfer(file.name());
        if (known != null && known.isOf(file)) {
            return known.parts().isEmpty() ? sendRest(file, known.upload(), digest) : sendParts(file, known, digest);
        }
        if (known != null) {
            known.uploads().forEach(this::terminate);
        }
        String sha256 = digest.known();
        List<Piece> pieces = parting.of(file);
        boolean parted = pieces.size() > 1
                && (sha256 == null
                        || retry.until(() -> gateway.missing(project, List.of(sha256)))
                                .contains(sha256));
        return parted ? sendParts(file, createParts(file, pieces), digest) : sendWhole(file, sha256, digest);
    }

    private UploadId sendWhole(LocalFile file, @Nullable String sha256, FileDigest digest) throws InterruptedException {
        Created created = retry.until(() -> gateway.create(project, file.size(), sha256));
        tickets.put(file.name(), Transfer.of(created.upload(), file));
        meter.resumed(file, created.offset());
        return created.offset() == file.size() ? created.upload() : sendRest(file, created.upload(), digest);
    }

    private Transfer createParts(LocalFile file, List<Piece> pieces) throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        try {
            for (Piece piece : pieces) {
                UploadId part = retry.until(() -> gateway.createPart(project, piece.length()));
                parts.add(new Part(part, piece.from(), piece.to()));
            }
        } catch (InterruptedException | FaultException e) {
            // Nothing else knows of them yet.
            parts.forEach(part -> terminate(part.upload()));
            throw e;
        }
        Transfer transfer = Transfer.of(parts, file);
        tickets.put(file.name(), transfer);
        return transfer;
    }

    private UploadId sendParts(LocalFile file, Transfer transfer, FileDigest digest) throws InterruptedException {
        Lookup lookup = new Lookup(digest);
        PartedSending sending = new PartedSending(file, transfer.parts(), gateway, retry, meter, digest, lookup::check);
        try {
            sending.send();
        } catch (AlreadyThere e) {
            return takeOver(file, transfer, digest.result());
        }
        UploadId whole = sending.join(project, digest.result());
        tickets.put(file.name(), Transfer.of(whole, file));
        return whole;
    }

    private UploadId sendRest(LocalFile file, UploadId upload, FileDigest digest) throws InterruptedException {
        Lookup lookup = new Lookup(digest);
        try {
            retry.until(() -> {
                long offset = gateway.offset(upload);
                meter.resumed(file, offset);
                if (offset < file.size()) {
                    gateway.append(upload, Piece.whole(file), offset, digest, position -> {
                        meter.sent(file, position);
                        lookup.check();
                    });
                }
                return upload;
            });
            return upload;
        } catch (AlreadyThere e) {
            return takeOver(file, Transfer.of(upload, file), digest.result());
        }
    }

    private UploadId takeOver(LocalFile file, Transfer partial, String digest) throws InterruptedException {
        partial.uploads().forEach(this::terminate);
        return sendWhole(file, digest, FileDigest.of(digest));
    }

    /// Frees the platform's disk early; it would do so by itself some days later.
    private void terminate(UploadId upload) {
        try {
            gateway.terminate(upload);
        } catch (FaultException e) {
            if (e.fault().code().equals(Faults.CANCELED)) {
                throw e;
            }
        }
    }

    /// As soon as the digest is known, and once: does the platform have these bytes? Then the sending ends.
    private final class Lookup {
        private final FileDigest digest;
        private final AtomicBoolean looked = new AtomicBoolean();

        Lookup(FileDigest digest) {
            this.digest = digest;
        }

        void check() {
            String sha256 = digest.known();
            if (sha256 == null || !looked.compareAndSet(false, true)) {
                return;
            }
            if (!missing(sha256)) {
                throw new AlreadyThere();
            }
        }

        private boolean missing(String sha256) {
            try {
                return gateway.missing(project, List.of(sha256)).contains(sha256);
            } catch (FaultException e) {
                return true;
            }
        }
    }
}
