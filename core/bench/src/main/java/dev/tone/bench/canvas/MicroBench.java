package dev.tone.bench.canvas;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Single steps of the canvas, each timed by JMH in a process of its own; in microseconds.
public final class MicroBench implements Benchmark {
    private static final Map<String, String> NAMES = Map.of(
            EngineTimes.class.getName() + ".find", "micro.find.10k",
            EngineTimes.class.getName() + ".query", "micro.query.10k",
            EngineTimes.class.getName() + ".edit", "micro.edit.10k",
            RouteTimes.class.getName() + ".move", "micro.reroute.1k");

    @Override
    public String group() {
        return "micro";
    }

    @Override
    public List<String> names() {
        return NAMES.values().stream().sorted().toList();
    }

    @Override
    public List<Figure> run() throws RunnerException {
        var options = new OptionsBuilder()
                .include("dev\\.tone\\.bench\\..*Times\\..*")
                .forks(1)
                .warmupIterations(RUNS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(RUNS)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            List<Double> times = result.getBenchmarkResults().stream()
                    .flatMap(fork ->
                            StreamSupport.stream(fork.getIterationResults().spliterator(), false))
                    .map(iteration -> iteration.getPrimaryResult().getScore())
                    .toList();
            String name = Objects.requireNonNull(NAMES.get(result.getParams().getBenchmark()));
            figures.add(Figure.of(name, "µs", times, List.of()));
        }
        return figures;
    }
}
