package dev.tone.bench.planner;

import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal;
import dev.tone.canvas.planner.measure.Graph;
import dev.tone.canvas.planner.measure.Score;
import dev.tone.canvas.planner.measure.Score.Counts;
import dev.tone.canvas.planner.measure.Sentence;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plans the sentences of a file and compares with what was expected of them.
final class PlannerBench {
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int WARMING = 100;

    private PlannerBench() {}

    /// @param graph in the form of what the file expects
    /// @param understood the words that were used
    /// @param score null when the file does not say what to expect
    record Made(
            String id,
            String lang,
            String prompt,
            Graph graph,
            List<String> understood,
            List<String> ignored,
            double milliseconds,
            @Nullable Result score) {}

    /// @param links,services,technologies F1
    /// @param attributes F1 of replicas and ports
    /// @param forbidden how often something was used that had been ruled out
    record Result(
            double exact,
            double links,
            double services,
            double technologies,
            double domains,
            double attributes,
            int forbidden) {
        static Result of(Score score) {
            int all = Math.max(1, score.sentences());
            return new Result(
                    rounded((double) score.exact() / all),
                    f1(score.links()),
                    f1(score.services()),
                    f1(score.technologies()),
                    rounded((double) score.domains() / all),
                    f1(score.attributes()),
                    score.forbidden());
        }

        private static double f1(Counts counts) {
            return rounded(counts.f1());
        }
    }

    /// @param slowest milliseconds of the sentence that took longest
    record Summary(String bench, int sentences, Result score, double slowest) {}

    static void run(Path file, PrintStream out) throws IOException {
        List<Sentence> sentences = Sentence.read(file);
        // The first sentences of all would measure how classes are loaded and compiled.
        for (int i = 0; i < WARMING; i++) {
            Planner.plan("React and a Go API with Postgres, publishing to Kafka; 파이썬 워커가 카프카에서 읽어 S3에 저장");
        }
        Map<String, Score> scores = new TreeMap<>();
        Map<String, Double> slowest = new TreeMap<>();
        for (Sentence sentence : sentences) {
            long start = System.nanoTime();
            Proposal proposal = Planner.plan(sentence.prompt());
            double took = rounded((System.nanoTime() - start) / NANOS_IN_MILLI);
            Graph graph = Graph.of(proposal);
            slowest.merge(sentence.lang(), took, Math::max);
            Result result = null;
            if (sentence.expect() != null) {
                Score score = Score.of(sentence.expect(), graph);
                scores.merge(sentence.lang(), score, Score::plus);
                result = Result.of(score);
            }
            out.println(Json.write(new Made(
                    sentence.id(),
                    sentence.lang(),
                    sentence.prompt(),
                    graph,
                    texts(proposal.understood()),
                    texts(proposal.ignored()),
                    took,
                    result)));
        }
        scores.forEach((lang, score) -> out.println(Json.write(
                new Summary("planner." + lang, score.sentences(), Result.of(score), slowest.getOrDefault(lang, 0.0)))));
    }

    private static List<String> texts(List<Proposal.Span> spans) {
        return spans.stream().map(Proposal.Span::text).toList();
    }

    private static double rounded(double value) {
        return Math.rint(value * 1_000) / 1_000;
    }
}
