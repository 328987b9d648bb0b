package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.measure.Graph;
import dev.tone.canvas.planner.measure.Score;
import dev.tone.model.json.Json;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private final Graph made = Graph.of(Planner.plan("Go API x2 with Postgres at a.oak.dev"));

    @Test
    void the_same_graph_is_exact() {
        Score score = Score.of(made, made);

        assertThat(score.exact()).isEqualTo(1);
        assertThat(score.attributes().hits()).isEqualTo(1);
    }

    @Test
    void what_is_missing_or_too_much_is_counted() {
        Graph other = Graph.of(Planner.plan("Go API with Redis and React"));

        Score score = Score.of(made, other);

        assertThat(score.exact()).isZero();
        assertThat(score.services()).isEqualTo(new Score.Counts(1, 2, 1));
        assertThat(score.links()).isEqualTo(new Score.Counts(0, 2, 1));
        assertThat(score.domains()).isZero();
        assertThat(score.attributes().missing()).isEqualTo(1);
    }

    @Test
    void optional_services_and_links_cost_nothing() {
        Graph expected = Json.read("""
                {"services": [{"id": "a", "kind": "backend", "tech": ["go"]}], "edges": [],
                 "optional_kinds": ["frontend", "cache"], "forbidden": ["redis"]}""", Graph.class);
        Graph other = Graph.of(Planner.plan("Go API with Redis and React"));

        Score score = Score.of(expected, other);

        assertThat(score.services()).isEqualTo(new Score.Counts(1, 0, 0));
        assertThat(score.links()).isEqualTo(new Score.Counts(0, 0, 0));
        assertThat(score.forbidden()).isEqualTo(1);
        assertThat(score.exact()).isZero();
    }

    @Test
    void nothing_asked_and_nothing_made_is_perfect() {
        assertThat(new Score.Counts(0, 0, 0).f1()).isEqualTo(1);
        assertThat(new Score.Counts(1, 1, 0).f1()).isBetween(0.66, 0.67);
    }
}
