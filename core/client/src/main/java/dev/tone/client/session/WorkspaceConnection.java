package dev.tone.client.session;

import dev.tone.client.canvas.CanvasState;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.PlatformCanvasRemote;
import dev.tone.client.canvas.StoredCanvas;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Installation;
import dev.tone.client.drafts.ReadModels;
import dev.tone.client.drafts.Scope;
import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.drafts.UiStates;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.Connection;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.OkHttpTransport;
import dev.tone.client.work.Scheduler;
import dev.tone.client.work.SerialScheduler;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// One organization on one platform, as one account uses it from this installation: REST, live channel and what is kept
/// locally, opened and closed together.
///
/// The stores are usable at once and without the platform; so are drawings that were open before.
public final class WorkspaceConnection implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final SecureRandom random = new SecureRandom();
    private final ToneClient client;
    private final LiveChannel live;
    private final SqliteCanvasDrafts drafts;
    private final UiStates uiStates;
    private final ReadModels readModels;
    private final ClientId installation;
    private final Executor calls;

    /// @param drafts stays open when the connection closes
    /// @param scope what is kept locally belongs to it; the embedded platform's port changes at each start, so its
    ///     platform part is a name that stays, e.g. `embedded`
    public WorkspaceConnection(PlatformEndpoint endpoint, DraftDatabase drafts, Scope scope, String clientVersion) {
        IdGenerator ids = IdGenerator.system();
        client = new ToneClient(endpoint, clientVersion, ids);
        lifetime.add(client::close);
        var executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("call-", 0).factory());
        lifetime.add(executor::shutdownNow);
        calls = executor;
        SerialScheduler scheduler = lifetime.add(new SerialScheduler("live", Clock.systemUTC()));
        live = lifetime.add(
                new LiveChannel(new OkHttpTransport(client), scheduler, new Backoff(random), clientVersion));
        this.drafts = new SqliteCanvasDrafts(drafts, scope);
        uiStates = new UiStates(drafts, scope);
        readModels = new ReadModels(drafts, scope);
        installation = Installation.of(drafts, ids);
    }

    public ToneClient client() {
        return client;
    }

    public LiveChannel live() {
        return live;
    }

    public Observable<Connection> connection() {
        return live.state();
    }

    public UiStates uiStates() {
        return uiStates;
    }

    public ReadModels readModels() {
        return readModels;
    }

    public SqliteCanvasDrafts drafts() {
        return drafts;
    }

    /// Reads a drawing from the disk; the first half of opening it. Blocks.
    public StoredCanvas load(CanvasId canvas) {
        return drafts.load(canvas);
    }

    /// Opens a drawing; the second half. A drawing is open once.
    ///
    /// @param stored from [#load]
    /// @param states makes the editor's replay
    /// @param editor the scheduler of the editor's thread, on which this is called
    public CanvasSync open(CanvasId canvas, StoredCanvas stored, CanvasState.Factory states, Scheduler editor) {
        CanvasSync sync = new CanvasSync(
                canvas,
                installation,
                stored,
                states,
                drafts,
                new PlatformCanvasRemote(client.canvases(), live, calls, editor),
                editor,
                new Backoff(random));
        Lifetime open = new Lifetime();
        open.add(live.state().watch(state -> {
            if (state.isConnected()) {
                editor.execute(sync::wake);
            }
        }));
        sync.closesWith(open);
        sync.start();
        return sync;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
