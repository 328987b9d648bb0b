package dev.tone.platform.deployments.process;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A command that runs, with everything it started. Thread-safe.
public final class RunningProcess {
    /// How long the output may stay open after everything was ended; only a process that cannot be killed keeps it.
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Process process;
    private final CommandSpec spec;
    private final String marker;
    private final ProcessTable.Key leader;
    private final ProcessTable table;
    private final ProcessReaper reaper;
    private final Set<ProcessTable.Key> seen = new HashSet<>();
    private final AtomicReference<ProcessOutcome.@Nullable Ending> forced = new AtomicReference<>();
    private final CompletableFuture<ProcessOutcome> outcome = new CompletableFuture<>();
    private final long startedNanos = System.nanoTime();
    private volatile @Nullable ScheduledFuture<?> watch;

    RunningProcess(
            Process process,
            CommandSpec spec,
            String marker,
            ProcessTable.Key leader,
            ProcessTable table,
            ProcessReaper reaper) {
        this.process = process;
        this.spec = spec;
        this.marker = marker;
        this.leader = leader;
        this.table = table;
        this.reaper = reaper;
    }

    public long pid() {
        return process.pid();
    }

    /// Completes when the command, everything it started and its output have ended.
    public CompletableFuture<ProcessOutcome> outcome() {
        return outcome.copy();
    }

    /// Blocks until everything has ended.
    public ProcessOutcome await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The process could not be followed to its end", e.getCause());
        }
    }

    /// Ends the command and everything it started: asked first, forced after the grace. Returns when nothing is left.
    public void end(Duration grace) {
        endAs(ProcessOutcome.Ending.CANCELED, grace);
    }

    private void endAs(ProcessOutcome.Ending ending, Duration grace) {
        if (outcome.isDone()) {
            return;
        }
        forced.compareAndSet(null, ending);
        reapAll(grace);
        process.destroyForcibly();
    }

    private void reapAll(Duration grace) {
        if (process.isAlive()) {
            // What /proc does not show (no Linux) is found through the tree that the JDK knows.
            List<ProcessHandle> tree = process.descendants().toList();
            reaper.end(family(), grace);
            tree.forEach(ProcessHandle::destroyForcibly);
        } else {
            reaper.end(family(), grace);
        }
    }

    private ProcessReaper.Family family() {
        synchronized (seen) {
            return new ProcessReaper.Family(marker, leader, Set.copyOf(seen));
        }
    }

    /// Blocks until the end; the one thread that follows the process runs this.
    void follow(Thread pump, Runnable closing) {
        try {
            int exit = process.waitFor();
            ProcessOutcome.Ending ending = forced.get();
            stopWatch();
            // Nothing that a command leaves behind may live on, also when it ended well.
            reapAll(ending == null ? Duration.ZERO : Duration.ofMillis(200));
            pump.join(DRAIN);
            closeStream();
            pump.join(DRAIN);
            closing.run();
            outcome.complete(new ProcessOutcome(ending == null ? ProcessOutcome.Ending.EXITED : ending, exit));
        } catch (Throwable e) {
            closing.run();
            outcome.completeExceptionally(e);
        }
    }

    private void closeStream() {
        try {
            process.getInputStream().close();
        } catch (IOException e) {
            // Closed already, which is what we want.
            return;
        }
    }

    void watchWith(ScheduledFuture<?> watching) {
        watch = watching;
        if (outcome.isDone()) {
            stopWatch();
        }
    }

    private void stopWatch() {
        ScheduledFuture<?> watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
    }

    /// Looks who lives below the leader and whether the limits hold; ends everything when one does not.
    void check() {
        Duration time = spec.limits().time();
        if (time != null && System.nanoTime() - startedNanos > time.toNanos()) {
            endAs(ProcessOutcome.Ending.TIMED_OUT, Duration.ofSeconds(2));
            return;
        }
        int count = 0;
        long memory = 0;
        synchronized (seen) {
            Set<ProcessTable.Key> living = new HashSet<>();
            Set<Integer> pids = new HashSet<>();
            pids.add(leader.pid());
            List<ProcessTable.Entry> all = table.all();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (ProcessTable.Entry entry : all) {
                    boolean ours = pids.contains(entry.parent())
                            || entry.session() == leader.pid()
                            || entry.pid() == leader.pid()
                            || seen.contains(entry.key());
                    if (ours && living.add(entry.key())) {
                        pids.add(entry.pid());
                        count++;
                        memory += entry.residentBytes();
                        grew = true;
                    }
                }
            }
            seen.clear();
            seen.addAll(living);
        }
        if (count > spec.limits().processes()) {
            endAs(ProcessOutcome.Ending.TOO_MANY_PROCESSES, Duration.ZERO);
        } else if (memory > spec.limits().memoryBytes()) {
            endAs(ProcessOutcome.Ending.OUT_OF_MEMORY, Duration.ZERO);
        }
    }
}
