package dev.tone.client.uploads;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Waits of any number of threads, which end early when they are woken.
final class Waits implements Retry.Wait {
    private final Lock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long times;

    @Override
    public void pass(Duration duration) throws InterruptedException {
        lock.lock();
        try {
            long before = times;
            long left = duration.toNanos();
            while (times == before && left > 0) {
                left = woken.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            times++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
