package dev.tone.desktop.platforms;

import dev.tone.model.fault.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Reads what a person types as the address of a platform.
final class PlatformAddress {
    private PlatformAddress() {}

    /// @return scheme, host and port, without an end
    /// @throws dev.tone.model.fault.FaultException `platform/invalid-address`, `platform/not-encrypted`
    static String read(String typed) {
        String text = typed.strip();
        URI uri = parse(text.contains("://") ? text : "https://" + text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        boolean bare = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (host == null || !bare || !web || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw invalid().asException();
        }
        if (scheme.equals("http") && !isHere(host)) {
            throw Fault.invalid(
                            "platform/not-encrypted",
                            "The connection to this address would not be encrypted.",
                            "Use an address that begins with https://. Without it others on the way can read the token.")
                    .asException();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return scheme + "://" + host.toLowerCase(Locale.ROOT) + port;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw invalid().asException();
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    private static Fault invalid() {
        return Fault.invalid(
                "platform/invalid-address",
                "This is not the address of a platform.",
                "It is like https://tone.example.com, without anything behind it.");
    }
}
