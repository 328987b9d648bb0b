package dev.tone.client.uploads;

import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Brings many small files to the platform, many in one request: while some are on their way, others are read. What the
/// platform has is not sent; after a cut it is asked again.
final class SmallFiles {
    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 4 << 20;
    /// One is read while another is on its way. More would have more to send again when the platform is killed.
    private static final int AT_ONCE = 2;

    private final ProjectId project;
    private final UploadGateway gateway;
    private final Hashing hashing;
    private final Retry retry;
    private final ProgressMeter meter;
    /// Digests that one of the batches sends.
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    SmallFiles(ProjectId project, UploadGateway gateway, Hashing hashing, Retry retry, ProgressMeter meter) {
        this.project = project;
        this.gateway = gateway;
        this.hashing = hashing;
        this.retry = retry;
        this.meter = meter;
    }

    /// @return the digest of each
    /// @throws FaultException when a file cannot be read or changes meanwhile, or the platform refuses
    Map<LocalFile, String> send(List<LocalFile> files) throws InterruptedException {
        Map<LocalFile, String> digests = new HashMap<>();
        for (Map<LocalFile, String> each : Parallel.map(batches(files), AT_ONCE, this::sendBatch)) {
            digests.putAll(each);
        }
        return digests;
    }

    private static List<List<LocalFile>> batches(List<LocalFile> files) {
        List<List<LocalFile>> all = new ArrayList<>();
        List<LocalFile> batch = new ArrayList<>();
        long bytes = 0;
        for (LocalFile file : files) {
            if (!batch.isEmpty() && (batch.size() == MOST_FILES || bytes + file.size() > MOST_BYTES)) {
                all.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += file.size();
        }
        if (!batch.isEmpty()) {
            all.add(batch);
        }
        return all;
    }

    private Map<LocalFile, String> sendBatch(List<LocalFile> files) throws InterruptedException {
        Map<LocalFile, String> digests = new HashMap<>();
        Map<String, SmallFile> mine = new HashMap<>();
        for (LocalFile file : files) {
            SmallFile read = hashing.read(file);
            digests.put(file, read.digest());
            if (taken.add(read.digest())) {
                mine.put(read.digest(), read);
            }
        }
        retry.until(() -> sendMissing(mine));
        files.forEach(meter::finished);
        return digests;
    }

    private boolean sendMissing(Map<String, SmallFile> files) {
        if (files.isEmpty()) {
            return true;
        }
        Set<String> missing = gateway.missing(project, List.copyOf(files.keySet()));
        List<SmallFile> toSend = files.values().stream()
                .filter(file -> missing.contains(file.digest()))
                .toList();
        if (!toSend.isEmpty()) {
            Collection<String> refused = gateway.send(project, toSend, file -> meter.sent(file, file.size()));
            requireNone(toSend, new HashSet<>(refused));
        }
        return true;
    }

    private void requireNone(List<SmallFile> sent, Set<String> refused) {
        for (SmallFile file : sent) {
            if (refused.contains(file.digest())) {
                hashing.cache().forget(file.file());
                throw LocalFaults.changed(file.file().name());
            }
        }
    }
}
