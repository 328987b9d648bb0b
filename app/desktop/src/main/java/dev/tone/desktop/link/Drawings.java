package dev.tone.desktop.link;

import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.PlatformCanvasRemote;
import dev.tone.client.drafts.CanvasSteps;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Installation;
import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.Scheduler;
import dev.tone.desktop.canvas.CanvasOpener;
import dev.tone.desktop.canvas.StoredDrawing;
import dev.tone.desktop.canvas.look.LookFile;
import dev.tone.desktop.canvas.look.Looks;
import dev.tone.desktop.canvas.sync.FxScheduler;
import dev.tone.desktop.canvas.sync.KeptHistory;
import dev.tone.desktop.canvas.sync.ReplayState;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The drawings' copies on this computer. The store is opened with the first drawing; closing waits for what is being
/// written.
public final class Drawings implements CanvasOpener, Pin {
    private static final Logger LOG = LoggerFactory.getLogger(Drawings.class);

    private final LocalStore local;
    private final PlatformLink link;
    private final Executor background;
    private final Looks looks;
    private final Scheduler scheduler;
    private final Lifetime lifetime = new Lifetime();
    private final Map<CanvasId, CanvasSync> open = new ConcurrentHashMap<>();
    private final Map<CanvasId, StoredDrawing> ahead = new ConcurrentHashMap<>();
    private final Signal<CanvasId> moved = new Signal<>();
    private @Nullable Store store;

    private record Store(SqliteCanvasDrafts drafts, CanvasSteps steps, ClientId client) {}

    public Drawings(LocalStore local, PlatformLink link, Executor background, Executor fx) {
        this.local = local;
        this.link = link;
        this.background = background;
        this.looks = new Looks(local.looks(), Clock.systemUTC());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("drawings-timer").factory());
        lifetime.add(timer::shutdownNow);
        scheduler = new FxScheduler(fx, timer, Clock.systemUTC());
    }

    @Override
    public CanvasSync open(CanvasId canvas) {
        Store opened = store();
        CanvasSync sync = new CanvasSync(
                canvas,
                opened.client(),
                opened.drafts().load(canvas),
                ReplayState::of,
                opened.drafts(),
                new PlatformCanvasRemote(link.client().canvases(), link.channel(), background, scheduler),
                scheduler,
                new Backoff(new SecureRandom()));
        open.put(canvas, sync);
        sync.closesWith(sync.synced().watch(_ -> moved.emit(canvas)));
        sync.closesWith(() -> open.remove(canvas, sync));
        return sync;
    }

    /// Reads a drawing before the window asks for it. Blocks; what is in the way then is told to who asks.
    public void readAhead(CanvasId canvas) {
        try {
            ahead.put(canvas, StoredDrawing.read(this, canvas));
        } catch (FaultException e) {
            LOG.info("A drawing is not read ahead: {}", e.fault().title());
        }
    }

    @Override
    public @Nullable StoredDrawing takeAhead(CanvasId canvas) {
        return ahead.remove(canvas);
    }

    @Override
    public HistoryStore history(CanvasId canvas) {
        return new KeptHistory(store().steps(), canvas);
    }

    @Override
    public VersionFolder versions(CanvasId canvas) {
        return new VersionFolder(local.versions().resolve(canvas.value()));
    }

    @Override
    public LookFile look(CanvasId canvas) {
        return looks.of(canvas);
    }

    @Override
    public void forget(CanvasId canvas) {
        background.execute(() -> looks.of(canvas).delete());
    }

    /// Drawings with edits that the platform has not taken yet, also those that are not open. Reads the disk.
    public List<SqliteCanvasDrafts.Waiting> waiting() {
        return store().drafts().waiting();
    }

    /// Some drawing's waiting edits may have become more or fewer; told on any thread.
    public Signal<CanvasId> moved() {
        return moved;
    }

    /// Sends what waits of an open drawing, refused edits included. On the JavaFX thread.
    public void retry(CanvasId canvas) {
        CanvasSync sync = open.get(canvas);
        if (sync != null) {
            sync.rejected().forEach(rejected -> sync.retry(rejected.batch().counter()));
            sync.wake();
        }
    }

    /// Gives up the edits of an open drawing that the platform refused. On the JavaFX thread.
    public void discardRejected(CanvasId canvas) {
        CanvasSync sync = open.get(canvas);
        if (sync != null) {
            sync.rejected().forEach(rejected -> sync.discard(rejected.batch().counter()));
        }
    }

    public boolean isOpen(CanvasId canvas) {
        return open.containsKey(canvas);
    }

    @Override
    public CanvasSnapshot at(CanvasId canvas, long revision) {
        return link.client().canvases().snapshot(canvas, revision);
    }

    private synchronized Store store() {
        Store known = store;
        if (known == null) {
            DraftDatabase database = local.database();
            known = new Store(
                    new SqliteCanvasDrafts(database, LocalStore.SCOPE),
                    new CanvasSteps(database, LocalStore.SCOPE),
                    Installation.of(database, IdGenerator.system()));
            store = known;
            background.execute(looks::tidy);
        }
        return known;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
