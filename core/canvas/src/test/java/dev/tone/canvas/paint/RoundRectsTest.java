package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundRectsTest {
    private static final int SIDE = 60;
    private final Surface on = new Surface();

    @Test
    void straight_edges_are_crisp_and_corners_round() {
        int[] px = white();
        RoundRects.fill(on, 10, 10, 50, 40, 8, 0, 0xff000000);

        assertThat(px[10 * SIDE + 30]).isEqualTo(0xff000000);
        assertThat(px[9 * SIDE + 30]).isEqualTo(0xffffffff);
        assertThat(px[10 * SIDE + 10]).isEqualTo(0xffffffff);
        assertThat(ink(px)).isEqualTo(40 * 30 - 64 * (4 - Math.PI), within(1.5));
    }

    @Test
    void an_outline_is_one_pixel_wide_everywhere() {
        int[] px = white();
        RoundRects.outline(on, 10, 10, 50, 40, 8, 1, 0xff000000);

        assertThat(px[10 * SIDE + 30]).isEqualTo(0xff000000);
        assertThat(px[11 * SIDE + 30]).isEqualTo(0xffffffff);
        assertThat(px[25 * SIDE + 49]).isEqualTo(0xff000000);
        assertThat(ink(px)).isEqualTo(2 * 24 + 2 * 14 + Math.PI * 15, within(1.5));
    }

    @Test
    void it_is_the_same_mirrored() {
        int[] px = white();
        RoundRects.fill(on, 0, 0, SIDE, SIDE, 21.3, 0.5, 0xff3080c0);
        RoundRects.outline(on, 0, 0, SIDE, SIDE, 21.3, 2, 0x80000000);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertThat(px[y * SIDE + x]).isEqualTo(px[(SIDE - 1 - y) * SIDE + SIDE - 1 - x]);
            }
        }
    }

    @Test
    void any_clip_and_any_size_paint_the_same_pixels_as_the_whole() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            int x0 = random.nextInt(-20, 50);
            int y0 = random.nextInt(-20, 50);
            int x1 = x0 + random.nextInt(1, 60);
            int y1 = y0 + random.nextInt(1, 60);
            double radius = random.nextDouble(0, 40);
            int cut = random.nextInt(1, SIDE);
            int[] whole = white();
            both(x0, y0, x1, y1, radius);
            int[] parts = white();
            on.aim(parts, SIDE, 0, 0, cut, SIDE);
            both(x0, y0, x1, y1, radius);
            on.aim(parts, SIDE, cut, 0, SIDE - cut, SIDE);
            both(x0, y0, x1, y1, radius);
            assertThat(parts)
                    .as("%d,%d %d,%d r %f cut %d", x0, y0, x1, y1, radius, cut)
                    .isEqualTo(whole);
        }
    }

    private void both(int x0, int y0, int x1, int y1, double radius) {
        RoundRects.fill(on, x0, y0, x1, y1, radius, 0.5, 0x90305070);
        RoundRects.outline(on, x0, y0, x1, y1, radius, 1, 0xff102030);
    }

    private int[] white() {
        int[] px = new int[SIDE * SIDE];
        Arrays.fill(px, 0xffffffff);
        on.aim(px, SIDE, 0, 0, SIDE, SIDE);
        return px;
    }

    private static double ink(int[] px) {
        double sum = 0;
        for (int pixel : px) {
            sum += 1 - (pixel & 255) / 255.0;
        }
        return sum;
    }
}
