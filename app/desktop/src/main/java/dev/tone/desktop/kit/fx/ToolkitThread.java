package dev.tone.desktop.kit.fx;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Gathers what arrives into few toolkit events and yields to painting and input when a burst takes long.
final class ToolkitThread implements FxThread {
    private static final long BUDGET_NANOS = Duration.ofMillis(8).toNanos();

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    @Override
    public void execute(Runnable task) {
        queue.add(task);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false);
        long end = System.nanoTime() + BUDGET_NANOS;
        try {
            for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
                task.run();
                if (System.nanoTime() > end) {
                    return;
                }
            }
        } finally {
            if (!queue.isEmpty()) {
                schedule();
            }
        }
    }
}
