package dev.tone.platform.deployments.sites;

import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.fault.FaultException;
import dev.tone.model.log.LogLevel;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.process.CommandSpec;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.process.ProcessOutcome;
import dev.tone.platform.deployments.process.RunningProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A process that is kept alive: started again when it ends, ever later while it keeps failing. Thread-safe.
public final class ProcessBackend implements Backend {
    private static final String STEP = "runtime";
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(60);
    /// From this many failures in a row on it is down rather than degraded. It is tried on.
    private static final int DOWN_AFTER = 4;

    private final ProcessLauncher launcher;
    private final ProcessPlan plan;
    private final HealthListener listener;
    private final Backoff backoff;
    private final Object lock = new Object();
    private volatile int port;
    private volatile @Nullable RunningProcess process;
    private volatile boolean ended;
    private final AtomicBoolean supervised = new AtomicBoolean();
    private final AtomicInteger exits = new AtomicInteger();

    /// @param first how long to wait before the first restart
    /// @param longest how long to wait at most
    /// @param settled after this long without a failure it counts as new
    /// @param check how often its health is asked for while it takes traffic
    public record Backoff(Duration first, Duration longest, Duration settled, Duration check) {
        public static Backoff usual() {
            return new Backoff(
                    Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(10));
        }

        Duration pause(int failures) {
            long millis = first.toMillis() << Math.min(20, Math.max(0, failures - 1));
            return Duration.ofMillis(Math.min(millis, longest.toMillis()));
        }
    }

    /// Starts the process.
    ///
    /// @throws FaultException `process/not-started`
    public ProcessBackend(ProcessLauncher launcher, ProcessPlan plan, HealthListener listener, Backoff backoff) {
        this.launcher = launcher;
        this.plan = plan;
        this.listener = listener;
        this.backoff = backoff;
        start();
    }

    private RunningProcess start() {
        synchronized (lock) {
            if (ended) {
                throw new IllegalStateException("The site was ended");
            }
            port = freePort();
            Map<String, String> environment = new HashMap<>(plan.environment());
            environment.put("PORT", Integer.toString(port));
            environment.putIfAbsent("HOST", "127.0.0.1");
            // It runs for months, and its log lets the oldest lines go by itself.
            LogWriter writer = new LogWriter(plan.log(), plan.redactor(), STEP, Long.MAX_VALUE).of(plan.release());
            writer.say(LogLevel.INFO, "$ " + plan.command() + "  (PORT=" + port + ")");
            RunningProcess started = launcher.start(
                    new CommandSpec(
                            plan.purpose(), plan.command(), environment, ProcessLimits.forSites(), plan.sandbox()),
                    writer);
            process = started;
            return started;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public SiteHandler handler() {
        return new ProxyHandler(() -> port);
    }

    @Override
    public void awaitHealthy(Duration within) throws NotHealthyException, InterruptedException {
        RunningProcess now = process;
        if (now != null) {
            awaitHealthy(now, within);
        }
    }

    private void awaitHealthy(RunningProcess now, Duration within) throws NotHealthyException, InterruptedException {
        HealthProbe probe = new HealthProbe(plan.host(), plan.healthPath());
        long deadline = System.nanoTime() + within.toNanos();
        String last = "nothing answers on PORT " + port;
        while (System.nanoTime() < deadline) {
            try {
                int status = probe.status(port);
                if (HealthProbe.isHealthy(status)) {
                    return;
                }
                last = plan.healthPath() + " answers " + status;
            } catch (IOException e) {
                last = "nothing answers on PORT " + port;
            }
            ProcessOutcome outcome = outcomeWithin(now, POLL);
            if (outcome != null) {
                throw new NotHealthyException(
                        "The process ended before it answered, with exit code " + outcome.exitCode() + ".",
                        outcome.exitCode());
            }
        }
        throw new NotHealthyException(
                "The process was not healthy after " + within.toSeconds() + " s: " + last + ".", null);
    }

    private static @Nullable ProcessOutcome outcomeWithin(RunningProcess process, Duration time)
            throws InterruptedException {
        try {
            return process.outcome().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void activated() {
        if (supervised.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("site-supervisor").start(this::supervise);
        }
    }

    @Override
    public int probe() throws IOException {
        return new HealthProbe(plan.host(), plan.healthPath()).status(port);
    }

    @Override
    public int exits() {
        return exits.get();
    }

    private void supervise() {
        int restarts = 0;
        int failures = 0;
        try {
            while (!ended) {
                RunningProcess now = process;
                if (now == null) {
                    return;
                }
                long since = System.nanoTime();
                String reason = watch(now, restarts);
                if (ended) {
                    return;
                }
                boolean settled = System.nanoTime() - since > backoff.settled().toNanos();
                failures = settled ? 1 : failures + 1;
                restarts++;
                exits.incrementAndGet();
                listener.healthChanged(
                        failures >= DOWN_AFTER ? SiteHealth.DOWN : SiteHealth.DEGRADED, reason, restarts);
                pause(backoff.pause(failures));
                if (!ended) {
                    restart(restarts);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // It was ended between two looks.
            return;
        }
    }

    private void restart(int restarts) throws InterruptedException {
        try {
            RunningProcess next = start();
            awaitHealthy(next, Duration.ofSeconds(60));
            listener.healthChanged(SiteHealth.HEALTHY, null, restarts);
        } catch (NotHealthyException | FaultException e) {
            RunningProcess failed = process;
            if (failed != null) {
                failed.end(GRACE);
            }
        }
    }

    /// Asks for its health until it ends.
    ///
    /// @return why it ended, and what comes next
    private String watch(RunningProcess now, int restarts) throws InterruptedException {
        HealthProbe probe = new HealthProbe(plan.host(), plan.healthPath());
        boolean healthy = true;
        while (true) {
            ProcessOutcome outcome = outcomeWithin(now, backoff.check());
            if (outcome != null) {
                return "The process ended with exit code " + outcome.exitCode() + ". It is started again.";
            }
            String wrong = check(probe);
            if ((wrong == null) != healthy && !ended) {
                healthy = wrong == null;
                listener.healthChanged(healthy ? SiteHealth.HEALTHY : SiteHealth.DEGRADED, wrong, restarts);
            }
        }
    }

    private @Nullable String check(HealthProbe probe) {
        try {
            int status = probe.status(port);
            return HealthProbe.isHealthy(status) ? null : "The health path answers " + status + ".";
        } catch (IOException e) {
            return "The health path does not answer.";
        }
    }

    private void pause(Duration time) throws InterruptedException {
        synchronized (lock) {
            long deadline = System.nanoTime() + time.toNanos();
            long left;
            while (!ended && (left = (deadline - System.nanoTime()) / 1_000_000) > 0) {
                lock.wait(left);
            }
        }
    }

    @Override
    public void end() {
        RunningProcess last;
        synchronized (lock) {
            ended = true;
            lock.notifyAll();
            last = process;
        }
        if (last != null) {
            last.end(GRACE);
        }
    }
}
