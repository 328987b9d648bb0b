package dev.tone.desktop.boot;

import dev.tone.client.http.PlatformEndpoint;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The platform that calls wait for. Also after it failed to start they go on waiting: it may be tried again.
/// Thread-safe.
final class Arrival {
    private final CompletableFuture<Came> came = new CompletableFuture<>();

    private record Came(PlatformEndpoint endpoint, boolean own) {}

    /// Where it will be.
    PlatformEndpoint endpoint() {
        return PlatformEndpoint.awaited(() -> await().endpoint());
    }

    /// @param own whether it runs in this process
    void came(PlatformEndpoint endpoint, boolean own) {
        came.complete(new Came(endpoint, own));
    }

    /// Whether it is there and runs in this process.
    boolean isOwn() {
        return came.isDone() && !came.isCompletedExceptionally() && came.join().own();
    }

    /// It will not come any more.
    void giveUp() {
        came.completeExceptionally(new ConnectException("The platform did not start."));
    }

    private Came await() {
        try {
            return came.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("The call was canceled."));
        } catch (ExecutionException e) {
            throw new UncheckedIOException((ConnectException) e.getCause());
        }
    }
}
