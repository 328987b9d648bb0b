package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.measure.Graph;
import dev.tone.canvas.planner.measure.Score;
import dev.tone.canvas.planner.measure.Sentence;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures that the planner has to reach, each language on its own.
class SentencesTest {
    @ParameterizedTest(name = "P-1: {0} {1}")
    @CsvSource({
        "dev.jsonl, en",
        "dev.jsonl, ko",
        "more.jsonl, en",
        "more.jsonl, ko",
        "third.jsonl, en",
        "third.jsonl, ko",
        "fourth.jsonl, en",
        "fourth.jsonl, ko",
        "fifth.jsonl, en",
        "fifth.jsonl, ko",
        "sixth.jsonl, en",
        "sixth.jsonl, ko",
        "seventh.jsonl, en",
        "seventh.jsonl, ko",
        "eighth.jsonl, en",
        "eighth.jsonl, ko",
        "ninth.jsonl, en",
        "ninth.jsonl, ko",
        "tenth.jsonl, en",
        "tenth.jsonl, ko",
        "eleventh.jsonl, en",
        "eleventh.jsonl, ko",
        "twelfth.jsonl, en",
        "twelfth.jsonl, ko",
        "thirteenth.jsonl, en",
        "thirteenth.jsonl, ko",
        "fourteenth.jsonl, en",
        "fourteenth.jsonl, ko",
        "fifteenth.jsonl, en",
        "fifteenth.jsonl, ko",
        "sixteenth.jsonl, en",
        "sixteenth.jsonl, ko",
        "seventeenth.jsonl, en",
        "seventeenth.jsonl, ko",
        "eighteenth.jsonl, en",
        "eighteenth.jsonl, ko",
        "nineteenth.jsonl, en",
        "nineteenth.jsonl, ko"
    })
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

    static List<Sentence> read(String file) throws Exception {
        return Sentence.read(path(file));
    }

    private static Path path(String file) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(SentencesTest.class.getResource(file)).toURI());
    }
}
