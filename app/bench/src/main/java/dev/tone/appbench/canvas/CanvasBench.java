package dev.tone.appbench.canvas;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Peers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A large drawing in a real window. The reference of a frame figure is an empty drawing in the same window in the same
/// run; of memory, the program before the drawing was opened. The peer, where there is one, is Excalidraw in a
/// browser's
/// window with a scene of the same shapes: its steps of a drag are few, so that their median stands beside our p95.
public final class CanvasBench implements Benchmark {
    private static final List<String> GESTURES = List.of("pan100", "pan10", "zoom", "drag");
    private static final List<String> ACTS = List.of("selectall", "drop", "undo");
    private static final String PEER = "canvas.mjs";
    /// The peer takes minutes to drag more.
    private static final int MOST_OF_PEER = 20_000;

    /// Where the peer's line has what stands beside ours.
    private static final Map<String, String> THEIRS = Map.ofEntries(
            entry("open", "/interactive"),
            entry("pan100.p95", "/pan100/p95"),
            entry("pan100.max", "/pan100/max"),
            entry("pan10.p95", "/pan10/p95"),
            entry("pan10.max", "/pan10/max"),
            entry("zoom.p95", "/zoom10/p95"),
            entry("zoom.max", "/zoom10/max"),
            entry("drag.p95", "/drag/stepP50"),
            entry("drag.max", "/drag/stepMax"),
            entry("selectall", "/selectAll"),
            entry("drop", "/drag/up"),
            entry("undo", "/undo"));

    private final String size;
    private final int count;

    /// @param size what figures call it
    public CanvasBench(String size, int count) {
        this.size = size;
        this.count = count;
    }

    @Override
    public String group() {
        return "canvas";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("canvas.open." + size, "canvas.firstpicture." + size));
        for (String gesture : GESTURES) {
            names.add("canvas." + gesture + "." + size + ".p95");
            names.add("canvas." + gesture + "." + size + ".max");
        }
        ACTS.forEach(act -> names.add("canvas." + act + "." + size));
        names.add("canvas.rss." + size);
        return List.copyOf(names);
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Map<String, List<Double>> all = new HashMap<>();
        Optional<Peers> peers = count > MOST_OF_PEER ? Optional.empty() : Peers.with(PEER);
        for (int i = 0; i < RUNS; i++) {
            System.err.println("canvas " + size + ": run " + (i + 1) + " of " + RUNS);
            window().forEach((name, value) ->
                    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
            if (peers.isPresent()) {
                for (JsonNode line : peers.get().run(PEER, "excalidraw", String.valueOf(count), "1", "headed")) {
                    peer(line, all);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("canvas.open." + size, all, "open", "open"));
        figures.add(figure("canvas.firstpicture." + size, all, "firstpicture", ""));
        for (String gesture : GESTURES) {
            for (String part : List.of(".p95", ".max")) {
                figures.add(figure("canvas." + gesture + "." + size + part, all, gesture + part, gesture + part));
            }
        }
        ACTS.forEach(act -> figures.add(figure("canvas." + act + "." + size, all, act, "")));
        figures.add(Figure.of("canvas.rss." + size, "MiB", all.getOrDefault("canvas.rss", List.of()), List.of()));
        return figures;
    }

    private static void peer(JsonNode line, Map<String, List<Double>> all) {
        THEIRS.forEach((name, place) -> {
            JsonNode value = line.at(place);
            if (value.isNumber()) {
                all.computeIfAbsent("peer." + name, _ -> new ArrayList<>()).add(value.asDouble());
            }
        });
    }

    private static Figure figure(String name, Map<String, List<Double>> all, String value, String floor) {
        return Figure.of(
                        name,
                        "ms",
                        all.getOrDefault("canvas." + value, List.of()),
                        all.getOrDefault("floor." + floor, List.of()))
                .beside("excalidraw", all.getOrDefault("peer." + value, List.of()));
    }

    /// One run of [CanvasFrames] in a process of its own, with the collector of the installed app.
    private Map<String, Double> window() throws IOException, InterruptedException {
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
