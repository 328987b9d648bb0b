package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.measure.Graph;
import dev.tone.canvas.planner.measure.Score;
import dev.tone.canvas.planner.measure.Sentence;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The figures that the planner has to reach, each language on its own.
class SentencesTest {
    @ParameterizedTest(name = "P-1: {0} {1}")
    @MethodSource("sets")
    void reaches_its_figures(String file, String language) throws Exception {
        Score score = Score.EMPTY;
        for (Sentence sentence : read(file)) {
            if (sentence.lang().equals(language)) {
                Graph made = Graph.of(Planner.plan(sentence.prompt()));
                score = score.plus(Score.of(Objects.requireNonNull(sentence.expect()), made));
            }
        }

        assertThat(score.sentences()).isGreaterThanOrEqualTo(20);
        assertThat((double) score.exact() / score.sentences()).as("exact").isGreaterThanOrEqualTo(0.85);
        assertThat(score.services().f1()).as("services").isGreaterThanOrEqualTo(0.97);
        assertThat(score.links().f1()).as("links").isGreaterThanOrEqualTo(0.93);
        assertThat(score.forbidden()).as("ruled out but used").isZero();
    }

    /// Each file beside this class, in each language.
    static Stream<Arguments> sets() throws Exception {
        try (Stream<Path> files = Files.list(path("dev.jsonl").getParent())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .sorted()
                    .flatMap(name -> Stream.of(Arguments.of(name, "en"), Arguments.of(name, "ko")))
                    .toList()
                    .stream();
        }
    }

    static List<Sentence> read(String file) throws Exception {
        return Sentence.read(path(file));
    }

    private static Path path(String file) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(SentencesTest.class.getResource(file)).toURI());
    }
}
