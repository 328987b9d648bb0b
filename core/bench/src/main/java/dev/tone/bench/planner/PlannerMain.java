package dev.tone.bench.planner;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Prints the graphs of the sentences in a file, one JSON line each, and scores for each language behind them.
public final class PlannerMain {
    private PlannerMain() {}

    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (args.length != 1) {
            System.err.println(
                    "usage: planner FILE   with one JSON object a line: id, lang, prompt, and expect if known");
            System.exit(2);
        }
        try {
            PlannerBench.run(Path.of(args[0]), out);
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            System.err.println(args[0] + " could not be read: " + e.getMessage());
            System.exit(1);
        }
    }
}
