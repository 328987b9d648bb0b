package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.geometry.Point;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines before they are pixels: dashes, joints, heads, and where a label sits on them.
class LinesOfInkTest {
    private static final int SIDE = 120;

    private final PathFill path = new PathFill();
    private final Dasher line = new Dasher(path);

    @Test
    void a_dashed_line_is_drawn_and_left_in_turn() {
        double[][] ink = ink(2, 10, 5, false, 10, 50, 95, 50);
        assertThat(ink[50][12]).isEqualTo(1);
        assertThat(ink[50][19]).isEqualTo(1);
        assertThat(ink[50][21]).isZero();
        assertThat(ink[50][24]).isZero();
        assertThat(ink[50][26]).isEqualTo(1);
        assertThat(ink[50][90]).as("the last may be short").isEqualTo(1);
        assertThat(ink[50][96]).isZero();
        assertThat(sum(ink)).isCloseTo((5 * 10 + 10) * 4, within(1.0));
    }

    @Test
    void dashes_go_on_around_corners_and_over_short_pieces() {
        double corner = sum(ink(1, 10, 10, false, 10, 10, 15, 10, 15, 65));
        assertThat(corner).as("30 of 60 units").isCloseTo(3 * 10 * 2, within(3.0));
        double pieces = sum(ink(1, 10, 10, false, 10, 10, 13, 10, 17, 10, 17, 10, 40, 10, 70, 10));
        assertThat(pieces).isCloseTo(3 * 10 * 2, within(1.0));
    }

    @Test
    void a_whole_line_has_no_notch_at_a_sharp_corner() {
        double[][] square = ink(5, 0, 0, false, 20, 20, 80, 20, 80, 80);
        assertThat(square[16][83]).as("the outer corner").isEqualTo(1);
        assertThat(sum(square)).isCloseTo(1200, within(1.0));
        double[][] round = ink(5, 0, 0, true, 20, 20, 80, 20, 80, 80);
        assertThat(round[15][84]).as("rounded there").isLessThan(0.5);
        assertThat(round[17][82]).isEqualTo(1);
        double[][] straight = ink(5, 0, 0, false, 20, 20, 50, 20, 80, 20);
        assertThat(sum(straight)).as("and no knot where it goes straight on").isCloseTo(600, within(0.5));
        double[][] back = ink(5, 0, 0, true, 20, 20, 80, 20, 40, 20);
        assertThat(back[20][84]).as("a turn back is rounded, too").isGreaterThan(0);
    }

    @Test
    void a_curve_runs_through_its_middle_and_is_as_long_as_it_is() {
        path.begin();
        line.begin();
        line.to(10, 90);
        line.curve(10, 10, 90, 10);
        line.stroke(1, 0, 0, true);
        double[][] ink = filled();
        assertThat(ink[30][30]).as("the middle of the curve").isGreaterThan(0.8);
        assertThat(ink[10][10]).as("not its control point").isZero();
        assertThat(sum(ink)).isCloseTo(129.8 * 2, within(6.0));
    }

    @Test
    void a_long_line_keeps_all_of_its_corners() {
        path.begin();
        line.begin();
        for (int i = 0; i <= 100; i++) {
            line.to(10 + i, 50);
        }
        line.stroke(2, 0, 0, false);
        assertThat(sum(filled())).isCloseTo(400, within(1.0));
    }

    @Test
    void a_label_sits_in_the_middle_of_the_piece_with_room() {
        Polyline chain = chain(0, 0, 10, 0, 10, 100, 60, 100);
        assertThat(chain.length).isEqualTo(160);
        chain.middle();
        assertThat(List.of(chain.px, chain.py)).containsExactly(10.0, 50.0);
        assertThat(chain.level).isFalse();
        assertThat(chain.room).isEqualTo(100);
        Polyline level = chain(0, 0, 100, 0, 100, 10);
        level.middle();
        assertThat(List.of(level.px, level.py)).containsExactly(50.0, 0.0);
        assertThat(level.level).isTrue();

        chain.at(0.25);
        assertThat(List.of(chain.px, chain.py)).as("a quarter of the way").containsExactly(10.0, 30.0);
        chain.at(1);
        assertThat(List.of(chain.px, chain.py)).containsExactly(60.0, 100.0);
        assertThat(chain.level).isTrue();
        chain.toward(3, 2, 20);
        assertThat(List.of(chain.px, chain.py)).as("back from its end").containsExactly(40.0, 100.0);
        chain.toward(0, 1, 500);
        assertThat(List.of(chain.px, chain.py)).as("not beyond").containsExactly(10.0, 0.0);
    }

    private static Polyline chain(float... points) {
        Polyline chain = new Polyline();
        chain.take(new Lens(), points, 0, 0, 2);
        chain.measure();
        return chain;
    }

    @Test
    void a_line_of_many_points_is_taken_as_seen_and_moved() {
        float[] points = new float[80];
        for (int i = 0; i < 40; i++) {
            points[2 * i] = i;
        }
        Polyline chain = new Polyline();
        chain.take(new Lens().at(-5, -7, 2, 1), points, 1, 2, 1);
        assertThat(chain.count).isEqualTo(40);
        assertThat(chain.x[39]).as("the middle of a pixel for an odd stroke").isEqualTo(2 * 40 + 5 + 0.5);
        assertThat(chain.y[39]).isEqualTo(2 * 2 + 7 + 0.5);
    }

    @Test
    void the_outline_of_a_line_bends_softly_and_ends_under_its_heads() {
        List<Point> corners = List.of(new Point(0, 0), new Point(100, 0), new Point(100, 50));
        List<String> outline = written(ConnectorOutline.line(corners, 6, 9));
        assertThat(outline).containsExactly("M6,0", "L92,0", "Q100,0 100,8", "L100,41");
        List<Point> jog = List.of(new Point(0, 0), new Point(50, 0), new Point(50, 10), new Point(90, 10));
        assertThat(written(ConnectorOutline.line(jog, 0, 0)))
                .as("half of a short piece for each of its corners")
                .containsExactly("M0,0", "L45,0", "Q50,0 50,5", "L50,5", "Q50,10 55,10", "L90,10");
    }

    @Test
    void a_head_points_where_the_line_goes_and_grows_with_it() {
        Path2D head = ConnectorOutline.head(new Point(100, 50), new Point(0, 50), 9, 1);
        assertThat(head.getBounds2D().getMinX()).isCloseTo(91, within(1e-6));
        assertThat(head.getBounds2D().getMaxX()).isCloseTo(100, within(1e-6));
        assertThat(head.getBounds2D().getHeight()).isCloseTo(8.4, within(1e-6));
        assertThat(head.contains(92, 50)).as("it is notched behind").isFalse();
        assertThat(head.contains(95, 50)).isTrue();
        Path2D up = ConnectorOutline.head(new Point(50, 0), new Point(50, 40), 9, 1);
        assertThat(up.getBounds2D().getMaxY()).isCloseTo(9, within(1e-6));
        assertThat(up.contains(50, 5)).isTrue();
        assertThat(ConnectorOutline.headLength(4)).isEqualTo(ConnectorOutline.headLength(1) + 3);
        assertThat(ConnectorOutline.head(new Point(100, 50), new Point(0, 50), 9, 4)
                        .getBounds2D()
                        .getHeight())
                .isCloseTo(8.4 + 1.8, within(1e-6));
        assertThat(ConnectorOutline.head(new Point(1, 1), new Point(1, 1), 9, 1).getCurrentPoint())
                .isNull();
    }

    @Test
    void a_view_told_in_pixels_is_the_one_told_in_world_units() {
        Lens told = new Lens().look(10, -20, 2, 1.5);
        Lens same = new Lens().at(30, -60, 3, 1.5);
        for (Lens lens : List.of(told, same, new Lens().copy(told))) {
            assertThat(List.of(lens.left(), lens.top())).containsExactly(30, -60);
            assertThat(lens.zoom()).isEqualTo(3);
            assertThat(lens.logicalZoom()).isEqualTo(2);
            assertThat(List.of(lens.x(10), lens.y(-20))).containsExactly(0, 0);
            assertThat(List.of(lens.x(20), lens.y(0))).containsExactly(30, 60);
            assertThat(lens.worldX(30)).isEqualTo(20);
            assertThat(lens.worldY(60)).isEqualTo(0);
        }
        assertThat(told.shift(5, 6).x(10)).isEqualTo(5);
        assertThat(told.y(-20)).isEqualTo(6);
        Lens plain = new Lens();
        assertThat(List.of(plain.x(0.5), plain.x(1.5), plain.x(-0.5), plain.x(-1.5)))
                .as("halves go the same way everywhere")
                .containsExactly(1, 2, 0, -1);
        assertThat(plain.moving(true)).isSameAs(plain);
    }

    private static List<String> written(Path2D path) {
        List<String> pieces = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            String said = "MLQ".charAt(kind) + "" + Math.round(at[0]) + "," + Math.round(at[1]);
            pieces.add(kind == 2 ? said + " " + Math.round(at[2]) + "," + Math.round(at[3]) : said);
        }
        return pieces;
    }

    /// What a line through these places covers of each pixel, by row and column.
    private double[][] ink(double half, double dash, double gap, boolean round, double... places) {
        path.begin();
        line.begin();
        for (int i = 0; i < places.length; i += 2) {
            line.to(places[i], places[i + 1]);
        }
        line.stroke(half, dash, gap, round);
        return filled();
    }

    private double[][] filled() {
        int[] px = new int[SIDE * SIDE];
        Arrays.fill(px, 0xffffffff);
        Surface on = new Surface();
        on.aim(px, SIDE, 0, 0, SIDE, SIDE);
        path.fill(on, 0xff000000);
        double[][] covered = new double[SIDE][SIDE];
        for (int i = 0; i < px.length; i++) {
            covered[i / SIDE][i % SIDE] = 1 - (px[i] & 255) / 255.0;
        }
        return covered;
    }

    private static double sum(double[][] ink) {
        return Arrays.stream(ink).flatMapToDouble(Arrays::stream).sum();
    }
}
