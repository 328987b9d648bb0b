package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.model.log.LogPage;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// How many lines a second of what a command prints come into the platform's own store: secrets hidden, cut into lines,
/// each with its severity, kept, and synced at the end. Beside the same bytes written to a file and synced.
public final class LogIntakeBench implements Benchmark {
    private static final String INTAKE = "logs.intake";
    private static final int LINES = 2_000_000;
    /// As a pipe brings them.
    private static final int CHUNK = 64 << 10;

    private static final List<String> SECRETS = List.of("correct-horse-battery-staple", "sk_live_51H8xT2eZvKYlo2C");

    @Override
    public String group() {
        return "platform";
    }

    @Override
    public List<String> names() {
        return List.of(INTAKE);
    }

    @Override
    public List<Figure> run() throws Exception {
        byte[] output = output();
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Scratch scratch = Scratch.open()) {
            for (int i = 0; i < RUNS; i++) {
                bare.add(LINES / bareSeconds(scratch.resolve("bare-" + i), output));
                ours.add(LINES / seconds(scratch.resolve("store-" + i), output));
                scratch.delete(scratch.resolve("bare-" + i));
                scratch.delete(scratch.resolve("store-" + i));
            }
        }
        return List.of(Figure.of(INTAKE, "lines/s", ours, bare));
    }

    /// What a build prints: mostly plain, some of it loud, a secret now and then.
    private static byte[] output() {
        StringBuilder text = new StringBuilder(LINES * 80);
        for (int i = 0; i < LINES; i++) {
            text.append("[build] step ")
                    .append(i)
                    .append(": compiling src/main/app/module-")
                    .append(i % 97);
            if (i % 50 == 0) {
                text.append(" WARN deprecated call");
            }
            if (i % 1_000 == 0) {
                text.append(" token=").append(SECRETS.getLast());
            }
            text.append(" done in ").append(i % 211).append(" ms\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(Path folder, byte[] output) {
        try (LogStore store = new LogStore(folder, Clock.systemUTC())) {
            StoredLog log = store.log("bench");
            long begin = System.nanoTime();
            LogWriter writer = new LogWriter(log, Redactor.of(SECRETS), "build", Long.MAX_VALUE);
            for (int at = 0; at < output.length; at += CHUNK) {
                writer.bytes(output, at, Math.min(CHUNK, output.length - at));
            }
            writer.end();
            log.complete();
            double seconds = Curl.seconds(begin);
            LogPage end = log.page(-1, 1);
            if (end.last() != LINES || !end.lines().getFirst().text().startsWith("[build] step " + (LINES - 1))) {
                throw new IllegalStateException("Not all lines are in the log");
            }
            return seconds;
        }
    }

    private static double bareSeconds(Path file, byte[] output) throws IOException {
        long begin = System.nanoTime();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int at = 0; at < output.length; at += CHUNK) {
                out.write(output, at, Math.min(CHUNK, output.length - at));
            }
            out.getFD().sync();
        }
        return Curl.seconds(begin);
    }
}
