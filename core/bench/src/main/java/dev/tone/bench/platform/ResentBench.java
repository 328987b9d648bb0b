package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What crosses the wire twice when the app or the platform is killed in the middle of a file of 64 MiB: the larger of
/// both, counted on the wire.
public final class ResentBench implements Benchmark {
    private static final long BYTES = 64L << 20;
    private static final double KIB = 1_024;

    private final Path options;

    /// @param options file of the platform's options of the virtual machine
    public ResentBench(Path options) {
        this.options = options;
    }

    @Override
    public String group() {
        return "uploads";
    }

    @Override
    public List<String> names() {
        return List.of("upload.resent");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> twice = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            // Neither at the beginning nor at a border of blocks.
            long offset = BYTES * (i + 1) / (RUNS + 1) + 12_345L * (i + 1);
            try (Scratch scratch = Scratch.open();
                    KilledSending sending = new KilledSending(options, scratch)) {
                long app = sending.killTheApp(scratch.noise("from-app", BYTES), offset);
                long platform = sending.killThePlatform(scratch.noise("to-platform", BYTES), offset);
                twice.add((Math.max(app, platform) - BYTES) / KIB);
            }
        }
        return List.of(Figure.of("upload.resent", "KiB", twice, List.of()));
    }
}
