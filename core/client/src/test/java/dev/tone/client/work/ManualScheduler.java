package dev.tone.client.work;

import dev.tone.model.observe.Pin;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/// Time that stands still until it is moved; work runs in the order of its time, then of its asking.
public final class ManualScheduler implements Scheduler {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private Instant now = START;
    private long count;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void execute(Runnable work) {
        after(Duration.ZERO, work);
    }

    @Override
    public Pin after(Duration delay, Runnable work) {
        Task task = new Task(now.plus(delay), count++, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /// Runs what is due now, and what that causes.
    public void settle() {
        advance(Duration.ZERO);
    }

    public void advance(Duration by) {
        Instant until = now.plus(by);
        while (!tasks.isEmpty() && !tasks.peek().time.isAfter(until)) {
            step();
        }
        now = until;
    }

    /// Runs the next piece of work, however far away.
    ///
    /// @return false when there is none
    public boolean step() {
        Task task = tasks.poll();
        if (task == null) {
            return false;
        }
        now = task.time;
        task.work.run();
        return true;
    }

    private record Task(Instant time, long order, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            int byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
