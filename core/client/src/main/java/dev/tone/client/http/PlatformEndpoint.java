package dev.tone.client.http;

import java.util.function.Supplier;
import okhttp3.HttpUrl;

/// Where a platform is and how one shows to it who asks.
///
/// @param url scheme, host and port, without a path, that requests are made for
/// @param place where the platform listens; asked for at each request, and may block while it is still starting
/// @param token of the moment; asked for at each request, so that a renewed one is used at once
public record PlatformEndpoint(HttpUrl url, Supplier<HttpUrl> place, Supplier<String> token) {
    private static final HttpUrl SOMEWHERE_HERE = HttpUrl.get("http://127.0.0.1/");

    public PlatformEndpoint {
        if (!url.encodedPath().equals("/") || url.query() != null) {
            throw new IllegalArgumentException("A platform's address has no path: " + url);
        }
    }

    /// @throws IllegalArgumentException when the address is not an HTTP one
    public static PlatformEndpoint of(String url, Supplier<String> token) {
        HttpUrl known = HttpUrl.get(url);
        return new PlatformEndpoint(known, () -> known, token);
    }

    /// One on this computer that may still be starting: nothing is sent before it is known.
    ///
    /// @param known blocks; throws an [java.io.UncheckedIOException] when it will not come
    public static PlatformEndpoint awaited(Supplier<PlatformEndpoint> known) {
        return new PlatformEndpoint(
                SOMEWHERE_HERE,
                () -> known.get().place().get(),
                () -> known.get().token().get());
    }

    /// Names the platform in stored keys; the same across restarts of one that keeps its address. Blocks while it is
    /// not known.
    public String origin() {
        return origin(place.get());
    }

    /// Whether it runs on this computer.
    public boolean isLoopback() {
        String host = url.host();
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /// Keeps the token out of logs.
    @Override
    public String toString() {
        return origin(url);
    }

    private static String origin(HttpUrl of) {
        return of.scheme() + "://" + of.host() + ":" + of.port();
    }
}
