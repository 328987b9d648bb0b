package dev.tone.client.uploads;

import dev.tone.client.http.Faults;
import dev.tone.client.uploads.UploadGateway.Created;
import dev.tone.client.uploads.UploadTicket.Transfer;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Brings one file to the platform over tus: on one connection, hashed beside the sending, from where it was cut.
final class Delivery {
    private static final Set<String> GONE = Set.of("upload/not-found");
    private static final Set<String> OTHER_BYTES = Set.of("upload/checksum-mismatch", "blob/digest-mismatch");
    private static final int ATTEMPTS = 3;

    private final ProjectId project;
    private final UploadGateway gateway;
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
            Hashing hashing,
            Retry retry,
            ProgressMeter meter,
            Tickets tickets) {
        this.project = project;
        this.gateway = gateway;
        this.hashing = hashing;
        this.retry = retry;
        this.meter = meter;
        this.tickets = tickets;
    }

    /// @throws FaultException when the file cannot be read, changes again and again, or the platform refuses it
    Delivered deliver(LocalFile file) throws InterruptedException {
        FutureTask<String> digest = new FutureTask<>(() -> hashing.digest(file));
        Thread hasher = Thread.ofVirtual().name("tone-upload-hash").start(digest);
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    UploadId upload = send(file, digest);
                    Delivered delivered = new Delivered(upload, result(digest));
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
        } finally {
            hasher.interrupt();
        }
    }

    private UploadId send(LocalFile file, Future<String> digest) throws InterruptedException {
        Transfer known = tickets.transfer(file.name());
        if (known != null && known.isOf(file)) {
            meter.resumed(file, retry.until(() -> gateway.offset(known.upload())));
            return sendRest(file, known.upload(), digest);
        }
        if (known != null) {
            terminate(known.upload());
        }
        String sha256 = hashing.cache().find(file).orElse(null);
        Created created = retry.until(() -> gateway.create(project, file.size(), sha256));
        tickets.put(file.name(), new Transfer(created.upload(), file.size(), file.modified()));
        meter.resumed(file, created.offset());
        return created.offset() == file.size() ? created.upload() : sendRest(file, created.upload(), digest);
    }

    private UploadId sendRest(LocalFile file, UploadId upload, Future<String> digest) throws InterruptedException {
        Lookup lookup = new Lookup(digest);
        try {
            retry.until(() -> {
                long offset = gateway.offset(upload);
                meter.sent(file, offset);
                if (offset < file.size()) {
                    gateway.append(upload, file, offset, position -> {
                        meter.sent(file, position);
                        lookup.check();
                    });
                }
                return upload;
            });
            return upload;
        } catch (AlreadyThere e) {
            return takeOver(file, upload, result(digest));
        }
    }

    private UploadId takeOver(LocalFile file, UploadId partial, String digest) throws InterruptedException {
        terminate(partial);
        Created created = retry.until(() -> gateway.create(project, file.size(), digest));
        tickets.put(file.name(), new Transfer(created.upload(), file.size(), file.modified()));
        meter.resumed(file, created.offset());
        return created.offset() == file.size()
                ? created.upload()
                : sendRest(file, created.upload(), new FutureTask<>(() -> digest));
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

    private static String result(Future<String> digest) throws InterruptedException {
        try {
            return digest.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /// As soon as the digest is known, and once: does the platform have these bytes? Then the sending ends.
    private final class Lookup {
        private final Future<String> digest;
        private boolean looked;

        Lookup(Future<String> digest) {
            this.digest = digest;
        }

        void check() {
            if (looked || digest.state() != Future.State.SUCCESS) {
                return;
            }
            looked = true;
            if (!missing(digest.resultNow())) {
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
