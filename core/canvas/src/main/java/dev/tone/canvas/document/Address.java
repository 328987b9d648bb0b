package dev.tone.canvas.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An address that an element leads to: of the web and nothing else, so that following it only shows a page.
public final class Address {
    private static final int LONGEST = 2_000;

    private Address() {}

    /// What was typed as an address; empty when it is none. Without a scheme it is meant as HTTPS.
    public static String of(String typed) {
        String text = typed.strip();
        String full = text.isEmpty() || text.contains("://") ? text : "https://" + text;
        return isSafe(full) ? full : "";
    }

    static boolean isSafe(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            // A user in front of the host only makes it look like another one.
            return text.length() <= LONGEST
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
