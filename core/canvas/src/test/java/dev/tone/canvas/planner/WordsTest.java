package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.measure.Graph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each technology, each kind and each verb is known by all its names, in both languages and with Korean endings (rule
/// P-16).
class WordsTest {
    private static final List<String> ENDINGS = List.of("", "를", "와", "에", "로", "는", "로만");

    private record Line(String key, List<String> words) {}

    @TestFactory
    List<DynamicTest> a_technology_is_known_by_each_of_its_names() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : lines("names.txt")) {
            tests.add(DynamicTest.dynamicTest(line.key(), () -> {
                for (String name : line.words()) {
                    for (String ending : ENDINGS) {
                        assertThat(technologies("Swift, " + name + ending + ", Scala"))
                                .as(name + ending)
                                .containsExactly(line.key());
                    }
                }
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> a_kind_is_known_by_each_of_its_names() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : lines("kinds.txt")) {
            tests.add(DynamicTest.dynamicTest(
                    line.key(),
                    () -> assertThat(line.words())
                            .allSatisfy(name -> assertThat(kinds(name)).as(name).containsExactly(line.key()))));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> a_verb_ties_a_service_to_its_store() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : lines("verbs.txt")) {
            for (String verb : line.words()) {
                String sentence = switch (line.key()) {
                    case "en" -> "React UI, Go service, Python service; the Python service " + verb + " MongoDB";
                    case "en-passive" -> "React UI, Go service; MongoDB " + verb + " a Python service";
                    default -> "리액트 화면, Go 서비스, 파이썬 서비스가 몽고DB" + verb;
                };
                tests.add(DynamicTest.dynamicTest(sentence, () -> {
                    Graph made = Graph.of(Planner.plan(sentence));
                    String store = id(made, "mongodb");
                    assertThat(made.edges().stream().filter(each -> each.get(1).equals(store)))
                            .containsExactly(List.of(id(made, "python"), store));
                }));
            }
        }
        return tests;
    }

    private static String id(Graph made, String slug) {
        return made.services().stream()
                .filter(each -> each.tech().contains(slug))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> technologies(String sentence) {
        return Graph.of(Planner.plan(sentence)).technologies();
    }

    private static List<String> kinds(String name) {
        return Graph.of(Planner.named(name)).services().stream()
                .map(Graph.Node::kind)
                .toList();
    }

    private static List<Line> lines(String file) throws Exception {
        Path path = Path.of(
                Objects.requireNonNull(WordsTest.class.getResource(file)).toURI());
        return Files.readAllLines(path).stream()
                .filter(line -> line.contains(" : "))
                .map(line -> line.split(" : ", 2))
                .filter(parts -> !parts[0].startsWith("#"))
                .map(parts -> new Line(
                        parts[0],
                        Arrays.stream(parts[1].split(",")).map(String::strip).toList()))
                .toList();
    }
}
