package dev.tone.platform.kernel.http;

import java.util.concurrent.atomic.AtomicLong;

/// Keeps somebody who knocks all day from filling the log: a few records a minute.
final class RefusalLog {
    private static final long WINDOW_NANOS = 60_000_000_000L;
    private static final int PER_WINDOW = 20;

    private final AtomicLong windowStart = new AtomicLong(System.nanoTime());
    private final AtomicLong count = new AtomicLong();

    boolean mayLog() {
        long now = System.nanoTime();
        long start = windowStart.get();
        if (now - start > WINDOW_NANOS && windowStart.compareAndSet(start, now)) {
            count.set(0);
        }
        return count.incrementAndGet() <= PER_WINDOW;
    }
}
