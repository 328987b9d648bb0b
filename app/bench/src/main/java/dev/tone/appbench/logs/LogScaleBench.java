package dev.tone.appbench.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Peers;
import dev.tone.bench.Scratch;
import dev.tone.client.logs.LogCopy;
import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.LogQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A log of a million lines (100 MB): to its first screen in the window's viewer, to any line, indexed, searched,
/// counted, held, and appended while the viewer follows; and the first screen of one ten times as long. References are
/// what the machine's own tools take for it in the same run: `tail`, `sed`, `wc`, `grep`, for appending the same bytes
/// written to a file, and for frames the longest of an idle window meanwhile.
public final class LogScaleBench implements Benchmark {
    /// Lines that come at a time.
    private static final int BATCH = 5_000;

    private static final long MANY = 10L * LargeLog.LINES;
    private static final int JUMPS = 20;
    private static final String SHOWN = "shown";
    private static final String MUCH = "much";
    private static final String LITTLE = "little";
    private static final int LITTLE_LINES = 10_000;

    private enum What {
        FIRST_SCREEN,
        FIRST_SCREEN_10M,
        JUMP,
        INDEX,
        SEARCH,
        COUNT,
        APPEND,
        FRAME,
        MEMORY
    }

    private final Map<What, List<Double>> ours = new EnumMap<>(What.class);
    private final Map<What, List<Double>> references = new EnumMap<>(What.class);
    private final Map<What, List<Double>> peers = new EnumMap<>(What.class);

    @Override
    public String group() {
        return "logs";
    }

    @Override
    public List<String> names() {
        return List.of(
                "logs.firstscreen.1m",
                "logs.firstscreen.10m",
                "logs.jump.1m",
                "logs.index.1m",
                "logs.search.1m",
                "logs.count.1m",
                "logs.append",
                "logs.append.frame",
                "logs.memory.1m");
    }

    @Override
    public List<Figure> run() throws Exception {
        Optional<Peers> rivals = Peers.with("logs.mjs");
        try (Scratch scratch = Scratch.open()) {
            Path file = LargeLog.file(scratch.resolve("large.log"));
            Path folder = scratch.resolve("copies");
            LargeLog.copy(folder, SHOWN, LargeLog.LINES);
            LargeLog.copy(folder, MUCH, MANY);
            LargeLog.copy(folder, LITTLE, LITTLE_LINES);
            LogWindow window = LogWindow.open();
            try {
                // Once without counting: the app has been in use for a moment.
                pass(window, file, folder, "warm");
                ours.clear();
                references.clear();
                for (int i = 0; i < RUNS; i++) {
                    pass(window, file, folder, "run" + i);
                    memory(folder);
                    if (rivals.isPresent()) {
                        rivals.get()
                                .run("logs.mjs", "xterm", Integer.toString(LargeLog.LINES), "1")
                                .forEach(this::rival);
                    }
                }
            } finally {
                window.close();
            }
        }
        return List.of(
                figure("logs.firstscreen.1m", "ms", What.FIRST_SCREEN),
                figure("logs.firstscreen.10m", "ms", What.FIRST_SCREEN_10M),
                figure("logs.jump.1m", "ms", What.JUMP),
                figure("logs.index.1m", "ms", What.INDEX),
                figure("logs.search.1m", "ms", What.SEARCH),
                figure("logs.count.1m", "ms", What.COUNT),
                figure("logs.append", "lines/s", What.APPEND),
                figure("logs.append.frame", "ms", What.FRAME),
                figure("logs.memory.1m", "MiB", What.MEMORY));
    }

    private Figure figure(String name, String unit, What what) {
        return Figure.of(name, unit, of(ours, what), of(references, what)).beside("xterm.js", of(peers, what));
    }

    private static List<Double> of(Map<What, List<Double>> all, What what) {
        return all.getOrDefault(what, List.of());
    }

    private static void note(Map<What, List<Double>> all, What what, double value) {
        all.computeIfAbsent(what, _ -> new ArrayList<>()).add(value);
    }

    /// A peer has no index and no file: its first screen and its index are when all lines are in.
    private void rival(JsonNode line) {
        rival(What.FIRST_SCREEN, Peers.number(line, "appendMs"));
        rival(What.INDEX, Peers.number(line, "appendMs"));
        rival(What.SEARCH, Peers.number(line, "searchMs"));
        rival(What.APPEND, Peers.number(line, "linesPerS"));
        rival(What.FRAME, Peers.number(line, "maxFrame"));
        rival(What.MEMORY, Peers.number(line, "rssDeltaMiB"));
    }

    private void rival(What what, @Nullable Double value) {
        if (value != null) {
            note(peers, what, value);
        }
    }

    private void pass(LogWindow window, Path file, Path folder, String name) throws Exception {
        append(window, folder, name);
        double tail = tool("tail", "-n", "60", file.toString());
        note(references, What.FIRST_SCREEN, tail);
        note(references, What.FIRST_SCREEN_10M, tail);
        shown(window, folder, SHOWN, LargeLog.LINES, What.FIRST_SCREEN);
        shown(window, folder, MUCH, MANY, What.FIRST_SCREEN_10M);
        jumps(window, folder, file);
        note(references, What.INDEX, tool("wc", "-l", file.toString()));
        try (Closing copy = new Closing(index(file, folder.resolve(name + "-index")))) {
            note(references, What.SEARCH, tool("grep", "-nF", LargeLog.NEEDLE, file.toString()));
            note(ours, What.SEARCH, find(copy.log(), LogQuery.smart(LargeLog.NEEDLE, false), 1));
            note(references, What.COUNT, tool("grep", "-cE", LargeLog.PATTERN, file.toString()));
            note(ours, What.COUNT, find(copy.log(), LogQuery.smart(LargeLog.PATTERN, true), 1_000));
        }
    }

    private record Closing(LogCopy log) implements AutoCloseable {
        @Override
        public void close() {
            log.close();
        }
    }

    private LogCopy index(Path file, Path scratch) {
        long begun = System.nanoTime();
        LogCopy copy = LogCopy.ofText(file, scratch);
        note(ours, What.INDEX, millisSince(begun));
        if (copy.count() != LargeLog.LINES) {
            throw new IllegalStateException("Not all lines were found: " + copy.count());
        }
        return copy;
    }

    /// Made beforehand, so that only the store and the viewer are measured.
    private void append(LogWindow window, Path folder, String name) throws Exception {
        byte[] ready = LargeLog.stored(0, BATCH);
        try (Closing copy = new Closing(LogCopy.open(folder, "idle"))) {
            copy.log().append(1, ready, ready.length);
            double idle = window.longestFrame(
                    new CopySource(copy.log()),
                    () -> note(references, What.APPEND, written(folder.resolve(name + ".plain"), ready)));
            note(references, What.FRAME, idle);
            copy.log().clear();
        }
        try (Closing copy = new Closing(LogCopy.open(folder, name))) {
            CopySource source = new CopySource(copy.log());
            double[] seconds = new double[1];
            double frame = window.longestFrame(source, () -> {
                long begun = System.nanoTime();
                for (int i = 0; i < LargeLog.LINES; i += BATCH) {
                    source.append(ready);
                }
                seconds[0] = millisSince(begun) / 1_000;
            });
            note(ours, What.APPEND, LargeLog.LINES / seconds[0]);
            note(ours, What.FRAME, frame);
            copy.log().clear();
        }
    }

    private static double written(Path file, byte[] some) {
        try {
            long begun = System.nanoTime();
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int i = 0; i < LargeLog.LINES; i += BATCH) {
                    out.write(ByteBuffer.wrap(some));
                }
            }
            double seconds = millisSince(begun) / 1_000;
            Files.delete(file);
            return LargeLog.LINES / seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shown(LogWindow window, Path folder, String name, long lines, What what) throws Exception {
        long begun = System.nanoTime();
        try (Closing copy = new Closing(LogCopy.open(folder, name))) {
            window.firstScreen(
                    new CopySource(copy.log()),
                    LargeLog.text(lines - 1),
                    _ -> note(ours, what, millisSince(begun)),
                    () -> 0);
        }
    }

    private void jumps(LogWindow window, Path folder, Path file) throws Exception {
        RandomGenerator random = RandomGenerator.getDefault();
        long[] sequences = random.longs(JUMPS, 1, LargeLog.LINES + 1).toArray();
        try (Closing copy = new Closing(LogCopy.open(folder, SHOWN))) {
            List<Double> millis =
                    window.jumps(new CopySource(copy.log()), sequences, sequence -> LargeLog.text(sequence - 1));
            note(ours, What.JUMP, Figure.percentile(millis, 0.5));
        }
        long line = sequences[0];
        note(references, What.JUMP, tool("sed", "-n", line + "{p;q}", file.toString()));
    }

    /// Beside a window with a log that is short.
    private void memory(Path folder) throws IOException, InterruptedException {
        double little = LogMemory.of(folder, LITTLE, LITTLE_LINES);
        note(ours, What.MEMORY, LogMemory.of(folder, SHOWN, LargeLog.LINES) - little);
        note(references, What.MEMORY, little);
    }

    private static double find(LogCopy copy, LogQuery query, long atLeast) {
        long[] found = new long[1];
        long begun = System.nanoTime();
        copy.find(LogFilter.text(query), query.compile(), 0, copy.count(), (_, count, _) -> {
            found[0] += count;
            return true;
        });
        double millis = millisSince(begun);
        if (found[0] < atLeast) {
            throw new IllegalStateException("Only " + found[0] + " lines have " + query.text());
        }
        return millis;
    }

    private static double tool(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        long begun = System.nanoTime();
        int exit = builder.start().waitFor();
        double millis = millisSince(begun);
        if (exit != 0) {
            throw new IOException(command[0] + " ended with " + exit);
        }
        return millis;
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
