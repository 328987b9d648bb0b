package dev.tone.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.ReplayState;
import dev.tone.client.canvas.Synced;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Scope;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.work.SerialScheduler;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

class WorkspaceConnectionTest {
    private static final CanvasId CANVAS = new CanvasId("c");
    private static final Scope SCOPE = new Scope("embedded", "me", "home");
    private static final CanvasOperation EDIT =
            new CanvasOperation.Create("a", "text", Map.of("text", JsonNodeFactory.instance.textNode("hi")));

    @TempDir
    private Path folder;

    @Test
    void a_drawing_made_offline_arrives_when_the_platform_is_there() throws Exception {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Platform());
        server.start();
        int port = server.getPort();
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC());
                SerialScheduler editor = new SerialScheduler("editor", Clock.systemUTC())) {
            edit(connection(port, database), editor, synced -> synced.waiting() == 0);
            server.close();

            var records = edit(connection(port, database), editor, synced -> synced.waiting() == 1);
            assertThat(records).extracting(CanvasRecord::id).containsExactly("a");
        }
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC());
                WorkspaceConnection connection = connection(port, database)) {
            assertThat(connection.load(CANVAS).pending()).hasSize(1);
            assertThat(connection.drafts().waiting()).hasSize(1);
            assertThat(connection.readModels().list("projects", String.class)).isEmpty();
            assertThat(connection.uiStates().get("tab", String.class)).isEmpty();
            assertThat(connection.connection().get().isConnected()).isFalse();
        }
    }

    private static List<CanvasRecord> edit(
            WorkspaceConnection connection, SerialScheduler editor, Predicate<Synced> awaited) throws Exception {
        var stored = connection.load(CANVAS);
        CompletableFuture<CanvasSync> opened = new CompletableFuture<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        editor.execute(() -> {
            CanvasSync sync = connection.open(CANVAS, stored, ReplayState::of, editor);
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
        try (connection) {
            return records.get(20, TimeUnit.SECONDS);
        }
    }

    private static WorkspaceConnection connection(int port, DraftDatabase database) {
        return new WorkspaceConnection(
                PlatformEndpoint.of("http://127.0.0.1:" + port, () -> "secret"), database, SCOPE, "1.0");
    }

    private static final class Platform extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().endsWith("/live")) {
                return new MockResponse.Builder().webSocketUpgrade(new Live()).build();
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
        @Override
        public void onMessage(WebSocket socket, String text) {
            if (Json.read(text, ClientMessage.class) instanceof ClientMessage.Hello) {
                socket.send(Json.write(new ServerMessage.Welcome(ClientMessage.PROTOCOL, "1.0")));
            }
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, null);
        }
    }
}
