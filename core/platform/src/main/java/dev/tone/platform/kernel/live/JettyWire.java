package dev.tone.platform.kernel.live;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// One frame in flight at a time, where Jetty alone would queue without bound.
final class JettyWire implements Wire {
    private static final long PATIENCE_SECONDS = 30;
    private final Session session;

    JettyWire(Session session) {
        this.session = session;
    }

    @Override
    public void send(String frame) throws IOException, InterruptedException {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        session.sendText(frame, Callback.from(() -> sent.complete(true), sent::completeExceptionally));
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            session.disconnect();
            throw new IOException("The reader did not read for " + PATIENCE_SECONDS + " s", e);
        }
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }
}
