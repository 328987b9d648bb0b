package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Rect SEEN = new Rect(0, 0, 1200, 800);

    @Test
    void C_180_all_of_the_drawing_and_what_the_window_shows_is_in_the_picture() {
        Rect far = new Rect(-50_000, 2_000, 400, 90_000);
        Overview overview = Overview.of(far, SEEN, 208, 136);
        for (Rect part : new Rect[] {far, SEEN}) {
            Rect at = overview.toPicture(part);
            assertThat(at.x()).isGreaterThanOrEqualTo(0);
            assertThat(at.y()).isGreaterThanOrEqualTo(0);
            assertThat(at.right()).isLessThanOrEqualTo(208);
            assertThat(at.bottom()).isLessThanOrEqualTo(136);
        }
    }

    @Test
    void C_180_a_point_of_the_picture_is_where_it_lies_in_the_world() {
        Overview overview = Overview.of(new Rect(100, 100, 3_000, 500), SEEN, 208, 136);
        Point world = overview.toWorld(60, 70);
        Rect at = overview.toPicture(Rect.around(world, new dev.tone.canvas.geometry.Size(0, 0)));
        assertThat(at.x()).isCloseTo(60, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(at.y()).isCloseTo(70, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void an_empty_drawing_shows_the_window_alone_and_is_not_blown_up() {
        Overview overview = Overview.of(null, new Rect(0, 0, 10, 10), 208, 136);
        assertThat(overview.zoom()).isEqualTo(0.25);
        assertThat(overview.toPicture(new Rect(0, 0, 10, 10)).center()).isEqualTo(new Point(104, 68));
    }
}
