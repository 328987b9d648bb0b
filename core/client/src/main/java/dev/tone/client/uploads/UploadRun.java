package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.UploadApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.fault.FaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One upload from the looking at files to the artifact. Everything can be repeated: what the platform has is not sent
/// again.
final class UploadRun {
    /// From here on a file is sent on its own connection, resumably.
    private static final long LARGE = UploadApi.MAX_BLOB;

    private static final int KEY_PART = 32;

    private final UploadTicket ticket;
    private final UploadGateway gateway;
    private final Hashing hashing;
    private final Retry retry;
    private final ProgressMeter meter;
    private final Delivery delivery;

    UploadRun(
            UploadTicket ticket,
            UploadGateway gateway,
            Parting parting,
            Hashing hashing,
            Retry retry,
            ProgressMeter meter,
            Delivery.Tickets tickets) {
        this.ticket = ticket;
        this.gateway = gateway;
        this.hashing = hashing;
        this.retry = retry;
        this.meter = meter;
        this.delivery = new Delivery(ticket.project(), gateway, parting, hashing, retry, meter, tickets);
    }

    /// @throws FaultException what people have to know
    /// @throws InterruptedException when it was stopped
    ArtifactApi.Stored run() throws InterruptedException {
        meter.enter(UploadPhase.READING, null);
        Path source = ticket.path();
        return Files.isDirectory(source) ? folder(source) : file(source);
    }

    static String name(Path source) {
        return String.valueOf(source.getFileName());
    }

    private ArtifactApi.Stored file(Path source) throws InterruptedException {
        String name = name(source);
        LocalFile file = LocalFile.look(name, source);
        meter.begin(List.of(file), List.of());
        Delivery.Delivered delivered = delivery.deliver(file);
        meter.enter(UploadPhase.FINISHING, null);
        var request = new ArtifactApi.FromUpload(name, delivered.upload(), delivered.digest(), ticket.element());
        String key = ticket.id() + "-" + delivered.upload();
        try {
            return retry.until(() -> gateway.createFromUpload(ticket.project(), request, key));
        } catch (FaultException e) {
            throw e.fault().code().equals("artifact/digest-mismatch") ? LocalFaults.changed(name) : e;
        }
    }

    private ArtifactApi.Stored folder(Path source) throws InterruptedException {
        FolderScan scan = FolderScan.of(source);
        new Room(gateway, hashing, retry).require(ticket.project(), scan.files());
        Manifest manifest = send(scan);
        meter.enter(UploadPhase.FINISHING, null);
        try {
            return create(source, manifest);
        } catch (FaultException e) {
            if (!e.fault().code().equals("artifact/missing-blobs")) {
                throw e;
            }
            // The platform's clean-up was faster than a long pause of ours.
            return create(source, send(scan));
        }
    }

    private ArtifactApi.Stored create(Path source, Manifest manifest) throws InterruptedException {
        var request = new ArtifactApi.FromFiles(name(source), ArtifactKind.FOLDER, manifest.files(), ticket.element());
        String key = ticket.id() + "-" + manifest.digest().substring(0, KEY_PART);
        return retry.until(() -> gateway.createFromFiles(ticket.project(), request, key));
    }

    private Manifest send(FolderScan scan) throws InterruptedException {
        meter.begin(scan.files(), scan.notes());
        List<LocalFile> small =
                scan.files().stream().filter(file -> file.size() < LARGE).toList();
        Map<LocalFile, String> digests = new SmallFiles(ticket.project(), gateway, hashing, retry, meter).send(small);
        for (LocalFile file : scan.files()) {
            if (file.size() >= LARGE) {
                digests.put(file, delivery.deliver(file).digest());
            }
        }
        return Manifest.of(scan.files().stream()
                .map(file ->
                        new ArtifactFile(file.name(), digests.getOrDefault(file, ""), file.size(), file.executable()))
                .toList());
    }
}
