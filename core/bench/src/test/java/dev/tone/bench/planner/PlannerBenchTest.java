package dev.tone.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerBenchTest {
    @TempDir
    Path folder;

    @Test
    void prints_a_graph_for_each_line_and_scores_where_something_is_expected() throws Exception {
        Path file = folder.resolve("set.jsonl");
        Files.writeString(file, """
                {"id": "1", "lang": "ko", "prompt": "Go API와 레디스"}

                {"id": "2", "lang": "en", "prompt": "Go API with Redis", "expect": {"services": \
                [{"id": "a", "kind": "backend", "tech": ["go"]}, {"id": "c", "kind": "cache", "tech": ["redis"]}], \
                "edges": [["a", "c"]], "domains": {}, "optional_kinds": [], "optional_edges": [], "forbidden": []}}
                """);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        PlannerBench.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        List<JsonNode> lines = bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/graph/edges/0/1").asText()).isEqualTo("redis");
        assertThat(lines.get(0).has("score")).isFalse();
        assertThat(lines.get(1).at("/score/exact").asDouble()).isEqualTo(1);
        assertThat(lines.get(2).at("/bench").asText()).isEqualTo("planner.en");
        assertThat(lines.get(2).at("/score/links").asDouble()).isEqualTo(1);
    }
}
