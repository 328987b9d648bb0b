package dev.tone.desktop.link;

import dev.tone.client.canvas.CanvasDrafts;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.PlatformCanvasRemote;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Installation;
import dev.tone.client.drafts.Scope;
import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.Scheduler;
import dev.tone.desktop.canvas.CanvasOpener;
import dev.tone.desktop.canvas.sync.FxScheduler;
import dev.tone.desktop.canvas.sync.ReplayState;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// The drawings' copies on this computer. The store is opened with the first drawing; closing waits for what is being
/// written.
public final class Drawings implements CanvasOpener, Pin {
    /// The platform in this process has one owner and one organization.
    private static final Scope EMBEDDED = new Scope("embedded", "local", "local");

    private final Path folder;
    private final PlatformLink link;
    private final Executor background;
    private final Scheduler scheduler;
    private final Lifetime lifetime = new Lifetime();
    private @Nullable Store store;

    private record Store(CanvasDrafts drafts, ClientId client) {}

    /// @param folder of this window's profile; used by one process at a time
    public Drawings(Path folder, PlatformLink link, Executor background, Executor fx) {
        this.folder = folder;
        this.link = link;
        this.background = background;
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("drawings-timer").factory());
        lifetime.add(timer::shutdownNow);
        scheduler = new FxScheduler(fx, timer, Clock.systemUTC());
    }

    @Override
    public CanvasSync open(CanvasId canvas) {
        Store opened = store();
        return new CanvasSync(
                canvas,
                opened.client(),
                opened.drafts().load(canvas),
                ReplayState::of,
                opened.drafts(),
                new PlatformCanvasRemote(link.client().canvases(), link.channel(), background, scheduler),
                scheduler,
                new Backoff(new SecureRandom()));
    }

    private synchronized Store store() {
        Store known = store;
        if (known == null) {
            DraftDatabase database = lifetime.add(DraftDatabase.open(folder, Clock.systemUTC()));
            known = new Store(
                    new SqliteCanvasDrafts(database, EMBEDDED), Installation.of(database, IdGenerator.system()));
            store = known;
        }
        return known;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
