package dev.tone.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GeometryTest {
    private static final Rect BOX = new Rect(10, 20, 100, 50);

    @Test
    void a_rectangle_knows_its_corners_and_neighbours() {
        assertThat(Rect.between(new Point(5, 9), new Point(1, 2))).isEqualTo(new Rect(1, 2, 4, 7));
        assertThat(Rect.around(List.of(new Point(1, 5), new Point(3, 2)))).isEqualTo(new Rect(1, 2, 2, 3));
        assertThat(Rect.around(List.of())).isEqualTo(Rect.NONE);
        assertThat(BOX.union(new Rect(0, 0, 1, 1))).isEqualTo(new Rect(0, 0, 110, 70));
        assertThat(BOX.intersects(new Rect(110, 70, 5, 5))).isTrue();
        assertThat(BOX.intersects(new Rect(111, 70, 5, 5))).isFalse();
        assertThat(BOX.contains(new Rect(10, 20, 100, 50))).isTrue();
        assertThat(BOX.contains(new Rect(10, 20, 101, 50))).isFalse();
        assertThat(BOX.grown(-30)).isEqualTo(new Rect(40, 45, 40, 0));
        assertThat(BOX.distanceTo(new Point(113, 74))).isEqualTo(5);
        assertThat(BOX.distanceTo(new Point(50, 50))).isZero();
        assertThatThrownBy(() -> new Rect(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rect(0, 0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_camera_turns_screen_into_world_and_back() {
        Camera camera = new Camera(100, 50, 2);
        Point world = new Point(110, 55);
        assertThat(camera.toScreen(world)).isEqualTo(new Point(20, 10));
        assertThat(camera.toWorld(new Point(20, 10))).isEqualTo(world);
        assertThat(camera.toWorld(camera.toScreen(BOX))).isEqualTo(BOX);
        assertThat(camera.visible(new Size(200, 100))).isEqualTo(new Rect(100, 50, 100, 50));
        assertThat(camera.panned(10, 0).toScreen(world)).isEqualTo(new Point(30, 10));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "0.5, 0.5", "1000, 16", "0, 0.02"})
    void zooming_keeps_the_point_under_the_pointer(double wanted, double got) {
        Camera camera = new Camera(100, 50, 2);
        Point pointer = new Point(300, 200);
        Camera zoomed = camera.zoomedTo(wanted, pointer);
        assertThat(zoomed.zoom()).isEqualTo(got);
        assertThat(zoomed.toWorld(pointer).distanceTo(camera.toWorld(pointer))).isCloseTo(0, within(1e-9));
    }

    @Test
    void fitting_centres_the_rectangle_and_does_not_magnify_small_ones() {
        Camera camera = Camera.fitting(new Rect(0, 0, 2_000, 100), new Size(1_000, 500), 0, 1);
        assertThat(camera.zoom()).isEqualTo(0.5);
        assertThat(camera.toScreen(new Point(1_000, 50))).isEqualTo(new Point(500, 250));
        assertThat(Camera.fitting(new Rect(0, 0, 10, 10), new Size(1_000, 500), 40, 1)
                        .zoom())
                .isEqualTo(1);
        assertThatThrownBy(() -> new Camera(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Camera(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void segments_measure_and_clip() {
        Point a = new Point(0, 0);
        Point b = new Point(10, 0);
        assertThat(Segments.distance(new Point(5, 3), a, b)).isEqualTo(3);
        assertThat(Segments.distance(new Point(13, 4), a, b)).isEqualTo(5);
        assertThat(Segments.distance(new Point(3, 4), a, a)).isEqualTo(5);
        assertThat(Segments.distance(a, List.of())).isInfinite();
        assertThat(Segments.touches(new Point(0, 0), new Point(200, 100), BOX)).isTrue();
        assertThat(Segments.touches(new Point(0, 0), new Point(5, 100), BOX)).isFalse();
        assertThat(Segments.touches(new Point(50, 40), new Point(51, 41), BOX)).isTrue();
        assertThat(Segments.touches(List.of(new Point(50, 40)), BOX)).isTrue();
        assertThat(Segments.touches(List.of(a, new Point(0, 200)), BOX)).isFalse();
        List<Point> chain = List.of(a, b, new Point(10, 10));
        assertThat(Segments.length(chain)).isEqualTo(20);
        assertThat(Segments.along(chain, 0.75)).isEqualTo(new Point(10, 5));
        assertThat(Segments.along(chain, 0)).isEqualTo(a);
        assertThat(Segments.along(chain, 1)).isEqualTo(new Point(10, 10));
    }

    @ParameterizedTest
    @EnumSource(Contour.class)
    void the_ray_from_the_centre_meets_the_contour_on_its_line(Contour contour) {
        for (int degrees = 0; degrees < 360; degrees += 15) {
            Point target =
                    BOX.center().plus(Math.cos(Math.toRadians(degrees)) * 300, Math.sin(Math.toRadians(degrees)) * 300);
            Point met = contour.towards(BOX, target);
            assertThat(contour.edgeDistance(BOX, met)).isCloseTo(0, within(1e-6));
            assertThat(contour.contains(BOX, met.towards(BOX.center(), 0.01))).isTrue();
            assertThat(contour.contains(BOX, met.towards(target, 0.01))).isFalse();
        }
        assertThat(contour.towards(BOX, BOX.center())).isEqualTo(new Point(110, 45));
        assertThat(contour.edgeDistance(BOX, BOX.center())).isGreaterThan(20);
        Rect flat = new Rect(10, 10, 0, 0);
        assertThat(contour.contains(flat, new Point(10, 10))).isTrue();
        assertThat(contour.contains(flat, new Point(11, 10))).isFalse();
        assertThat(contour.towards(flat, new Point(50, 50))).isEqualTo(new Point(10, 10));
    }

    @Test
    void corners_tell_the_contours_apart() {
        Point corner = BOX.at(0.02, 0.02);
        assertThat(Contour.RECTANGLE.contains(BOX, corner)).isTrue();
        assertThat(Contour.ELLIPSE.contains(BOX, corner)).isFalse();
        assertThat(Contour.DIAMOND.contains(BOX, corner)).isFalse();
    }
}
