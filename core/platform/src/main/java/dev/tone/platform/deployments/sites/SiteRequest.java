package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// @param target as it came, beginning with `/`
/// @param oneZero the client speaks HTTP/1.0: no chunks, no second request
record SiteRequest(String method, String target, boolean oneZero, Headers headers, Headers.Body body) {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final int LONGEST_LINE = 16_384;

    /// @return null when the client has no further request
    static @Nullable SiteRequest read(HttpInput in) throws IOException {
        String line;
        try {
            line = in.line(LONGEST_LINE);
            if (line.isEmpty()) {
                line = in.line(LONGEST_LINE);
            }
        } catch (java.io.EOFException | java.net.SocketTimeoutException e) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !METHOD.matcher(parts[0]).matches()) {
            throw new HttpRefusal(400, "This is not an HTTP request.");
        }
        boolean oneZero = parts[2].equals("HTTP/1.0");
        if (!oneZero && !parts[2].equals("HTTP/1.1")) {
            throw new HttpRefusal(505, "The HTTP version is not known.");
        }
        if (!parts[1].startsWith("/") || parts[1].chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new HttpRefusal(400, "The request has no path.");
        }
        Headers headers = Headers.read(in);
        return new SiteRequest(parts[0], parts[1], oneZero, headers, headers.body());
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /// The path without its query.
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query);
    }

    boolean wantsToStay() {
        return !oneZero && !headers.lists("connection", "close");
    }

    boolean wantsUpgrade() {
        return headers.lists("connection", "upgrade") && headers.first("upgrade") != null;
    }
}
