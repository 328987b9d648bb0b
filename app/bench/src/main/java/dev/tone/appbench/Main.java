package dev.tone.appbench;

import dev.tone.appbench.canvas.CanvasBench;
import dev.tone.appbench.start.StartBench;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.util.List;

/// Runs the benchmarks whose names begin with the argument and prints one JSON line for each figure. A group may also
/// be
/// asked for by its own name.
public final class Main {
    private static final List<Group> GROUPS = List.of(
            new Group("start", StartBench.NAMES, () -> StartBench.ofSystem().run()),
            new Group("canvas", CanvasBench.NAMES, CanvasBench::run));

    private Main() {}

    private record Group(String name, List<String> figures, Run run) {
        List<String> chosen(String wanted) {
            return wanted.equals(name)
                    ? figures
                    : figures.stream()
                            .filter(figure -> figure.startsWith(wanted))
                            .toList();
        }
    }

    @FunctionalInterface
    private interface Run {
        List<Figure> measure() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String wanted = args.length == 0 ? "" : args[0];
        if (wanted.equals("--list")) {
            GROUPS.forEach(group -> group.figures().forEach(System.out::println));
            return;
        }
        boolean known = false;
        for (Group group : GROUPS) {
            List<String> chosen = group.chosen(wanted);
            if (!chosen.isEmpty()) {
                known = true;
                for (Figure figure : group.run().measure()) {
                    if (chosen.contains(figure.bench())) {
                        System.out.println(Json.write(figure));
                    }
                }
            }
        }
        if (!known) {
            System.err.println("There is no benchmark " + wanted + "; --list names them.");
            System.exit(2);
        }
    }
}
