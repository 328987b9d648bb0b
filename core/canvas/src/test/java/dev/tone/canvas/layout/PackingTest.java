package dev.tone.canvas.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    @DisplayName(
            "L-8 parts stand in rows about as wide as a screen is, the gap between them, the one of most boxes first")
    void rows() {
        Graph graph = Graphs.of(6, 100, 100);
        Graphs.at(graph, 5, 150, 0);
        Packing.pack(graph, List.of(List.of(0), List.of(1), List.of(2), List.of(3), List.of(4, 5)), 20);
        // The area asks for rows of 379: the large part and one more, then three.
        assertThat(graph.x).containsExactly(270, 0, 120, 240, 0, 150);
        assertThat(graph.y).containsExactly(0, 120, 120, 120, 0, 0);
    }

    @Test
    @DisplayName("L-8 a row is as high as its highest part, and no part wider than the rest makes a row of none")
    void heights() {
        Graph graph = Graphs.of(3, 100, 100);
        graph.width[0] = 2_000;
        graph.height[1] = 300;
        Packing.pack(graph, List.of(List.of(0), List.of(1), List.of(2)), 20);
        assertThat(graph.x).containsExactly(0, 0, 120);
        assertThat(graph.y).containsExactly(0, 120, 120);
        Graph stack = Graphs.of(3, 100, 100);
        stack.height[0] = 300;
        stack.width[1] = 300;
        stack.width[2] = 300;
        Packing.pack(stack, List.of(List.of(0), List.of(1), List.of(2)), 20);
        assertThat(stack.y).containsExactly(0, 0, 320);
    }
}
