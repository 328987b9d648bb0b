package dev.tone.desktop.canvas.minimap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CornersTest {
    @Test
    void all_four_corners_are_rounded_alike_and_nothing_else_is_touched() {
        int[] pixels = new int[40 * 30];
        Arrays.fill(pixels, 0xffc08040);

        Corners.round(pixels, 40, 30, 6);

        assertThat(pixels[0]).isZero();
        assertThat(pixels[6 * 40]).isEqualTo(0xffc08040);
        assertThat(pixels[6]).isEqualTo(0xffc08040);
        int half = pixels[40 + 1];
        assertThat(half >>> 24).isBetween(1, 254);
        assertThat(half >> 16 & 255).isLessThanOrEqualTo(half >>> 24);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                int pixel = pixels[y * 40 + x];
                assertThat(pixel).isEqualTo(pixels[y * 40 + 39 - x]).isEqualTo(pixels[(29 - y) * 40 + x]);
                if (x >= 6 && x < 34 || y >= 6 && y < 24) {
                    assertThat(pixel).isEqualTo(0xffc08040);
                }
            }
        }
    }
}
