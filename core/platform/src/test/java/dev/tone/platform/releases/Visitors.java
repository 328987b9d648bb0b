package dev.tone.platform.releases;

import dev.tone.platform.deployments.sites.RawClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// People who ask a site for its front page without a break, each as somebody new. Nothing that they are answered goes
/// uncounted.
final class Visitors implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean gone;

    Visitors(int port, int count) {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().name("visitor").start(() -> visit(port)));
        }
    }

    private void visit(int port) {
        while (!gone) {
            asked.incrementAndGet();
            try {
                String answer = RawClient.get(port, "/");
                String key =
                        answer.substring(9, 12) + " " + RawClient.body(answer).strip();
                answers.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
            } catch (AssertionError | RuntimeException e) {
                lost.incrementAndGet();
            }
        }
    }

    int count(String answer) {
        AtomicInteger count = answers.get(answer);
        return count == null ? 0 : count.get();
    }

    /// So many of each answer, in all.
    Map<String, Integer> answers() {
        Map<String, Integer> now = new TreeMap<>();
        answers.forEach((key, count) -> now.put(key, count.get()));
        return now;
    }

    /// Requests that were not answered at all.
    long lost() {
        return lost.get();
    }

    long asked() {
        return asked.get();
    }

    @Override
    public void close() {
        gone = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
