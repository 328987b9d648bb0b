package dev.tone.client.http;

import dev.tone.model.api.Headers;
import dev.tone.model.id.IdGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.MDC;

/// Puts on every request who asks, for what, and with which version. The correlation id is that of the thread's click
/// when there is one (slf4j's MDC), else a new one.
final class WireHeaders implements Interceptor {
    private static final String MDC_KEY = "correlationId";

    private final PlatformEndpoint endpoint;
    private final String clientVersion;
    private final IdGenerator ids;

    WireHeaders(PlatformEndpoint endpoint, String clientVersion, IdGenerator ids) {
        this.endpoint = endpoint;
        this.clientVersion = clientVersion;
        this.ids = ids;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        HttpUrl url = request.url();
        if (!isPlatform(url)) {
            throw new IOException("Only " + endpoint + " is called, not " + url.host() + ":" + url.port());
        }
        String click = MDC.get(MDC_KEY);
        Request.Builder asked = request.newBuilder();
        if (endpoint.isLoopback()) {
            // Squeezing and unfolding on one machine takes longer than handing over.
            asked.header("Accept-Encoding", "identity");
        }
        try {
            asked.url(placed(url))
                    .header("Authorization", "Bearer " + endpoint.token().get());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return chain.proceed(asked.header(Headers.CORRELATION_ID, click == null ? ids.next() : click)
                .header(Headers.CLIENT_VERSION, clientVersion)
                .build());
    }

    private HttpUrl placed(HttpUrl url) {
        HttpUrl place = endpoint.place().get();
        return place.equals(endpoint.url())
                ? url
                : url.newBuilder()
                        .scheme(place.scheme())
                        .host(place.host())
                        .port(place.port())
                        .build();
    }

    private boolean isPlatform(HttpUrl url) {
        HttpUrl own = endpoint.url();
        return url.scheme().equals(own.scheme()) && url.host().equals(own.host()) && url.port() == own.port();
    }
}
