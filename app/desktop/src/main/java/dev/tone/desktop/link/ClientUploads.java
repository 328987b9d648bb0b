package dev.tone.desktop.link;

import dev.tone.client.live.Connection;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadProgress;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.outbox.OutboxPort;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The client's upload queue as the artifacts page and the outbox see it. Thread-safe: each upload's state is
/// taken from its own report, so that no two uploads wait for each other.
public final class ClientUploads implements UploadsPort, OutboxPort, Pin {
    private static final String GONE = "project/not-found";

    private final UploadQueue queue;
    private final Clock clock;
    private final Observable<List<UploadItem>> items = new Observable<>(List.of());
    private final Observable<List<Entry>> entries = new Observable<>(List.of());
    private final Map<String, UploadItem> states = new ConcurrentHashMap<>();
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
    private final Map<String, Pin> watches = new HashMap<>();
    private final Lifetime lifetime = new Lifetime();
    private volatile List<String> order = List.of();

    private ClientUploads(UploadQueue queue, Observable<Connection> connection, Clock clock) {
        this.queue = queue;
        this.clock = clock;
        lifetime.add(queue.uploads().watch(this::queued));
        lifetime.add(connection.watch(now -> {
            if (now.isConnected()) {
                queue.wake();
            }
        }));
    }

    /// Opens the queue, which goes on with what was under way. Blocks for the disk.
    ///
    /// @param folder used by one process at a time
    /// @throws dev.tone.model.fault.FaultException when the folder cannot be used
    public static ClientUploads open(Path folder, PlatformLink link) {
        return new ClientUploads(UploadQueue.open(folder, link.client()), link.connection(), Clock.systemUTC());
    }

    @Override
    public Observable<List<UploadItem>> uploads() {
        return items;
    }

    @Override
    public void add(ProjectId project, Path path, @Nullable ElementId element) {
        queue.add(project, path, element);
    }

    @Override
    public void pause(String key) {
        find(key).ifPresent(Upload::pause);
    }

    @Override
    public void resume(String key) {
        find(key).ifPresent(Upload::resume);
    }

    @Override
    public void cancel(String key) {
        find(key).ifPresent(upload -> {
            if (upload.progress().get().phase().isOver()) {
                queue.dismiss(upload);
            } else {
                upload.cancel();
            }
        });
    }

    @Override
    public Observable<List<Entry>> entries() {
        return entries;
    }

    @Override
    public void retry(String key) {
        resume(key);
    }

    @Override
    public void discard(String key) {
        cancel(key);
    }

    @Override
    public void close() {
        lifetime.close();
        synchronized (watches) {
            watches.values().forEach(Pin::close);
            watches.clear();
        }
        queue.close();
    }

    private Optional<Upload> find(String key) {
        return queue.uploads().get().stream()
                .filter(upload -> upload.id().equals(key))
                .findFirst();
    }

    private void queued(List<Upload> uploads) {
        order = uploads.stream().map(Upload::id).toList();
        synchronized (watches) {
            watches.entrySet().removeIf(entry -> {
                boolean gone = !order.contains(entry.getKey());
                if (gone) {
                    entry.getValue().close();
                }
                return gone;
            });
            for (Upload upload : uploads) {
                if (!watches.containsKey(upload.id())) {
                    firstSeen.putIfAbsent(upload.id(), clock.instant());
                    watches.put(upload.id(), upload.progress().watch(now -> progressed(upload, now)));
                }
            }
        }
        publish();
    }

    private void progressed(Upload upload, UploadProgress now) {
        if (now.phase() == UploadPhase.CANCELED) {
            queue.dismiss(upload);
            return;
        }
        if (now.fault() != null && GONE.equals(now.fault().code())) {
            // It goes with its project: there is no place left where somebody could look after it.
            upload.cancel();
        }
        states.put(upload.id(), item(upload, now));
        publish();
    }

    private void publish() {
        List<UploadItem> now =
                order.stream().map(states::get).filter(Objects::nonNull).toList();
        items.set(now);
        entries.set(now.stream().filter(ClientUploads::waits).map(this::entry).toList());
    }

    private static boolean waits(UploadItem item) {
        return item.state() == UploadItem.State.WAITING
                || item.state() == UploadItem.State.PAUSED
                || item.state() == UploadItem.State.FAILED;
    }

    private Entry entry(UploadItem item) {
        return new Entry(
                item.key(),
                "upload",
                item.name(),
                1,
                firstSeen.getOrDefault(item.key(), clock.instant()),
                item.fault(),
                item.state() == UploadItem.State.FAILED,
                true);
    }

    private static UploadItem item(Upload upload, UploadProgress now) {
        UploadItem.State state = switch (now.phase()) {
            case READING -> UploadItem.State.PREPARING;
            case SENDING -> UploadItem.State.SENDING;
            case WAITING -> UploadItem.State.WAITING;
            case PAUSED -> UploadItem.State.PAUSED;
            case FINISHING -> UploadItem.State.VERIFYING;
            case DONE, CANCELED -> UploadItem.State.DONE;
            case FAILED -> UploadItem.State.FAILED;
        };
        return new UploadItem(
                upload.id(),
                upload.project(),
                upload.name(),
                state,
                now.bytes(),
                now.totalBytes(),
                now.bytesPerSecond(),
                now.remaining(),
                now.fault(),
                now.stored(),
                now.notes());
    }
}
