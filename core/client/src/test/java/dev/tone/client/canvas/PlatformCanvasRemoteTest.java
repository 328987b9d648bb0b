package dev.tone.client.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Installation;
import dev.tone.client.drafts.Scope;
import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.OkHttpTransport;
import dev.tone.client.work.SerialScheduler;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A drawing whose platform is there over real HTTP and a real socket, and then is not.
class PlatformCanvasRemoteTest {
    private static final CanvasId CANVAS = new CanvasId("c");
    private static final CanvasOperation EDIT =
            new CanvasOperation.Create("a", "text", Map.of("text", JsonNodeFactory.instance.textNode("hi")));

    @TempDir
    private Path folder;

    @Test
    void what_is_drawn_without_the_platform_waits_on_the_disk() throws Exception {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Platform());
        server.start();
        int port = server.getPort();
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC());
                SerialScheduler editor = new SerialScheduler("editor", Clock.systemUTC())) {
            edit(port, database, editor, synced -> synced.waiting() == 0);
            assertThat(drafts(database).waiting()).isEmpty();
            server.close();

            var records = edit(port, database, editor, synced -> synced.waiting() == 1);
            assertThat(records).extracting(CanvasRecord::id).containsExactly("a");
        }
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC())) {
            assertThat(drafts(database).load(CANVAS).pending()).hasSize(1);
            assertThat(drafts(database).waiting()).hasSize(1);
        }
    }

    @Test
    void whoever_follows_hears_that_the_platform_is_there_again() throws Exception {
        MockWebServer server = new MockWebServer();
        Platform platform = new Platform();
        server.setDispatcher(platform);
        server.start();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (ToneClient client = new ToneClient(
                        PlatformEndpoint.of("http://127.0.0.1:" + server.getPort(), () -> "secret"), "1.0");
                SerialScheduler editor = new SerialScheduler("editor", Clock.systemUTC());
                SerialScheduler socket = new SerialScheduler("live", Clock.systemUTC());
                LiveChannel live =
                        new LiveChannel(new OkHttpTransport(client), socket, new Backoff(new Random(1)), "1.0")) {
            var feed = new PlatformCanvasRemote(client.canvases(), live, Runnable::run, editor)
                    .follow(CANVAS, 0, new CanvasRemote.Listener() {
                        @Override
                        public void connected() {
                            heard.add("connected");
                        }

                        @Override
                        public void accepted(List<AcceptedBatch> batches) {}

                        @Override
                        public void behind(boolean back) {}

                        @Override
                        public void refused(Fault fault) {}
                    });
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("connected");

            platform.live.poll(20, TimeUnit.SECONDS).close(1001, null);
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("connected");

            feed.close();
            platform.live.poll(20, TimeUnit.SECONDS).close(1001, null);
            assertThat(platform.live.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(heard).isEmpty();
        } finally {
            server.close();
        }
    }

    private static SqliteCanvasDrafts drafts(DraftDatabase database) {
        return new SqliteCanvasDrafts(database, new Scope("embedded", "me", "home"));
    }

    private static List<CanvasRecord> edit(
            int port, DraftDatabase database, SerialScheduler editor, Predicate<Synced> awaited) throws Exception {
        try (ToneClient client =
                        new ToneClient(PlatformEndpoint.of("http://127.0.0.1:" + port, () -> "secret"), "1.0");
                SerialScheduler socket = new SerialScheduler("live", Clock.systemUTC());
                ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
                LiveChannel live =
                        new LiveChannel(new OkHttpTransport(client), socket, new Backoff(new Random(1)), "1.0")) {
            CompletableFuture<CanvasSync> opened = new CompletableFuture<>();
            CompletableFuture<Void> done = new CompletableFuture<>();
            StoredCanvas stored = drafts(database).load(CANVAS);
            editor.execute(() -> {
                CanvasSync sync = new CanvasSync(
                        CANVAS,
                        Installation.of(database, IdGenerator.system()),
                        stored,
                        ReplayState::of,
                        drafts(database),
                        new PlatformCanvasRemote(client.canvases(), live, calls, editor),
                        editor,
                        new Backoff(new Random(1)));
                sync.start();
                sync.loaded().watch(loaded -> {
                    if (loaded && !opened.isDone()) {
                        editor.execute(() -> sync.apply(List.of(EDIT)));
                        opened.complete(sync);
                    }
                });
                sync.synced().watch(synced -> {
                    if (opened.isDone() && sync.saved().get().isSaved() && awaited.test(synced)) {
                        done.complete(null);
                    }
                });
            });
            CanvasSync sync = opened.get(20, TimeUnit.SECONDS);
            done.get(20, TimeUnit.SECONDS);
            CompletableFuture<List<CanvasRecord>> records = new CompletableFuture<>();
            editor.execute(() -> {
                records.complete(sync.records());
                sync.close();
            });
            return records.get(20, TimeUnit.SECONDS);
        }
    }

    private static final class Platform extends Dispatcher {
        private final BlockingQueue<WebSocket> live = new LinkedBlockingQueue<>();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().endsWith("/live")) {
                return new MockResponse.Builder()
                        .webSocketUpgrade(new Live(live))
                        .build();
            }
            Object answer = request.getTarget().endsWith("/snapshot")
                    ? new CanvasSnapshot(CANVAS, 1, 0, List.of())
                    : new AcceptedBatch(
                            1,
                            Instant.EPOCH,
                            new UserId("u"),
                            Json.read(request.getBody().utf8(), OperationBatch.class));
            return new MockResponse.Builder().body(Json.write(answer)).build();
        }
    }

    private static final class Live extends WebSocketListener {
        private final Queue<WebSocket> welcomed;

        Live(Queue<WebSocket> welcomed) {
            this.welcomed = welcomed;
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            if (Json.read(text, ClientMessage.class) instanceof ClientMessage.Hello) {
                socket.send(Json.write(new ServerMessage.Welcome(ClientMessage.PROTOCOL, "1.0")));
                welcomed.add(socket);
            }
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, null);
        }
    }
}
