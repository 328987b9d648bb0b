package dev.tone.appbench;

import dev.tone.appbench.canvas.CanvasBench;
import dev.tone.appbench.canvas.DocumentBench;
import dev.tone.appbench.logs.LogLatencyBench;
import dev.tone.appbench.logs.LogScaleBench;
import dev.tone.appbench.save.SaveBench;
import dev.tone.appbench.start.StartBench;
import dev.tone.bench.BenchRunner;
import dev.tone.bench.canvas.MicroBench;
import dev.tone.bench.platform.DeployBench;
import dev.tone.bench.platform.HttpBench;
import dev.tone.bench.platform.LogIntakeBench;
import dev.tone.bench.platform.ManyFilesBench;
import dev.tone.bench.platform.PlatformBench;
import dev.tone.bench.platform.ResentBench;
import dev.tone.bench.platform.UploadBench;
import java.nio.file.Path;
import java.util.List;

/// Every benchmark with a figure to reach; `packaging/bench` runs it.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String drawing = System.getProperty("prism.order");
        Path samples = Path.of(System.getProperty("tone.bench.samples", "assets/samples"));
        Path options = Path.of(System.getProperty("tone.bench.platform", "packaging/platform.options"));
        BenchRunner runner = new BenchRunner(List.of(
                new StartBench(
                        Path.of(System.getProperty("tone.bench.app", "")),
                        drawing == null ? "" : "-Dprism.order=" + drawing),
                new SaveBench(),
                new UploadBench(),
                new ManyFilesBench(),
                new ResentBench(options),
                new HttpBench(options),
                new LogIntakeBench(),
                new PlatformBench(options),
                new DeployBench(samples.resolve("site")),
                new LogScaleBench(),
                new LogLatencyBench(),
                new CanvasBench("10k", 10_000),
                new CanvasBench("100k", 100_000),
                new DocumentBench(),
                new MicroBench()));
        // The toolkit's threads would keep the process.
        System.exit(runner.run(args));
    }
}
