package dev.tone.platform.deployments.process;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.observe.Pin;
import dev.tone.platform.deployments.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts shell commands, each in its own session with a random marker in its environment, and remembers them on disk
/// so that none outlives us for longer than our next start. Thread-safe.
public final class ProcessLauncher implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLauncher.class);
    /// A writer that only waits for the processor is not idle: its line would be cut in two.
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration WATCH = Duration.ofMillis(400);
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final int MARKER_BYTES = 16;

    private final Sandbox sandbox;
    private final ProcessLedger ledger;
    private final RandomGenerator random;
    private final ProcessTable table = new ProcessTable();
    private final ProcessReaper reaper = new ProcessReaper(table);
    private final boolean ownSession = Files.isExecutable(Path.of("/usr/bin/setsid"));
    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    /// The sandbox ends with the thread that started it, so all are started by one that lives as long as we do.
    private final ExecutorService starter = Executors.newSingleThreadExecutor(daemon("process-starter"));

    private final ScheduledExecutorService watcher = Executors.newScheduledThreadPool(2, daemon("process-watcher"));

    public ProcessLauncher(Sandbox sandbox, ProcessLedger ledger, RandomGenerator random) {
        this.sandbox = sandbox;
        this.ledger = ledger;
        this.random = random;
    }

    /// Ends what an earlier run of the platform left behind. Before the first start.
    ///
    /// @return what was still running, as [CommandSpec#purpose]
    public List<String> endLeftovers() {
        List<String> ended = new ArrayList<>();
        for (ProcessLedger.Entry entry : ledger.entries()) {
            if (entry.bootId().equals(table.bootId())) {
                ProcessTable.Key leader = new ProcessTable.Key((int) entry.pid(), entry.startTicks());
                ProcessReaper.Family family = new ProcessReaper.Family(entry.marker(), leader, Set.of());
                if (reaper.end(family, Duration.ofMillis(500)) > 0) {
                    LOG.warn("Ended what was left of {}", entry.purpose());
                    ended.add(entry.purpose());
                }
            }
            ledger.forget(entry.marker());
        }
        return ended;
    }

    /// @throws FaultException `process/not-started` when the system refuses
    public RunningProcess start(CommandSpec spec, OutputListener listener) {
        byte[] bytes = new byte[MARKER_BYTES];
        random.nextBytes(bytes);
        String marker = HexFormat.of().formatHex(bytes);
        ledger.write(new ProcessLedger.Entry(marker, spec.purpose(), table.bootId(), 0, 0));
        try {
            Process process = CompletableFuture.supplyAsync(() -> spawn(spec, marker), starter)
                    .join();
            return follow(process, spec, marker, listener);
        } catch (CompletionException e) {
            ledger.forget(marker);
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new FaultException(
                    new Fault(FaultKind.UNAVAILABLE, "process/not-started", "The command could not be started.", why),
                    e);
        }
    }

    private Process spawn(CommandSpec spec, String marker) {
        // Out of two pipes nobody can tell which of two lines was written first.
        ProcessBuilder builder = new ProcessBuilder(line(spec)).redirectErrorStream(true);
        // What an isolated command sees is made by the sandbox; the folder itself need not exist out here.
        builder.directory(spec.sandbox().directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(spec.environment());
        environment.put(ProcessReaper.VARIABLE, marker);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private List<String> line(CommandSpec spec) {
        if (WINDOWS) {
            return List.of("cmd.exe", "/d", "/s", "/c", spec.command());
        }
        List<String> line = new ArrayList<>();
        if (ownSession) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(List.of("/bin/sh", "-c", limits(spec.limits()), "tone"));
        line.addAll(sandbox.wrap(spec.sandbox(), List.of("/bin/sh", "-c", spec.command())));
        return line;
    }

    /// The system's own limits hold between two looks of ours, e.g. against a fork bomb; none of them applies to root.
    /// No core dumps: they would hold secrets. Memory is what is written to, not what is reserved: runtimes reserve
    /// hundreds of gigabytes that they never touch.
    private String limits(ProcessLimits limits) {
        long threads = table.threads() + 8L * limits.processes();
        return "ulimit -c 0; ulimit -d " + limits.memoryBytes() / 1024 + " 2>/dev/null; ulimit -u " + threads
                + " 2>/dev/null || ulimit -p " + threads + " 2>/dev/null; exec \"$@\"";
    }

    private RunningProcess follow(Process process, CommandSpec spec, String marker, OutputListener listener) {
        long ticks =
                table.find(process.pid()).map(ProcessTable.Entry::startTicks).orElse(0L);
        ledger.write(new ProcessLedger.Entry(marker, spec.purpose(), table.bootId(), process.pid(), ticks));
        ProcessTable.Key leader = new ProcessTable.Key((int) process.pid(), ticks);
        RunningProcess started = new RunningProcess(process, spec, marker, leader, table, reaper);
        running.add(started);

        OutputPump output = new OutputPump(process.getInputStream(), listener);
        Thread pump = daemon("process-output").newThread(output);
        pump.start();
        var ticking =
                watcher.scheduleWithFixedDelay(output::tick, IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
        Runnable closing = () -> {
            ticking.cancel(false);
            ledger.forget(marker);
            running.remove(started);
        };
        daemon("process-follower")
                .newThread(() -> started.follow(pump, closing))
                .start();
        started.watchWith(watcher.scheduleWithFixedDelay(
                guarded(started), WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS));
        return started;
    }

    private static Runnable guarded(RunningProcess process) {
        return () -> {
            try {
                process.check();
            } catch (RuntimeException e) {
                LOG.error("A process could not be watched", e);
            }
        };
    }

    /// Ends everything that runs.
    @Override
    public void close() {
        List<Thread> ending = running.stream()
                .map(process -> Thread.ofPlatform().start(() -> process.end(Duration.ofSeconds(3))))
                .toList();
        for (Thread thread : ending) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        watcher.shutdownNow();
        starter.shutdown();
    }

    private static ThreadFactory daemon(String name) {
        return task -> Thread.ofPlatform().daemon().name(name).unstarted(task);
    }
}
