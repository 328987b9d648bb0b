package dev.tone.canvas.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What shapes a line between its two ends: way-points, others beside it, and what it passes.
class WaysTest {
    private static final Rect A = new Rect(0, 0, 100, 60);
    private static final Rect B = new Rect(600, 200, 100, 60);

    @Test
    @DisplayName("C-37 straight lines between the same two boxes lie side by side, to the right of their direction")
    void straight_lines_side_by_side() {
        runs(straight(box(A), box(A.movedBy(300, 0)), 10), new Point(100, 40), new Point(300, 40));
        runs(straight(box(A.movedBy(300, 0)), box(A), 10), new Point(300, 20), new Point(100, 20));
        runs(straight(box(A), box(A.movedBy(0, 300)), 10), new Point(40, 60), new Point(40, 300));
        runs(straight(box(A), box(A.movedBy(0, 300)), -10), new Point(60, 60), new Point(60, 300));

        Rect round = new Rect(0, 0, 100, 100);
        RouteEnd far = new RouteEnd(round.movedBy(300, 400), Contour.ELLIPSE, null);
        runs(straight(new RouteEnd(round, Contour.ELLIPSE, null), far, 30), new Point(50, 100), new Point(302, 436));
    }

    @Test
    void a_straight_line_that_was_bent_stays_where_it_was_bent_to() {
        Way way = new Way(List.of(new Point(200, 300)), Obstacles.NONE, 10);
        assertThat(Router.STRAIGHT
                        .route(RouteEnd.at(new Point(5, 6)), RouteEnd.at(new Point(400, 0)), way)
                        .path()
                        .points())
                .containsExactly(new Point(5, 6), new Point(200, 300), new Point(400, 0));
    }

    @Test
    void a_straight_line_farther_aside_than_the_box_is_wide_ends_beside_it() {
        assertThat(straight(box(A), box(A.movedBy(300, 0)), 40)).containsExactly(new Point(50, 70), new Point(350, 70));
    }

    @Test
    void a_curve_leaves_and_arrives_straight_and_swings_once_in_between() {
        List<Point> line = curve(box(A), box(B.movedBy(-300, 0)));
        assertThat(line.getFirst()).isEqualTo(new Point(100, 30));
        assertThat(line.get(1)).isEqualTo(new Point(108, 30));
        assertThat(line.get(line.size() - 2)).isEqualTo(new Point(292, 230));
        assertThat(line.getLast()).isEqualTo(new Point(300, 230));
        assertThat(line).isSortedAccordingTo(Comparator.comparingDouble(Point::x));
        assertThat(line).isSortedAccordingTo(Comparator.comparingDouble(Point::y));
        smooth(line);
        for (int i = 0; i < line.size(); i++) {
            Point mirrored = line.get(line.size() - 1 - i);
            assertThat(line.get(i)).satisfies(near(400 - mirrored.x(), 260 - mirrored.y()));
        }
        assertThat(line.get(6).y())
                .as("it goes on to the right before it turns down")
                .isLessThan(45);
    }

    @Test
    void a_curve_takes_the_sides_that_face_each_other() {
        List<Point> down = curve(box(A), box(A.movedBy(20, 300)));
        assertThat(down.getFirst()).isEqualTo(new Point(50, 60));
        assertThat(down.get(1)).isEqualTo(new Point(50, 68));
        assertThat(down.getLast()).isEqualTo(new Point(70, 300));
        assertThat(down).isSortedAccordingTo(Comparator.comparingDouble(Point::y));
        List<Point> back = curve(box(A.movedBy(20, 300)), box(A));
        assertThat(back.getFirst()).isEqualTo(new Point(70, 300));
        assertThat(back.getLast()).isEqualTo(new Point(50, 60));
    }

    @Test
    @DisplayName("C-38 a curve passes through its way-points in their order, without a corner")
    void curve_through() {
        Point high = new Point(300, -150);
        Point low = new Point(450, 320);
        Route route = Router.CURVED.route(box(A), box(B), new Way(List.of(high, low), Obstacles.NONE, 0));
        List<Point> line = route.path().points();
        assertThat(line).contains(high, low);
        assertThat(line.indexOf(high)).isLessThan(line.indexOf(low));
        assertThat(line.getFirst()).as("towards the first of them").isEqualTo(new Point(100, 30));
        assertThat(route.leaves()).isEqualTo(Side.RIGHT);
        assertThat(route.reaches()).isEqualTo(Side.LEFT);
        smooth(line);

        Point above = new Point(40, -200);
        Route over = Router.CURVED.route(box(A), box(B), new Way(List.of(above), Obstacles.NONE, 0));
        assertThat(over.leaves()).isEqualTo(Side.TOP);
        assertThat(over.reaches()).isEqualTo(Side.LEFT);
    }

    @Test
    void a_curve_between_bare_points_begins_and_ends_at_them() {
        List<Point> line = curve(RouteEnd.at(new Point(1, 2)), RouteEnd.at(new Point(1, 202)));
        assertThat(line.getFirst()).isEqualTo(new Point(1, 2));
        assertThat(line.getLast()).isEqualTo(new Point(1, 202));
        assertThat(line)
                .allSatisfy(point -> assertThat(point.x()).isCloseTo(1, within(1e-9)))
                .doesNotHaveDuplicates();
        assertThat(curve(RouteEnd.at(Point.ORIGIN), RouteEnd.at(Point.ORIGIN))).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("C-38 an orthogonal line goes from way-point to way-point, straight on where that is the way")
    void orthogonal_through() {
        assertThat(through(new Point(300, 30)))
                .containsExactly(new Point(100, 30), new Point(300, 30), new Point(300, 230), new Point(600, 230));
        assertThat(through(new Point(300, -100), new Point(500, -100)))
                .containsExactly(
                        new Point(100, 30),
                        new Point(300, 30),
                        new Point(300, -100),
                        new Point(500, -100),
                        new Point(500, 230),
                        new Point(600, 230));
        assertThat(through(new Point(300, 130), new Point(300, 400)))
                .as("never back over the line that came")
                .containsExactly(
                        new Point(100, 30),
                        new Point(300, 30),
                        new Point(300, 400),
                        new Point(650, 400),
                        new Point(650, 260));
    }

    private static List<Point> through(Point... waypoints) {
        return Router.ORTHOGONAL
                .route(box(A), box(B), new Way(List.of(waypoints), Obstacles.NONE, 0))
                .path()
                .points();
    }

    @Test
    @DisplayName("C-223 the middle piece of a line keeps a decent distance from what it passes, where there is room")
    void aside() {
        Rect to = A.movedBy(400, 300);
        assertThat(past(A, to, new Rect(255, 100, 80, 60)))
                .as("15 units to the left of it")
                .element(1)
                .isEqualTo(new Point(240, 30));
        assertThat(past(A, to, new Rect(165, 100, 80, 60)))
                .as("or to the right")
                .element(1)
                .isEqualTo(new Point(260, 30));
        assertThat(past(A, to, new Rect(265, 100, 80, 60)))
                .as("and stays where that is kept")
                .element(1)
                .isEqualTo(new Point(250, 30));
        assertThat(past(A, to, new Rect(260, 100, 80, 60), new Rect(160, 150, 80, 60)))
                .as("or in the middle between two")
                .element(1)
                .isEqualTo(new Point(250, 30));

        Rect below = A.movedBy(300, 400);
        assertThat(past(A, below.movedBy(-200, 0), new Rect(100, 235, 20, 80)))
                .element(1)
                .isEqualTo(new Point(50, 220));
        assertThat(past(A, below.movedBy(-200, 0), new Rect(100, 150, 20, 75)))
                .element(1)
                .isEqualTo(new Point(50, 240));
    }

    @Test
    @DisplayName("C-36 a line goes around what stands in its way on the nearer side")
    void around() {
        Rect to = A.movedBy(600, 0);
        List<Point> above = past(A, to, new Rect(250, 0, 100, 200));
        assertThat(above)
                .containsExactly(
                        new Point(100, 30),
                        new Point(235, 30),
                        new Point(235, -15),
                        new Point(365, -15),
                        new Point(365, 30),
                        new Point(600, 30));
        List<Point> below = past(A, to, new Rect(250, -140, 100, 200));
        assertThat(below.stream().mapToDouble(Point::y).max()).hasValue(75);
        assertThat(below.stream().mapToDouble(Point::y).min()).hasValue(30);

        List<Point> upright = past(A, A.movedBy(0, 600), new Rect(20, 250, 200, 100));
        assertThat(upright.stream().mapToDouble(Point::x).min()).hasValue(5);
        assertThat(upright.stream().mapToDouble(Point::x).max()).hasValue(50);
    }

    @Test
    @DisplayName("C-37 lines that share a side are spread over it and turn off one after the other")
    void ports() {
        Rect to = A.movedBy(600, 300);
        List<List<Point>> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Port port = new Port(Side.RIGHT, i, 3, 1);
            lines.add(orthogonal(new RouteEnd(A, Contour.RECTANGLE, 0, null, port), box(to.movedBy(0, i * 100))));
        }
        assertThat(lines).extracting(line -> line.getFirst().y()).containsExactly(15.0, 30.0, 45.0);
        assertThat(lines).extracting(line -> line.get(1).x()).containsExactly(360.0, 350.0, 340.0);

        List<List<Point>> up = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Port port = new Port(Side.RIGHT, i, 3, 1);
            up.add(orthogonal(new RouteEnd(A, Contour.RECTANGLE, 0, null, port), box(to.movedBy(0, i * 100 - 800))));
        }
        assertThat(up).extracting(line -> line.get(1).x()).containsExactly(340.0, 350.0, 360.0);

        List<List<Point>> in = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Port port = new Port(Side.LEFT, i, 3, 1);
            in.add(orthogonal(
                    box(A.movedBy(0, i * 100)), new RouteEnd(to.movedBy(0, 200), Contour.RECTANGLE, 0, null, port)));
        }
        assertThat(in).extracting(line -> line.getLast().y()).containsExactly(515.0, 530.0, 545.0);
        assertThat(in).extracting(line -> line.get(1).x()).containsExactly(360.0, 350.0, 340.0);
    }

    @Test
    @DisplayName("C-31 of two ends that a small jog lies between the one that is alone at its side gives way")
    void the_lone_end_gives_way() {
        Port second = new Port(Side.RIGHT, 1, 2, 0.5);
        RouteEnd shared = new RouteEnd(A, Contour.RECTANGLE, 0, null, second);
        assertThat(orthogonal(shared, box(A.movedBy(300, 0))))
                .containsExactly(new Point(100, 41.25), new Point(300, 41.25));
        Port arriving = new Port(Side.LEFT, 0, 2, 0.5);
        RouteEnd reached = new RouteEnd(A.movedBy(300, 0), Contour.RECTANGLE, 0, null, arriving);
        assertThat(orthogonal(box(A), reached)).containsExactly(new Point(100, 22), new Point(300, 22));
    }

    @Test
    void ports_are_a_fixed_distance_apart_where_the_side_has_room_and_nearer_where_it_has_not() {
        assertThat(shifts(Side.RIGHT, 3, 1, 600)).containsExactly(-24, 0, 24);
        assertThat(shifts(Side.BOTTOM, 2, 0.5, 600)).containsExactly(-12, 12);
        assertThat(shifts(Side.LEFT, 3, 1, 600)).containsExactly(-16, 0, 16);
        assertThat(shifts(Side.TOP, 3, 0, 600))
                .as("around the one that goes straight")
                .containsExactly(0, 16, 32);
        assertThat(shifts(Side.RIGHT, 3, 1, 40)).containsExactly(-10, 0, 10);
        assertThat(shifts(Side.RIGHT, 3, 0, 40)).containsExactly(0, 6, 12);
        assertThat(shifts(Side.RIGHT, 3, 2, 40)).containsExactly(-12, -6, 0);
    }

    private static double[] shifts(Side side, int count, double axis, double length) {
        double[] shifts = new double[count];
        for (int i = 0; i < count; i++) {
            shifts[i] = new Port(side, i, count, axis).shift(length);
        }
        return shifts;
    }

    @Test
    void a_port_gives_way_outwards_at_the_edge_and_inwards_as_far_as_its_neighbour_leaves_room() {
        Port first = new Port(Side.RIGHT, 0, 2, 0.5);
        Port last = new Port(Side.RIGHT, 1, 2, 0.5);
        assertThat(first.gives(-16, 600)).isTrue();
        assertThat(first.gives(16, 600)).isTrue();
        assertThat(first.gives(17, 600)).isFalse();
        assertThat(last.gives(16, 600)).isTrue();
        assertThat(last.gives(30, 600)).isTrue();
        assertThat(last.gives(-16, 600)).isTrue();
        assertThat(last.gives(-17, 600)).isFalse();
        assertThat(first.gives(5, 20)).as("7.5 apart are too near as they are").isFalse();
    }

    @Test
    void lines_that_share_a_side_turn_off_after_each_other_but_not_without_end() {
        assertThat(new Port(Side.RIGHT, 0, 1, 0).room(true)).isZero();
        assertThat(new Port(Side.RIGHT, 0, 3, 1).room(true)).isZero();
        assertThat(new Port(Side.RIGHT, 2, 3, 1).room(true)).isEqualTo(16);
        assertThat(new Port(Side.RIGHT, 0, 3, 1).room(false)).isEqualTo(16);
        assertThat(new Port(Side.RIGHT, 2, 3, 1).room(false)).isZero();
        assertThat(new Port(Side.RIGHT, 11, 12, 5.5).room(true)).isEqualTo(40);
    }

    @Test
    @DisplayName("C-30 several lines from a box to itself are loops of their own")
    void loops() {
        assertThat(orthogonal(box(A), box(A)))
                .containsExactly(
                        new Point(100, 15),
                        new Point(120, 15),
                        new Point(120, -20),
                        new Point(75, -20),
                        new Point(75, 0));
        RouteEnd second = new RouteEnd(A, Contour.RECTANGLE, 0, null, new Port(null, 1, 2, 0.5));
        assertThat(orthogonal(second, box(A)).get(1)).isEqualTo(new Point(130, 15));
    }

    @Test
    void what_waits_comes_by_its_cost_and_at_equal_cost_in_the_order_in_which_it_was_found() {
        Random random = new Random(5);
        StateQueue queue = new StateQueue();
        List<double[]> expected = new ArrayList<>();
        for (int round = 0; round < 2000; round++) {
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                double key = random.nextInt(40);
                queue.add(round, key);
                expected.add(new double[] {round, key});
            } else {
                double[] next = expected.stream()
                        .min(Comparator.<double[]>comparingDouble(entry -> entry[1])
                                .thenComparingDouble(entry -> entry[0]))
                        .orElseThrow();
                expected.remove(next);
                assertThat(queue.least()).isEqualTo(next[1]);
                assertThat(queue.poll()).isEqualTo((int) next[0]);
            }
            assertThat(queue.size).isEqualTo(expected.size());
        }
    }

    @Test
    void a_turned_box_is_met_where_it_is_seen() {
        Rect square = new Rect(0, 0, 100, 100);
        RouteEnd turned = new RouteEnd(square, Contour.RECTANGLE, 45, null, Port.FREE);
        double tip = 50 + Math.sqrt(5000);
        assertThat(straight(turned, RouteEnd.at(new Point(500, 50)), 0).getFirst())
                .satisfies(near(tip, 50));
        assertThat(orthogonal(turned, RouteEnd.at(new Point(500, 50))).getFirst())
                .satisfies(near(tip, 50));
        assertThat(turned.contains(new Point(tip - 1, 50))).isTrue();
        assertThat(turned.contains(new Point(1, 1))).isFalse();

        RouteEnd anchored = new RouteEnd(A, Contour.RECTANGLE, 90, new Point(1, 0.5), Port.FREE);
        assertThat(anchored.anchored()).satisfies(near(50, 80));
        assertThat(anchored.side(Side.LEFT)).isEqualTo(Side.BOTTOM);
    }

    private static Consumer<@Nullable Point> near(double x, double y) {
        return point -> {
            assertThat(point).isNotNull();
            assertThat(point.x()).isCloseTo(x, within(1e-6));
            assertThat(point.y()).isCloseTo(y, within(1e-6));
        };
    }

    private static void runs(List<Point> line, Point start, Point end) {
        assertThat(line).hasSize(2);
        assertThat(line.getFirst()).satisfies(near(start.x(), start.y()));
        assertThat(line.getLast()).satisfies(near(end.x(), end.y()));
    }

    private static void smooth(List<Point> line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            Point in = line.get(i).minus(line.get(i - 1));
            Point out = line.get(i + 1).minus(line.get(i));
            double turn = Math.atan2(in.x() * out.y() - in.y() * out.x(), in.x() * out.x() + in.y() * out.y());
            assertThat(Math.abs(Math.toDegrees(turn))).as("at %s", line.get(i)).isLessThan(20);
        }
    }

    private static List<Point> straight(RouteEnd from, RouteEnd to, double aside) {
        return Router.STRAIGHT
                .route(from, to, new Way(List.of(), Obstacles.NONE, aside))
                .path()
                .points();
    }

    private static List<Point> curve(RouteEnd from, RouteEnd to) {
        return Router.CURVED.route(from, to).points();
    }

    private static List<Point> orthogonal(RouteEnd from, RouteEnd to) {
        return Router.ORTHOGONAL.route(from, to).points();
    }

    private static List<Point> past(Rect from, Rect to, Rect... walls) {
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

    private static RouteEnd box(Rect box) {
        return new RouteEnd(box, Contour.RECTANGLE, null);
    }
}
