package dev.tone.client.uploads;

import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All uploads to one platform. Remembers them on disk and goes on with them when it is opened. Thread-safe.
public final class UploadQueue implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(UploadQueue.class);
    /// So that one large upload does not hold up all others, nor they it.
    private static final int AT_ONCE = 2;

    private final UploadGateway gateway;
    private final Parting parting;
    private final UploadJournal journal;
    private final Hashing hashing;
    private final Retry.Wait wait;
    private final LongSupplier nanos;
    private final Clock clock;
    private final IdGenerator ids;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Observable<List<Upload>> uploads = new Observable<>(List.of());

    private UploadQueue(
            UploadGateway gateway, Path folder, Parting parting, Retry.Wait wait, LongSupplier nanos, Clock clock) {
        this.gateway = gateway;
        this.parting = parting;
        this.journal = new UploadJournal(folder);
        this.hashing = new Hashing(DigestCache.open(folder.resolve("digests")));
        this.wait = wait;
        this.nanos = nanos;
        this.clock = clock;
        this.ids = IdGenerator.system();
    }

    /// @param folder of this platform, account and organization; used by one process at a time
    /// @throws FaultException when the folder cannot be used
    public static UploadQueue open(Path folder, ToneClient client) {
        return open(folder, client, client.endpoint().isLoopback() ? Parting.NONE : Parting.usual());
    }

    /// @param parting which files are sent over several connections at once
    public static UploadQueue open(Path folder, ToneClient client, Parting parting) {
        return open(
                new PlatformUploadGateway(client), folder, parting, new Waits(), System::nanoTime, Clock.systemUTC());
    }

    static UploadQueue open(
            UploadGateway gateway, Path folder, Parting parting, Retry.Wait wait, LongSupplier nanos, Clock clock) {
        UploadQueue queue = new UploadQueue(gateway, folder, parting, wait, nanos, clock);
        List<Upload> left = queue.journal.load().stream()
                .map(ticket -> new Upload(queue, ticket, new ProgressMeter(nanos)))
                .toList();
        queue.uploads.set(left);
        left.forEach(Upload::begin);
        return queue;
    }

    /// Those that are not over, in the order of their making, and what was finished since the start.
    public Observable<List<Upload>> uploads() {
        return uploads;
    }

    /// Begins to send a file, an archive or a folder.
    ///
    /// @param element that it was dropped on
    /// @throws FaultException `upload/not-remembered` when this computer's disk is full
    public Upload add(ProjectId project, Path source, @Nullable ElementId element) {
        UploadTicket ticket = new UploadTicket(
                UploadTicket.FORMAT,
                ids.next(),
                project,
                source.toAbsolutePath().normalize().toString(),
                element,
                clock.instant(),
                false,
                null,
                Map.of());
        journal.save(ticket);
        Upload upload = new Upload(this, ticket, new ProgressMeter(nanos));
        change(list -> list.add(upload));
        upload.begin();
        return upload;
    }

    /// The connection is back: nothing waits for its time any more.
    public void wake() {
        wait.wake();
    }

    /// Takes one that is over off the list.
    public void dismiss(Upload upload) {
        if (upload.progress().get().phase().isOver()) {
            change(list -> list.remove(upload));
        }
    }

    private interface Edit {
        void apply(List<Upload> list);
    }

    private synchronized void change(Edit edit) {
        List<Upload> next = new ArrayList<>(uploads.get());
        edit.apply(next);
        uploads.set(List.copyOf(next));
    }

    ArtifactApi.Stored run(Upload upload, ProgressMeter meter) throws InterruptedException {
        places.acquire();
        try {
            Retry retry = new Retry(
                    () -> new Backoff(RandomGenerator.getDefault()),
                    wait,
                    fault -> meter.enter(UploadPhase.WAITING, fault));
            return new UploadRun(upload.ticket(), gateway, parting, hashing, retry, meter, upload.tickets()).run();
        } finally {
            places.release();
        }
    }

    UploadJournal journal() {
        return journal;
    }

    void forget(Upload upload) {
        journal.remove(upload.id());
    }

    /// Frees the platform's disk early; it would do so by itself some days later.
    void terminate(Upload upload) {
        upload.ticket().transfers().values().stream()
                .flatMap(transfer -> transfer.uploads().stream())
                .forEach(this::terminate);
    }

    private void terminate(UploadId upload) {
        try {
            gateway.terminate(upload);
        } catch (FaultException e) {
            LOG.debug("An upload was not ended on the platform: {}", e.getMessage());
        }
    }

    /// Stops sending and keeps everything for the next start.
    @Override
    public void close() {
        uploads.get().forEach(Upload::close);
        hashing.close();
    }
}
