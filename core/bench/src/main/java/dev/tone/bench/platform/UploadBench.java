package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One GiB through the window's upload queue into the platform, verified at both ends, against `curl` sending the same
/// file to a bare server that writes it to the same disk. In MiB a second.
public final class UploadBench implements Benchmark {
    private static final long BYTES = 1L << 30;
    private static final double MIB = BYTES / (double) (1 << 20);

    @Override
    public String group() {
        return "uploads";
    }

    @Override
    public List<String> names() {
        return List.of("upload.1g");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Scratch scratch = Scratch.open()) {
            for (int i = 0; i < RUNS; i++) {
                Path file = scratch.noise("noise-" + i, BYTES);
                bare.add(MIB / curlSeconds(scratch, file));
                ours.add(MIB / uploadSeconds(scratch.resolve("platform-" + i), file));
                scratch.delete(scratch.resolve("platform-" + i));
                Files.delete(file);
            }
        }
        return List.of(Figure.of("upload.1g", "MiB/s", ours, bare));
    }

    /// A platform of its own, because a project's disk budget is smaller than all runs together.
    private static double uploadSeconds(Path folder, Path file) throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(folder)) {
            long begin = System.nanoTime();
            platform.upload(file);
            return seconds(begin);
        }
    }

    private static double curlSeconds(Scratch scratch, Path file) throws IOException, InterruptedException {
        Path sink = scratch.resolve("sink");
        try (BareServer server = BareServer.start(sink)) {
            ProcessBuilder curl = new ProcessBuilder(
                            "curl", "-sS", "--fail", "-H", "Expect:", "-T", file.toString(), server.url())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            long begin = System.nanoTime();
            int status = curl.start().waitFor();
            double seconds = seconds(begin);
            if (status != 0 || Files.size(sink) != BYTES) {
                throw new IllegalStateException("curl ended with " + status);
            }
            return seconds;
        } finally {
            Files.deleteIfExists(sink);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
