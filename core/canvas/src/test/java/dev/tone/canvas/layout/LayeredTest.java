package dev.tone.canvas.layout;

import static dev.tone.canvas.layout.Graphs.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LayeredTest {
    private static Graph placed(Graph graph) {
        Layered.place(graph, all(graph), Ranks.of(graph));
        return graph;
    }

    @Test
    @DisplayName("L-2 columns stand 120 apart, as wide as their widest box, each box in the middle of its column")
    void columns() {
        Graph graph = Graphs.of(4, 100, 60, 0, 1, 0, 2, 1, 3, 2, 3);
        graph.width[2] = 160;
        placed(graph);
        assertThat(graph.x).containsExactly(0, 250, 220, 500);
    }

    @Test
    @DisplayName("L-2 boxes of a column stand 56 apart, whatever their heights; the highest begins at the top")
    void rows() {
        Graph graph = Graphs.of(4, 100, 60, 0, 1, 0, 2, 0, 3);
        graph.height[2] = 100;
        placed(graph);
        assertThat(graph.y[1]).isZero();
        assertThat(graph.y[2]).isEqualTo(116);
        assertThat(graph.y[3]).isEqualTo(272);
        assertThat(graph.centerY(0)).isCloseTo(graph.centerY(2), within(0.5));
    }

    @Test
    @DisplayName("L-2 a box stands at the mean height of what it is linked with")
    void level() {
        Graph graph = placed(Graphs.of(5, 100, 60, 0, 2, 1, 2, 2, 3, 2, 4));
        assertThat(graph.centerY(2)).isCloseTo((graph.centerY(0) + graph.centerY(1)) / 2, within(0.5));
        assertThat(graph.centerY(2)).isCloseTo((graph.centerY(3) + graph.centerY(4)) / 2, within(0.5));
        Graph chain = placed(Graphs.of(4, 100, 60, 0, 1, 1, 2, 2, 3));
        assertThat(chain.y).containsExactly(0, 0, 0, 0);
    }

    @Test
    @DisplayName("L-2 a link that passes a column has room for its line there")
    void passing() {
        Graph graph = placed(Graphs.of(3, 100, 60, 0, 1, 1, 2, 0, 2));
        double line = (graph.centerY(0) + graph.centerY(2)) / 2;
        assertThat(Math.abs(line - graph.centerY(1))).isBetween(30.0, 66.0);
    }

    @Test
    @DisplayName("L-2 boxes that are linked crosswise change places")
    void crosswise() {
        Graph graph = placed(Graphs.of(6, 100, 60, 0, 5, 1, 4, 2, 3));
        assertThat(graph.y[0]).isEqualTo(graph.y[5]);
        assertThat(graph.y[1]).isEqualTo(graph.y[4]);
        assertThat(graph.y[2]).isEqualTo(graph.y[3]);
        assertThat(graph.y[0]).isNotEqualTo(graph.y[1]);
    }
}
