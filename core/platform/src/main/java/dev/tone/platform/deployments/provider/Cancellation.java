package dev.tone.platform.deployments.provider;

import dev.tone.platform.kernel.policy.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// By which a deployment that runs can be ended from another thread, until it takes the traffic. Thread-safe.
public final class Cancellation {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private boolean canceled;
    private boolean committed;
    private boolean platformEnds;
    private @Nullable Canceler canceler;
    private @Nullable Runnable ending;

    /// Who canceled, and the click by which.
    public record Canceler(Actor actor, String correlation) {}

    /// Ends what runs now and everything that would come. The first to cancel is who did it.
    ///
    /// @return false when it is too late
    public boolean cancel(Canceler by) {
        return end(by);
    }

    private boolean end(@Nullable Canceler by) {
        Runnable end;
        synchronized (this) {
            if (committed) {
                return false;
            }
            if (!canceled) {
                canceler = by;
            }
            canceled = true;
            end = ending;
        }
        if (end != null) {
            end.run();
        }
        return true;
    }

    /// As [#cancel(Canceler)], because the platform ends: nobody has canceled the deployment.
    public void interrupt() {
        synchronized (this) {
            platformEnds = true;
        }
        interrupted.countDown();
        end(null);
    }

    /// Waits for something that the deployment cannot change.
    ///
    /// @return false when the platform ends instead
    public boolean pause(Duration time) throws InterruptedException {
        return !interrupted.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Who canceled it; nobody when it goes on, or when the platform ends.
    public synchronized Optional<Canceler> canceler() {
        return Optional.ofNullable(canceler);
    }

    public synchronized boolean isInterrupted() {
        return platformEnds;
    }

    public synchronized boolean isCanceled() {
        return canceled;
    }

    public void check() throws CanceledException {
        if (isCanceled()) {
            throw new CanceledException();
        }
    }

    /// What ends the part that runs now; null when there is none. It is run at once when it is too late to wait.
    public void endWith(@Nullable Runnable end) {
        boolean now;
        synchronized (this) {
            ending = end;
            now = canceled && end != null;
        }
        if (now && end != null) {
            end.run();
        }
    }

    /// From here on it cannot be canceled.
    public synchronized void commit() throws CanceledException {
        if (canceled) {
            throw new CanceledException();
        }
        committed = true;
    }

    /// Nothing of the deployment runs any more, and its state says how it ended.
    public void finish() {
        finished.countDown();
    }

    /// @return false when it is not finished after that time
    public boolean awaitFinish(Duration within) throws InterruptedException {
        return finished.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
