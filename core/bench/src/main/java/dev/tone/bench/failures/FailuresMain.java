package dev.tone.bench.failures;

import dev.tone.model.failure.Cause;
import dev.tone.model.failure.FailureAnalyser;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.failure.LineRange;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints what is read out of each case of a folder, one JSON line each, and the scores of all behind them: macro over
/// the cases, with the log that went well beside it and without.
public final class FailuresMain {
    private FailuresMain() {}

    /// @param first whether the first line of evidence is a line of the error
    record Score(
            @Nullable String failure,
            @Nullable String cause,
            @Nullable Long line,
            double precision,
            double recall,
            boolean first,
            double millis) {}

    record Total(String bench, int cases, double precision, double recall, double f1, double first) {
        static Total of(String bench, List<Score> scores) {
            double precision =
                    scores.stream().mapToDouble(Score::precision).average().orElse(0);
            double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
            double first = scores.stream().filter(Score::first).count() / (double) Math.max(1, scores.size());
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new Total(bench, scores.size(), rounded(precision), rounded(recall), rounded(f1), rounded(first));
        }
    }

    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (args.length != 1) {
            System.err.println("usage: failures FOLDER   with a folder a case: fail.log, pass.log, groundtruth");
            System.exit(2);
        }
        try {
            run(Path.of(args[0]), out);
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            System.err.println(args[0] + " could not be read: " + e.getMessage());
            System.exit(1);
        }
    }

    static void run(Path folder, PrintStream out) throws IOException {
        List<Path> cases;
        try (Stream<Path> found = Files.list(folder)) {
            cases = found.filter(FailureCase::isIn).sorted().toList();
        }
        List<Score> beside = new ArrayList<>();
        List<Score> alone = new ArrayList<>();
        for (Path path : cases) {
            FailureCase one = FailureCase.read(path);
            KnownLines good = new KnownLines();
            one.passed().forEach(line -> good.add(line.text()));
            Score score = score(one, good);
            beside.add(score);
            alone.add(score(one, new KnownLines()));
            out.println(Json.write(score));
        }
        out.println(Json.write(Total.of("failures", beside)));
        out.println(Json.write(Total.of("failures.alone", alone)));
    }

    static Score score(FailureCase one, KnownLines good) {
        long begun = System.nanoTime();
        @Nullable Cause cause = FailureAnalyser.analyse(one.failed(), good).orElse(null);
        double millis = (System.nanoTime() - begun) / 1e6;
        Set<Long> told = new TreeSet<>();
        Long first = null;
        if (cause != null) {
            first = cause.evidence().getFirst().sequence();
            for (LineRange range : cause.lines()) {
                for (long line = range.from(); line <= range.to(); line++) {
                    told.add(line);
                }
            }
        }
        long right = told.stream()
                .filter(line -> one.errors().contains(line) || one.context().contains(line))
                .count();
        long found = one.errors().stream().filter(told::contains).count();
        return new Score(
                one.name(),
                cause == null ? null : cause.sentence(),
                first,
                told.isEmpty() ? 0 : rounded(right / (double) told.size()),
                one.errors().isEmpty()
                        ? 1
                        : rounded(found / (double) one.errors().size()),
                first != null && one.errors().contains(first),
                rounded(millis));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
