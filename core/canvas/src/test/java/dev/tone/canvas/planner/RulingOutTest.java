package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.measure.Graph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The many ways to say that something is not wanted, before and behind what is wanted.
class RulingOutTest {
    @TestFactory
    List<DynamicTest> what_is_ruled_out_is_not_used() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] line : lines()) {
            boolean korean = line[0].startsWith("ko");
            String phrase = line[1].replace("X", korean ? "레디스" : "Redis");
            List<String> sentences = korean
                    ? List.of("Go API와 포스트그레스, " + phrase, phrase + ", Go API와 포스트그레스")
                    : List.of("Go API with Postgres, " + phrase, phrase + "; Go API with Postgres");
            List<String> used =
                    line[0].endsWith("choice") ? List.of("go", "memcached", "postgresql") : List.of("go", "postgresql");
            for (String sentence : sentences) {
                tests.add(DynamicTest.dynamicTest(
                        "P-2, P-31: " + sentence,
                        () -> assertThat(technologies(sentence)).isEqualTo(used)));
            }
        }
        return tests;
    }

    @ParameterizedTest(name = "P-31: {0}")
    @ValueSource(
            strings = {
                "Go API, Redis over Memcached or not, we build from scratch with Kafka and NATS",
                "Grafana over Loki and Prometheus, Go API",
                "a Python job moves data from MySQL to Postgres",
                "a nightly job copies orders from MySQL to Postgres",
                "Go API는 MySQL에서 읽어 포스트그레스로 옮기고",
                "Go API, Redis and Memcached, now with Kafka"
            })
    void two_of_a_kind_that_are_both_used_stay(String sentence) {
        List<String> excluded = Planner.plan(sentence).excluded();

        assertThat(excluded).doesNotContain("kafka", "nats", "loki", "mysql", "postgresql");
    }

    @Test
    void a_sentence_that_only_lists_what_is_ruled_out() {
        assertThat(technologies("P-2: Go API와 MySQL. 마이크로서비스, 카프카, 쿠버네티스는 안 함")).containsExactly("go", "mysql");
        assertThat(technologies("Go API와 MySQL, 세션은 레디스에 저장 안 함, 카프카")).contains("kafka");
    }

    @Test
    void another_name_of_what_is_used_is_not_ruled_out() {
        assertThat(technologies("P-31: Blazor-free .NET backend, SQL Server")).containsExactly("dotnet", "sqlserver");
        assertThat(technologies("Node collector가 카프카에 넣고 스파크가 빼서 S3에 쌓음")).contains("spark");
        assertThat(technologies("Go API와 MySQL, 레디스는 빼서")).doesNotContain("redis");
    }

    private static List<String> technologies(String sentence) {
        return Graph.of(Planner.plan(sentence)).technologies();
    }

    private static List<String[]> lines() throws Exception {
        Path path = Path.of(Objects.requireNonNull(RulingOutTest.class.getResource("ruling-out.txt"))
                .toURI());
        return Files.readAllLines(path).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" : ", 2))
                .toList();
    }
}
