package dev.tone.canvas.layout;

import static dev.tone.canvas.layout.Graphs.all;
import static dev.tone.canvas.layout.Graphs.at;
import static dev.tone.canvas.layout.Graphs.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForceTest {
    private static Graph placed(Graph graph) {
        Force.place(graph, all(graph));
        return graph;
    }

    @Test
    @DisplayName("L-6 two linked boxes come to rest at the length of a link, on the line that they were on")
    void pair() {
        Graph near = placed(at(Graphs.of(2, 100, 60, 0, 1), 1, 30, 40));
        assertThat(between(near, 0, 1)).isCloseTo(300, within(3.0));
        assertThat((near.y[1] - near.y[0]) / (near.x[1] - near.x[0])).isCloseTo(4.0 / 3, within(0.01));
        Graph far = placed(at(Graphs.of(2, 100, 60, 0, 1), 1, -3_000, 0));
        assertThat(between(far, 0, 1)).isCloseTo(300, within(3.0));
        assertThat(far.x[1]).isLessThan(far.x[0]);
        assertThat(far.x[0] + far.x[1]).isCloseTo(-3_000, within(1.0));
    }

    @Test
    @DisplayName("L-6 the size of boxes says where their middles are")
    void middles() {
        Graph graph = at(Graphs.of(2, 100, 60, 0, 1), 1, 400, 0);
        graph.height[1] = 460;
        at(graph, 1, 400, -200);
        placed(graph);
        assertThat(graph.centerY(0)).isCloseTo(graph.centerY(1), within(0.01));
    }

    @Test
    @DisplayName("L-6 boxes without a link push each other away until they no longer feel each other")
    void strangers() {
        Graph graph = placed(at(Graphs.of(2, 100, 60), 1, 200, 0));
        assertThat(between(graph, 0, 1)).isGreaterThan(500);
        assertThat(graph.y[0]).isEqualTo(graph.y[1]);
        Graph apart = placed(at(Graphs.of(2, 100, 60), 1, 5_000, 7_000));
        assertThat(apart.x).containsExactly(0, 5_000);
        assertThat(apart.y).containsExactly(0, 7_000);
    }

    @Test
    @DisplayName("L-6 boxes in one place spread to all sides")
    void scattered() {
        Graph star = placed(Graphs.of(7, 100, 60, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6));
        for (int i = 1; i < 7; i++) {
            assertThat(between(star, 0, i)).isBetween(200.0, 560.0);
            for (int j = 1; j < i; j++) {
                assertThat(between(star, i, j)).as("%d and %d", i, j).isGreaterThan(200);
            }
        }
        double x = 0;
        double y = 0;
        for (int i = 1; i < 7; i++) {
            x += star.centerX(i) - star.centerX(0);
            y += star.centerY(i) - star.centerY(0);
        }
        assertThat(Math.hypot(x, y) / 6).isLessThan(60);
    }

    @Test
    @DisplayName("L-6 a chain unfolds: who is farther along it is farther away")
    void chain() {
        Random random = new Random(3);
        Graph chain = Graphs.of(5, 100, 60, 0, 1, 1, 2, 2, 3, 3, 4);
        for (int i = 0; i < 5; i++) {
            at(chain, i, random.nextInt(200), random.nextInt(200));
        }
        placed(chain);
        for (int i = 1; i < 5; i++) {
            assertThat(between(chain, i - 1, i)).isBetween(200.0, 460.0);
        }
        assertThat(between(chain, 0, 4)).isGreaterThan(between(chain, 0, 2)).isGreaterThan(600);
    }

    @Test
    @DisplayName("L-3 what is pinned does not move, and the others come to it")
    void pinned() {
        Graph graph = at(at(Graphs.of(2, 100, 60, 0, 1), 0, 1_000, 1_000), 1, 0, 1_000);
        graph.pinned[0] = true;
        placed(graph);
        assertThat(graph.x[0]).isEqualTo(1_000);
        assertThat(graph.y[0]).isEqualTo(1_000);
        assertThat(graph.x[1]).isCloseTo(700, within(3.0));
        assertThat(graph.y[1]).isEqualTo(1_000);
    }
}
