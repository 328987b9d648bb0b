package dev.tone.bench;

import dev.tone.model.json.Json;
import java.util.List;

/// Runs the benchmarks of a group, or those with a figure whose name begins with the argument, and prints one JSON line
/// for each figure asked for.
public final class BenchRunner {
    private final List<Benchmark> benchmarks;

    public BenchRunner(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    /// @return the exit status: 0, or 1 when something could not be measured, or 2 when nothing has that name
    public int run(String... args) {
        String wanted = args.length == 0 ? "" : args[0];
        if (wanted.equals("--list")) {
            benchmarks.forEach(benchmark -> benchmark.names().forEach(System.out::println));
            return 0;
        }
        List<Benchmark> chosen = benchmarks.stream()
                .filter(benchmark -> benchmark.names().stream().anyMatch(name -> isWanted(benchmark, name, wanted)))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark " + wanted + "; --list names them.");
            return 2;
        }
        int status = 0;
        for (Benchmark benchmark : chosen) {
            status |= print(benchmark, wanted);
        }
        return status;
    }

    private static boolean isWanted(Benchmark benchmark, String name, String wanted) {
        return benchmark.group().equals(wanted) || name.startsWith(wanted);
    }

    private static int print(Benchmark benchmark, String wanted) {
        try {
            for (Figure figure : benchmark.run()) {
                if (isWanted(benchmark, figure.bench(), wanted)) {
                    System.out.println(Json.write(figure));
                }
            }
            return 0;
        } catch (Exception e) {
            System.err.println(String.join(", ", benchmark.names()) + " could not be measured: " + e);
            return 1;
        }
    }
}
