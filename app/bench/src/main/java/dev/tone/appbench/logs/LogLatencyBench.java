package dev.tone.appbench.logs;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.bench.platform.LocalPlatform;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.platform.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A build in its sandbox prints the time into its log, line by line; the platform keeps, redacts and tells it, and the
/// window's log viewer paints it. From the process's clock to the pulse after the painted one, so that the figure is
/// never too good. Reference: the same lines read from the process by a pipe.
public final class LogLatencyBench implements Benchmark {
    private static final int LINES = 100;
    private static final double P95 = 0.95;
    /// The process writes some thirty lines a second; the first tell of the time before the window follows.
    private static final String SCRIPT = """
            i=0
            while [ $i -lt %d ]; do
              echo "%s$(date +%%s%%N)"
              i=$((i + 1))
              sleep 0.03
            done
            mkdir -p out
            echo done >out/index.html
            """;

    private static final String SETTINGS = """
            {"root": ".", "build": "sh build.sh", "output": "out", "health": "/", "variables": {}}
            """;

    @Override
    public String group() {
        return "logs";
    }

    @Override
    public List<String> names() {
        return List.of("log.latency.p95");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> painted = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        try (Scratch scratch = Scratch.open();
                LocalPlatform platform = LocalPlatform.start(scratch.resolve("platform"));
                Closing closing = new Closing()) {
            LocalStore local = closing.lifetime.add(new LocalStore(scratch.resolve("app")));
            PlatformLink link = closing.lifetime.add(PlatformLink.connect(
                    platform.endpoint(), Platform.VERSION, local, Thread::startVirtualThread, () -> false, () -> {}));
            Path folder = chatter(scratch.resolve("chatter"));
            Artifact artifact = platform.upload(folder);
            platform.trust(artifact.id());
            LogWindow window = LogWindow.open();
            try {
                for (int i = 0; i < RUNS; i++) {
                    read.add(Figure.percentile(pipe(folder), P95));
                    Deployment deployment = platform.deploy(artifact.id());
                    painted.add(Figure.percentile(window.follow(link.log(deployment.id()), LINES), P95));
                    platform.succeeded(deployment.id());
                }
            } finally {
                window.close();
            }
        }
        return List.of(Figure.of("log.latency.p95", "ms", painted, read));
    }

    /// Java's `try` wants an exception-free close.
    private static final class Closing implements AutoCloseable {
        private final Lifetime lifetime = new Lifetime();

        @Override
        public void close() {
            lifetime.close();
        }
    }

    private static Path chatter(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("build.sh"), SCRIPT.formatted(LINES, LogWindow.MARK));
        Files.writeString(folder.resolve("tone.json"), SETTINGS);
        return folder;
    }

    private static List<Double> pipe(Path folder) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        Process process = new ProcessBuilder("sh", "build.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                millis.add(LogWindow.millisSince(line));
            }
        }
        process.waitFor();
        return millis;
    }
}
