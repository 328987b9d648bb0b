package dev.tone.platform;

import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A socket of nothing but the protocol, for tests.
public final class LiveClient implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    public LiveClient(Platform platform) {
        this(platform.url(), platform.token());
    }

    public LiveClient(String url, String token) {
        socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(url.replace("http", "ws") + "/api/v1/live"), new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket own, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            own.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket own, int code, String reason) {
            received.add(code + " " + reason);
            return null;
        }
    }

    public LiveClient hello() {
        send(new ClientMessage.Hello(ClientMessage.PROTOCOL, "test"));
        next(ServerMessage.Welcome.class);
        return this;
    }

    public void send(ClientMessage message) {
        sendText(Json.write(message));
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /// The next message, which has to be of that kind.
    public <M extends ServerMessage> M next(Class<M> type) {
        return type.cast(Json.read(nextText(), ServerMessage.class));
    }

    /// The next message, or code and reason of the close.
    public String nextText() {
        try {
            String text = received.poll(10, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("Nothing came for 10 s");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
