package dev.tone.client.live;

import dev.tone.client.http.Faults;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.Endpoint;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// `/api/v1/live` over OkHttp, which gathers a message whole, however long it is, and unpacks what is packed
/// before it hands it over; so what comes is counted where it leaves the network, and nothing is to be packed.
public final class OkHttpTransport implements Transport {
    private static final int GOING_AWAY = 1001;
    private static final int UNAUTHORIZED = 401;
    /// Twice the largest change that a platform takes, as what it tells of one.
    private static final long LARGEST_MESSAGE = 64L << 20;

    private final OkHttpClient http;
    private final Request request;
    private final long largest;

    public OkHttpTransport(ToneClient client) {
        this(client, LARGEST_MESSAGE);
    }

    /// @param largest bytes of a message; with one that is larger the connection ends
    OkHttpTransport(ToneClient client, long largest) {
        this.largest = largest;
        http = client.http()
                .newBuilder()
                .readTimeout(Duration.ZERO)
                // A connection of the REST API that is free would not be counted.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .addInterceptor(OkHttpTransport::unpacked)
                .build();
        request = new Request.Builder()
                .url(client.endpoint().url().newBuilder(Endpoint.BASE + "/live").build())
                .build();
    }

    @Override
    public Link open(Listener listener) {
        MeteredSockets sockets = new MeteredSockets(largest);
        WebSocket socket =
                http.newBuilder().socketFactory(sockets).build().newWebSocket(request, new Events(listener, sockets));
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

    private static Response unpacked(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .removeHeader("Sec-WebSocket-Extensions")
                .build());
    }

    private static final class Events extends WebSocketListener {
        private final Listener listener;
        private final MeteredSockets sockets;

        Events(Listener listener, MeteredSockets sockets) {
            this.listener = listener;
            this.sockets = sockets;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            sockets.complete();
            listener.opened();
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            sockets.complete();
            listener.received(text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code == 1005 ? 1000 : code, null);
            listener.ended(closed(reason.isBlank() ? "It closed the live connection." : reason));
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            if (sockets.isExceeded()) {
                listener.ended(new Fault(
                        FaultKind.UNAVAILABLE,
                        Faults.GARBAGE,
                        "What the platform tells is too long.",
                        "A message has at most " + (sockets.largest() >> 20) + " MiB."));
            } else if (response == null) {
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
