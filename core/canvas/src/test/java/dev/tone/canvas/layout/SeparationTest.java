package dev.tone.canvas.layout;

import static dev.tone.canvas.layout.Graphs.all;
import static dev.tone.canvas.layout.Graphs.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static Graph separated(Graph graph) {
        Separation.of(graph, all(graph), 10);
        return graph;
    }

    @Test
    @DisplayName("L-1 a box on another goes to the right or down, whichever is nearer, as far as the gap")
    void nearer() {
        Graph right = separated(at(Graphs.of(2, 100, 60), 1, 90, 5));
        assertThat(right.x).containsExactly(0, 110);
        assertThat(right.y).containsExactly(0, 5);
        Graph down = separated(at(Graphs.of(2, 100, 60), 1, 20, 40));
        assertThat(down.x).containsExactly(0, 20);
        assertThat(down.y).containsExactly(0, 70);
    }

    @Test
    @DisplayName("L-1 boxes that keep the gap stay where they are")
    void apart() {
        Graph graph = at(at(at(Graphs.of(4, 100, 60), 1, 110, 0), 2, 0, 70), 3, 110, 70);
        separated(graph);
        assertThat(graph.x).containsExactly(0, 110, 0, 110);
        assertThat(graph.y).containsExactly(0, 0, 70, 70);
        Graph near = separated(at(Graphs.of(2, 100, 60), 1, 109, 0));
        assertThat(near.y[1] == 0 ? near.x[1] : -1).isEqualTo(110);
    }

    @Test
    @DisplayName("L-1 a box that leaves one for another leaves that one too")
    void again() {
        Graph graph = at(at(Graphs.of(3, 100, 60), 1, 110, 0), 2, 95, 0);
        separated(graph);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(graph.overlaps(i, j, 10)).as("%d and %d", i, j).isFalse();
            }
        }
        // The upper left one of those that may move stays.
        assertThat(graph.x[0]).isZero();
        assertThat(graph.y[0]).isZero();
    }

    @Test
    @DisplayName("L-3 those that are pinned stay, even when they are farther down")
    void pinned() {
        Graph graph = at(at(Graphs.of(2, 100, 60), 0, 10, 10), 1, 20, 20);
        graph.pinned[1] = true;
        separated(graph);
        assertThat(graph.x).containsExactly(10, 20);
        assertThat(graph.y).containsExactly(90, 20);
    }
}
