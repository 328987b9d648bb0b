package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Logs as tools write them, with the sentence that a person reads about each. A case begins with
/// `=== name: sentence`.
class FailureSentencesTest {
    record Case(String name, String sentence, List<String> log) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FailureSentencesTest.class.getResourceAsStream("sentences.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("=== ")) {
                    String[] head = line.substring(4).split(": ", 2);
                    cases.add(new Case(head[0], head[1], new ArrayList<>()));
                } else {
                    cases.getLast().log().add(line);
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sentence_says_what_to_look_for(Case log) {
        assertThat(FailureAnalyser.analyse(FailureAnalyserTest.log(log.log().toArray(String[]::new)), new KnownLines())
                        .map(Cause::sentence))
                .contains(log.sentence());
    }
}
