package dev.tone.desktop.preview;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Scheme, host and port (RFC 6454): what the preview may not leave.
record Origin(String scheme, String host, int port) {
    /// @return null when the text is no http or https address
    static @Nullable Origin of(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? 80 : 443;
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }
}
