package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/// One request with the connection that it came on.
///
/// @param in of the connection, behind the head of the request
record SiteExchange(SiteRequest request, Socket socket, HttpInput in, OutputStream out, HeadListener heads) {
    SiteExchange(SiteRequest request, Socket socket, HttpInput in, OutputStream out) {
        this(request, socket, in, out, (_, _) -> {});
    }

    /// Is told of the answer the moment that it begins, and may add to its head.
    @FunctionalInterface
    interface HeadListener {
        void begins(int status, Headers headers);
    }

    /// The same request for somebody who listens.
    SiteExchange heardBy(HeadListener listener) {
        return new SiteExchange(request, socket, in, out, listener);
    }

    /// Begins the answer.
    ///
    /// @param reason as it follows the status in the first line
    void begin(int status, String reason, Headers headers) throws IOException {
        heads.begins(status, headers);
        out.write(headers.bytes("HTTP/1.1 " + status + " " + reason));
    }

    /// Sends a whole answer. Its body is left out for HEAD.
    ///
    /// @return whether the connection may be used again
    boolean answer(int status, Headers headers, byte[] body) throws IOException {
        boolean stays = stays();
        headers.add("Content-Length", Integer.toString(body.length));
        headers.add("Connection", stays ? "keep-alive" : "close");
        begin(status, Pages.reason(status), headers);
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
