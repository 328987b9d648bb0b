package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/// One request with the connection that it came on.
///
/// @param in of the connection, behind the head of the request
record SiteExchange(SiteRequest request, Socket socket, HttpInput in, OutputStream out) {
    /// Sends a whole answer. Its body is left out for HEAD.
    ///
    /// @return whether the connection may be used again
    boolean answer(int status, Headers headers, byte[] body) throws IOException {
        boolean stays = stays();
        headers.add("Content-Length", Integer.toString(body.length));
        headers.add("Connection", stays ? "keep-alive" : "close");
        out.write(headers.bytes("HTTP/1.1 " + status + " " + Pages.reason(status)));
        if (!request.isHead()) {
            out.write(body);
        }
        out.flush();
        return stays;
    }

    /// Whether another request can follow: one with a body that we did not read would be mistaken for it.
    boolean stays() {
        return request.wantsToStay()
                && !request.body().chunked()
                && request.body().length() <= 0;
    }
}
