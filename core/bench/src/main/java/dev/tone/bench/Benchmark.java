package dev.tone.bench;

import java.util.List;

/// Measures one or more figures that belong together. Each measures its reference in the same run, in turn with its
/// own, because only their ratio says something on a machine that others use too.
public interface Benchmark {
    /// Runs that each figure is the median of.
    int RUNS = 5;

    /// What figures that belong together are asked for by.
    String group();

    /// Names of what [#run] answers.
    List<String> names();

    List<Figure> run() throws Exception;
}
