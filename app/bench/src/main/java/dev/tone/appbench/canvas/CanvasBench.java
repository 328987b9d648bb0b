package dev.tone.appbench.canvas;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Large drawings in a real window, and the document engine by itself. The reference of a frame figure is an empty
/// drawing in the same window in the same run; of memory, the program before the drawing was opened.
public final class CanvasBench implements Benchmark {
    @Override
    public String group() {
        return "canvas";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String size : List.of("10k", "100k")) {
            names.add("canvas.open." + size);
            for (String gesture : List.of("pan100", "pan10", "zoom", "drag")) {
                names.add("canvas." + gesture + "." + size + ".p95");
            }
            for (String act : List.of("selectall", "drop", "undo", "rss")) {
                names.add("canvas." + act + "." + size);
            }
        }
        names.addAll(DocumentBench.NAMES);
        return List.copyOf(names);
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        measure("10k", 10_000, figures);
        measure("100k", 100_000, figures);
        figures.addAll(DocumentBench.run());
        return figures;
    }

    private static void measure(String size, int count, List<Figure> figures) throws IOException, InterruptedException {
        Map<String, List<Double>> all = new HashMap<>();
        for (int i = 0; i < RUNS; i++) {
            window(count)
                    .forEach((name, value) ->
                            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        figures.add(figure("canvas.open." + size, all, "open", "open"));
        for (String gesture : List.of("pan100", "pan10", "zoom", "drag")) {
            figures.add(figure("canvas." + gesture + "." + size + ".p95", all, gesture + ".p95", gesture + ".p95"));
        }
        for (String act : List.of("selectall", "drop", "undo")) {
            figures.add(figure("canvas." + act + "." + size, all, act, ""));
        }
        figures.add(Figure.of("canvas.rss." + size, "MiB", all.getOrDefault("canvas.rss", List.of()), List.of()));
    }

    private static Figure figure(String name, Map<String, List<Double>> all, String value, String floor) {
        return Figure.of(
                name,
                "ms",
                all.getOrDefault("canvas." + value, List.of()),
                all.getOrDefault("floor." + floor, List.of()));
    }

    /// One run of [CanvasFrames] in a process of its own, with the collector of the installed app.
    private static Map<String, Double> window(int count) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        String drawing = System.getProperty("prism.order");
        if (drawing != null) {
            command.add("-Dprism.order=" + drawing);
        }
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), CanvasFrames.class.getName(), String.valueOf(count)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Double> figures = new HashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                int space = line.indexOf(' ');
                if (space > 0 && line.substring(0, space).contains(".")) {
                    figures.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
                }
            });
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || !figures.containsKey("canvas.rss")) {
            throw new IllegalStateException("The window with " + count + " elements gave no figures.");
        }
        return figures;
    }
}
