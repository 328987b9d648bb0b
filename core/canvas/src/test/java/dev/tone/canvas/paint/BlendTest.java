package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
    @Test
    void opaque_pixels_stay_opaque_under_anything() {
        for (int alpha = 0; alpha < 256; alpha++) {
            int source = Blend.premultiply(alpha << 24 | 0x7b3fd1);
            assertThat(Blend.over(source, 0xff204060) >>> 24).isEqualTo(255);
        }
    }

    @Test
    void every_channel_is_rounded_to_the_nearest() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int colour = random.nextInt();
            int by = random.nextInt(256);
            int scaled = Blend.scale(colour, by);
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(scaled >>> shift & 255).isEqualTo(Math.round((colour >>> shift & 255) * by / 255.0));
            }
        }
    }

    @Test
    void fading_keeps_the_colour_and_takes_its_share_of_alpha() {
        assertThat(Blend.fade(0xff123456, 255)).isEqualTo(0xff123456);
        assertThat(Blend.fade(0x80123456, 128)).isEqualTo(0x40123456);
        assertThat(Blend.fade(0xff123456, 0) >>> 24).isZero();
    }

    @Test
    void mixing_goes_from_one_colour_to_the_other() {
        assertThat(Blend.mix(0xff000000, 0xffffffff, 0)).isEqualTo(0xff000000);
        assertThat(Blend.mix(0xff000000, 0xffffffff, 255)).isEqualTo(0xffffffff);
        assertThat(Blend.mix(0xff000000, 0xffffffff, 128)).isEqualTo(0xff808080);
    }
}
