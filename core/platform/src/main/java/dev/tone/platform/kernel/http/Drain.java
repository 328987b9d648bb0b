package dev.tone.platform.kernel.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Takes what is left of a body after the answer was sent. A connection that is closed while bytes arrive is reset, and
/// a client that sends all of its body before it looks for the answer then never learns why it was refused.
final class Drain extends Handler.Wrapper {
    private final long most;
    private final Duration patience;

    /// @param most bytes that are taken and thrown away; a client that brings more sees its connection end
    /// @param patience how long it may take to bring them
    Drain(long most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return hasBody(request)
                ? super.handle(new Kept(request), response, new Draining(request, callback))
                : super.handle(request, response, callback);
    }

    /// Who asks before sending has sent nothing, and is not to begin.
    private static boolean hasBody(Request request) {
        return !request.getHeaders().contains(HttpHeader.EXPECT)
                && (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }

    /// Keeps what is left for after the answer: the servlet would otherwise drop what has arrived, and the connection
    /// with
    /// it.
    private static final class Kept extends Request.Wrapper {
        Kept(Request request) {
            super(request);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    private final class Draining extends Callback.Nested implements Runnable {
        private final Request request;
        private final AtomicBoolean ended = new AtomicBoolean();
        private long left = most;
        private Scheduler.@Nullable Task limit;

        Draining(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            limit = request.getComponents()
                    .getScheduler()
                    .schedule(this::end, patience.toMillis(), TimeUnit.MILLISECONDS);
            run();
        }

        @Override
        public void run() {
            while (left > 0 && !ended.get()) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                left -= chunk.remaining();
                boolean last = chunk.isLast() || Content.Chunk.isFailure(chunk);
                chunk.release();
                if (last) {
                    break;
                }
            }
            end();
        }

        private void end() {
            if (ended.compareAndSet(false, true)) {
                if (limit != null) {
                    limit.cancel();
                }
                super.succeeded();
            }
        }
    }
}
