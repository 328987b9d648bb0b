package dev.tone.canvas.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Rect A = new Rect(0, 0, 100, 60);

    @Test
    void a_straight_line_ends_at_the_contours() {
        ConnectorPath path = Router.STRAIGHT.route(box(A), box(A.movedBy(300, 0)));
        assertThat(path.points()).containsExactly(new Point(100, 30), new Point(300, 30));
        assertThat(path.middle()).isEqualTo(new Point(200, 30));
        assertThat(path.movedBy(1, 1).start()).isEqualTo(new Point(101, 31));

        ConnectorPath anchored = Router.STRAIGHT.route(
                new RouteEnd(A, Contour.RECTANGLE, new Point(0.5, 1)), RouteEnd.at(new Point(9, 99)));
        assertThat(anchored.points()).containsExactly(new Point(50, 60), new Point(9, 99));
        assertThatThrownBy(() -> new ConnectorPath(List.of(Point.ORIGIN))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("C-30 an orthogonal line leaves at the middle of the side that faces the other end")
    void facing() {
        assertThat(route(A, A.movedBy(300, 200)).points())
                .containsExactly(new Point(100, 30), new Point(200, 30), new Point(200, 230), new Point(300, 230));
        assertThat(route(A, A.movedBy(-300, 200)).points())
                .containsExactly(new Point(0, 30), new Point(-100, 30), new Point(-100, 230), new Point(-200, 230));
        assertThat(route(A, A.movedBy(50, 300)).points())
                .containsExactly(new Point(50, 60), new Point(50, 180), new Point(100, 180), new Point(100, 300));
        assertThat(route(A, A.movedBy(0, -300)).points()).containsExactly(new Point(50, 0), new Point(50, -240));
    }

    @Test
    @DisplayName("C-31 a jog too small to see on purpose is drawn straight")
    void small_jogs() {
        assertThat(route(A, A.movedBy(300, 10)).points()).containsExactly(new Point(100, 35), new Point(300, 35));
        assertThat(route(A, A.movedBy(8, 300)).points()).containsExactly(new Point(54, 60), new Point(54, 300));
        assertThat(route(A, A.movedBy(300, 20)).points()).hasSize(4);
    }

    @Test
    @DisplayName(
            "C-220 a line around something has no small jog at its ends, and no detour for what it passes decently")
    void no_jogs_at_the_ends() {
        Rect wall = new Rect(250, 30, 100, 200);
        List<Point> around = around(A, A.movedBy(600, 13), wall);
        assertThat(around).hasSize(4);
        assertThat(around.getFirst()).isEqualTo(new Point(100, 15));

        Rect lower = new Rect(250, 40, 100, 200);
        Rect upper = new Rect(420, -400, 60, 420);
        assertThat(around(A, A.movedBy(600, 200), lower, upper))
                .as("past both at ten units, straight from the side")
                .first()
                .isEqualTo(new Point(100, 30));
        assertThat(around(A, A.movedBy(600, 200), lower, upper)).hasSize(4);
    }

    private static List<Point> around(Rect from, Rect to, Rect... walls) {
        Obstacles obstacles = (area, found) -> {
            for (Rect wall : walls) {
                if (wall.intersects(area)) {
                    found.accept(wall);
                }
            }
        };
        return Router.ORTHOGONAL
                .route(box(from), box(to), new Way(List.of(), obstacles, 0))
                .path()
                .points();
    }

    @Test
    void a_free_end_is_reached_as_it_is() {
        ConnectorPath path = Router.ORTHOGONAL.route(box(A), RouteEnd.at(new Point(300, 200)));
        assertThat(path.end()).isEqualTo(new Point(300, 200));
        assertThat(Router.ORTHOGONAL
                        .route(RouteEnd.at(Point.ORIGIN), RouteEnd.at(Point.ORIGIN))
                        .points())
                .hasSize(2);
    }

    @Test
    @DisplayName("C-32 an anchor keeps its side, and the line goes around both boxes")
    void anchors_and_detours() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            Rect b = new Rect(random.nextInt(800) - 400, random.nextInt(800) - 400, 120, 80);
            if (b.grown(60).intersects(A)) {
                continue;
            }
            Point anchor = List.of(new Point(0.5, 0), new Point(1, 0.5), new Point(0.25, 1), new Point(0, 0.5))
                    .get(random.nextInt(4));
            ConnectorPath path = Router.ORTHOGONAL.route(new RouteEnd(A, Contour.RECTANGLE, anchor), box(b));

            assertThat(path.start()).isEqualTo(A.at(anchor.x(), anchor.y()));
            assertThat(Contour.RECTANGLE.edgeDistance(b, path.end())).isCloseTo(0, within(1e-9));
            List<Point> points = path.points();
            for (int p = 1; p < points.size(); p++) {
                Point from = points.get(p - 1);
                Point to = points.get(p);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as("%s to %s", anchor, b)
                        .isTrue();
                assertThat(Segments.touches(from, to, A.grown(-1)))
                        .as("%s %s", b, path)
                        .isFalse();
                assertThat(Segments.touches(from, to, b.grown(-1)))
                        .as("%s %s", b, path)
                        .isFalse();
            }
        }
    }

    @Test
    void boxes_that_overlap_still_get_a_line() {
        for (int shift = 0; shift < 100; shift += 7) {
            ConnectorPath path = route(A, A.movedBy(shift, shift / 2.0));
            assertThat(path.points()).hasSizeGreaterThanOrEqualTo(2).doesNotContainNull();
        }
    }

    @Test
    void anchors_on_round_contours_meet_the_contour() {
        Rect round = new Rect(0, 0, 100, 100);
        ConnectorPath path = Router.ORTHOGONAL.route(
                new RouteEnd(round, Contour.ELLIPSE, new Point(0.8, 0.5)), box(A.movedBy(400, 20)));
        assertThat(path.start().distanceTo(new Point(100, 50))).isCloseTo(0, within(1e-6));
        ConnectorPath corner = Router.ORTHOGONAL.route(
                new RouteEnd(round, Contour.DIAMOND, new Point(1, 0.1)), box(A.movedBy(400, 20)));
        assertThat(Contour.DIAMOND.edgeDistance(round, corner.start())).isCloseTo(0, within(1e-6));
    }

    private static ConnectorPath route(Rect a, Rect b) {
        return Router.ORTHOGONAL.route(box(a), box(b));
    }

    private static RouteEnd box(Rect box) {
        return new RouteEnd(box, Contour.RECTANGLE, null);
    }
}
