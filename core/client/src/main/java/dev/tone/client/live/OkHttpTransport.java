package dev.tone.client.live;

import dev.tone.client.http.Faults;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.Endpoint;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// `/api/v1/live` over OkHttp.
public final class OkHttpTransport implements Transport {
    private static final int GOING_AWAY = 1001;
    private static final int UNAUTHORIZED = 401;

    private final OkHttpClient http;
    private final Request request;

    public OkHttpTransport(ToneClient client) {
        http = client.http().newBuilder().readTimeout(Duration.ZERO).build();
        request = new Request.Builder()
                .url(client.endpoint().url().newBuilder(Endpoint.BASE + "/live").build())
                .build();
    }

    @Override
    public Link open(Listener listener) {
        WebSocket socket = http.newWebSocket(request, new Events(listener));
        return new Link() {
            @Override
            public void send(String message) {
                socket.send(message);
            }

            @Override
            public void close() {
                if (!socket.close(GOING_AWAY, null)) {
                    socket.cancel();
                }
            }
        };
    }

    private static final class Events extends WebSocketListener {
        private final Listener listener;

        Events(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            listener.opened();
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            listener.received(text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code == 1005 ? 1000 : code, null);
            listener.ended(closed(reason.isBlank() ? "It closed the live connection." : reason));
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            if (response == null) {
                listener.ended(closed(null));
            } else if (response.code() == UNAUTHORIZED) {
                listener.ended(new Fault(
                        FaultKind.UNAUTHENTICATED,
                        "live/unauthenticated",
                        "The platform does not know who asks.",
                        "Sign in again, or start Tone again."));
            } else {
                listener.ended(closed("It answered " + response.code() + "."));
            }
        }

        private static Fault closed(@Nullable String detail) {
            return new Fault(FaultKind.UNAVAILABLE, Faults.UNREACHABLE, "The platform does not answer.", detail);
        }
    }
}
