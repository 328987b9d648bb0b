package dev.tone.client.http;

import java.net.URI;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/// Where a platform is and how one shows to it who asks.
///
/// @param url scheme, host and port, without a path
/// @param token of the moment; asked for at each request, so that a renewed one is used at once
public record PlatformEndpoint(HttpUrl url, Supplier<String> token) {
    public PlatformEndpoint {
        if (!url.encodedPath().equals("/") || url.query() != null) {
            throw new IllegalArgumentException("A platform's address has no path: " + url);
        }
    }

    /// @throws IllegalArgumentException when the address is not an HTTP one
    public static PlatformEndpoint of(String url, Supplier<String> token) {
        return new PlatformEndpoint(HttpUrl.get(url), token);
    }

    public static PlatformEndpoint of(URI url, Supplier<String> token) {
        return of(url.toString(), token);
    }

    /// Names the platform in stored keys; the same across restarts of one that keeps its address.
    public String origin() {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    /// Whether it runs on this computer.
    public boolean isLoopback() {
        String host = url.host();
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /// Keeps the token out of logs.
    @Override
    public String toString() {
        return origin();
    }
}
