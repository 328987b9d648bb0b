package dev.tone.appbench.start;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.model.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts the installed app and a bare JavaFX window with an AOT cache of its own in turn, and reads their start marks.
/// Times count from before the process is asked for. The app has been used before: its workspace is there, with the
/// sample. `start.usable` means that the drawing is painted and takes keys.
public final class StartBench implements Benchmark {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    /// Time that the app gets to come to rest before its memory is read.
    private static final long REST_MILLIS = 4_000;

    private final Path app;
    private final String javaOptions;

    /// @param app launcher of an app image
    /// @param drawing options of the toolkit for the display in use
    public StartBench(Path app, String drawing) {
        this.app = app;
        this.javaOptions = drawing;
    }

    @Override
    public String group() {
        return "start";
    }

    @Override
    public List<String> names() {
        return List.of("start.frame", "start.usable", "start.platform", "memory.idle");
    }

    /// @throws IllegalStateException when there is no app image to start
    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        if (!Files.isExecutable(app) || Files.isDirectory(app)) {
            throw new IllegalStateException(
                    "Start figures are of the installed app: run packaging/dist --image-only first.");
        }
        try (Scratch folder = Scratch.open()) {
            return run(folder);
        }
    }

    private List<Figure> run(Scratch folder) throws IOException, InterruptedException {
        List<String> bare = bareCommand(folder);
        appRun(folder, "first", new ArrayList<>());
        List<Double> floor = new ArrayList<>();
        List<Double> frame = new ArrayList<>();
        List<Double> usable = new ArrayList<>();
        List<Double> platform = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            floor.add(bareFrame(bare, folder.resolve("bare-" + i)));
            Map<String, Double> run = appRun(folder, String.valueOf(i), memory);
            frame.add(mark(run, "frame"));
            usable.add(mark(run, "usable"));
            platform.add(mark(run, "platform") - mark(run, "frame"));
        }
        return List.of(
                Figure.of("start.frame", "ms", frame, floor),
                Figure.of("start.usable", "ms", usable, floor),
                Figure.of("start.platform", "ms", platform, List.of()),
                Figure.of("memory.idle", "MiB", memory, List.of()));
    }

    private Map<String, Double> appRun(Scratch folder, String name, List<Double> memory)
            throws IOException, InterruptedException {
        Path timings = folder.resolve("app-" + name);
        ProcessBuilder builder = new ProcessBuilder(
                app.toString(), "--data", folder.resolve("data").toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", javaOptions + " -Dtone.timings=" + timings);
        double asked = now();
        Process process = quiet(builder).start();
        try {
            Map<String, Double> marks = await(timings, List.of("frame", "usable", "platform"), asked, process);
            if (process.waitFor(REST_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The app ended by itself.");
            }
            memory.add(residentMiB(process.toHandle()));
            return marks;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private double bareFrame(List<String> command, Path timings) throws IOException, InterruptedException {
        List<String> full = new ArrayList<>(command);
        full.add(timings.toString());
        double asked = now();
        Process process = quiet(new ProcessBuilder(full)).start();
        double millis = mark(await(timings, List.of("frame"), asked, process), "frame");
        process.waitFor();
        return millis;
    }

    private static double mark(Map<String, Double> marks, String name) {
        return Objects.requireNonNull(marks.get(name), name);
    }

    private static double now() {
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos() / 1e6;
    }

    private static Map<String, Double> await(Path timings, List<String> wanted, double asked, Process process)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Map<String, Double> marks = read(timings, asked);
            if (marks.keySet().containsAll(wanted)) {
                return marks;
            }
            if (System.nanoTime() > deadline
                    || (process.waitFor(50, TimeUnit.MILLISECONDS) && !Files.exists(timings))) {
                process.destroyForcibly();
                throw new IllegalStateException("The start reached only " + marks.keySet() + " of " + wanted + ".");
            }
        }
    }

    private static Map<String, Double> read(Path timings, double asked) throws IOException {
        Map<String, Double> marks = new HashMap<>();
        if (Files.exists(timings)) {
            for (String line : Files.readString(timings).split("\n", -1)) {
                if (line.endsWith("}")) {
                    JsonNode mark = Json.mapper().readTree(line);
                    marks.put(mark.get("mark").asText(), mark.get("at").asDouble() - asked);
                }
            }
        }
        return marks;
    }

    private static double residentMiB(ProcessHandle process) throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /// The bare window gets what the app has: jars, the same collector, an AOT cache trained by one run.
    private List<String> bareCommand(Scratch folder) throws IOException, InterruptedException {
        String classPath = Stream.concat(
                        Stream.of(bareJar(folder).toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry ->
                                        Path.of(entry).getFileName().toString().startsWith("javafx-")))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        if (!javaOptions.isEmpty()) {
            command.add(javaOptions);
        }
        Path cache = folder.resolve("bare.aot");
        List<String> training = new ArrayList<>(command);
        training.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", classPath, BareWindow.class.getName()));
        bareFrame(training, folder.resolve("bare-training"));
        command.addAll(List.of("-XX:AOTCache=" + cache, "-cp", classPath, BareWindow.class.getName()));
        return command;
    }

    /// An AOT cache is made of jars only.
    private static Path bareJar(Scratch folder) throws IOException {
        Path jar = folder.resolve("bare.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : List.of("BareWindow", "BareWindow$1")) {
                String entry = "dev/tone/appbench/start/" + name + ".class";
                entries.putNextEntry(new JarEntry(entry));
                try (InputStream in = Objects.requireNonNull(StartBench.class.getResourceAsStream("/" + entry))) {
                    in.transferTo(entries);
                }
            }
        }
        return jar;
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
