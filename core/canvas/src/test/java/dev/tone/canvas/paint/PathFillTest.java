package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PathFillTest {
    private static final int SIDE = 120;
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private final PathFill path = new PathFill();
    private final Surface on = new Surface();

    @Test
    void coverage_is_the_exact_area() {
        int[] px = white();
        path.begin();
        path.moveTo(10.5, 10.25);
        path.lineTo(12, 10.25);
        path.lineTo(12, 12);
        path.lineTo(10.5, 12);
        path.fill(on, BLACK);

        assertThat(darkness(px, 10, 10)).isEqualTo(0.5 * 0.75, within(0.004));
        assertThat(darkness(px, 11, 10)).isEqualTo(0.75, within(0.004));
        assertThat(darkness(px, 10, 11)).isEqualTo(0.5, within(0.004));
        assertThat(darkness(px, 11, 11)).isEqualTo(1);
        assertThat(darkness(px, 12, 11)).isZero();
    }

    @Test
    void a_disc_and_a_ring_have_their_areas() {
        int[] px = white();
        path.begin();
        Strokes.disc(path, 50.3, 49.7, 30);
        path.fill(on, BLACK);
        assertThat(ink(px)).isEqualTo(Math.PI * 900, within(8.0));

        px = white();
        path.begin();
        Strokes.ring(path, 50.3, 49.7, 30, 2);
        path.fill(on, BLACK);
        assertThat(ink(px)).isEqualTo(Math.PI * (32 * 32 - 28 * 28), within(3.0));
    }

    @Test
    void overlapping_pieces_of_a_stroke_are_one_area() {
        int[] px = white();
        path.begin();
        Strokes.segment(path, 10, 50, 90, 50, 5);
        Strokes.segment(path, 90, 50, 10, 50, 5);
        path.fill(on, BLACK);
        assertThat(ink(px)).isEqualTo(800, within(0.5));
    }

    @Test
    void any_clip_paints_the_same_pixels_as_the_whole() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            double[] points = random.doubles(16, -80, SIDE + 80).toArray();
            int[] whole = white();
            polygon(points);
            int[] parts = new int[SIDE * SIDE];
            java.util.Arrays.fill(parts, WHITE);
            int x = random.nextInt(1, SIDE);
            int y = random.nextInt(1, SIDE);
            clip(parts, 0, 0, x, y, points);
            clip(parts, x, 0, SIDE - x, y, points);
            clip(parts, 0, y, x, SIDE - y, points);
            clip(parts, x, y, SIDE - x, SIDE - y, points);
            assertThat(parts).as("round %d, cut at %d, %d", round, x, y).isEqualTo(whole);
        }
    }

    @Test
    void a_mask_holds_what_would_be_painted() {
        int[] px = white();
        path.begin();
        Strokes.ellipse(path, 20.4, 21.7, 12, 9);
        path.fill(on, BLACK);
        path.begin();
        Strokes.ellipse(path, 20.4, 21.7, 12, 9);
        byte[] mask = new byte[40 * 40];
        path.mask(mask, 0, 0, 40, 40);
        for (int i = 0; i < mask.length; i++) {
            assertThat(mask[i] & 255).isEqualTo(255 - (px[i / 40 * SIDE + i % 40] & 255));
        }
    }

    @Test
    void nothing_and_far_away_paint_nothing() {
        int[] px = white();
        path.begin();
        path.fill(on, BLACK);
        path.moveTo(-1e12, 500);
        path.lineTo(1e12, 501);
        path.lineTo(1e12, 900);
        path.fill(on, BLACK);
        assertThat(ink(px)).isZero();
    }

    private void polygon(double[] points) {
        path.begin();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < 10; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.cubicTo(points[10], points[11], points[12], points[13], points[14], points[15]);
        path.fill(on, 0xb0204080);
    }

    private void clip(int[] px, int x, int y, int width, int height, double[] points) {
        on.aim(px, SIDE, x, y, width, height);
        polygon(points);
    }

    private int[] white() {
        int[] px = new int[SIDE * SIDE];
        java.util.Arrays.fill(px, WHITE);
        on.aim(px, SIDE, 0, 0, SIDE, SIDE);
        return px;
    }

    private static double darkness(int[] px, int x, int y) {
        return 1 - (px[y * SIDE + x] & 255) / 255.0;
    }

    private static double ink(int[] px) {
        double sum = 0;
        for (int pixel : px) {
            sum += 1 - (pixel & 255) / 255.0;
        }
        return sum;
    }
}
