package dev.tone.canvas.layout;

import static dev.tone.canvas.layout.Graphs.all;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static Graph placed(Graph graph) {
        Tree.place(graph, all(graph), Ranks.of(graph));
        return graph;
    }

    @Test
    @DisplayName(
            "L-2 children stand 48 apart below the middle of who leads to them; rows are as high as their highest box")
    void family() {
        Graph graph = Graphs.of(5, 100, 60, 0, 1, 0, 2, 2, 3, 2, 4);
        graph.height[1] = 80;
        placed(graph);
        assertThat(graph.x).containsExactly(148, 0, 222, 148, 296);
        assertThat(graph.y).containsExactly(0, 148, 148, 316, 316);
    }

    @Test
    @DisplayName("L-2 roots stand beside each other, and a box that two lead to hangs below the first")
    void roots() {
        Graph graph = placed(Graphs.of(4, 100, 60, 0, 2, 1, 2, 1, 3));
        assertThat(graph.x).containsExactly(0, 148, 0, 148);
        assertThat(graph.y).containsExactly(0, 0, 148, 148);
    }

    @Test
    @DisplayName("L-2 a wide root has its only child below its middle")
    void wide() {
        Graph graph = Graphs.of(2, 100, 60, 0, 1);
        graph.width[0] = 300;
        placed(graph);
        assertThat(graph.x).containsExactly(0, 100);
    }
}
