package dev.tone.canvas.exchange.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.exchange.PictureFile;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the outlines of an SVG run, and where its view box lies in the picture (SVG 1.1, 7.8, 8.3).
class SvgPathTest {
    @ParameterizedTest
    @CsvSource({
        "M1 2 3 4 5 6, M1 2L3 4L5 6",
        "m1 2 3 4 5 6, M1 2L4 6L9 12",
        "M1 2l3 4m1 1l1 0, M1 2L4 6M5 7L6 7",
        "M1 2h3v4H0V0, M1 2L4 2L4 6L0 6L0 0",
        "M5 5l10 0l0 10zl0 5, M5 5L15 5L15 15ZL5 10",
        "M0 0q10 10 20 0t20 0, M0 0Q10 10 20 0Q30 -10 40 0",
        "M0 0Q10 10 20 0T40 0T60 0, M0 0Q10 10 20 0Q30 -10 40 0Q50 10 60 0",
        "M0 0T40 10, M0 0Q0 0 40 10",
        "M0 0c0 10 10 10 10 0s10 -10 10 0, M0 0C0 10 10 10 10 0C10 -10 20 -10 20 0",
        "M0 0C0 10 10 10 10 0S20 -10 20 0S30 10 30 0, M0 0C0 10 10 10 10 0C10 -10 20 -10 20 0C20 10 30 10 30 0",
        "M5 5S20 -10 20 0, M5 5C5 5 20 -10 20 0",
        "M5 5Q9 9 9 5S20 -10 20 0, M5 5Q9 9 9 5C9 5 20 -10 20 0",
        "M5 5c5 5 20 -10 20 0t9 9, M5 5C10 10 25 -5 25 5Q25 5 34 14",
        "M1 1L2 2X3 3L4 4, M1 1L2 2",
        "M1 1L2 2L3, M1 1L2 2",
        "M1 1A0 5 0 0 1 9 9, M1 1L9 9",
        "M1 1a5 5 0 0 1 0 0, M1 1L1 1",
    })
    void short_ways_of_saying_it_run_as_the_long_ones(String said, String meant) {
        assertThat(written(SvgPath.of(said))).isEqualTo(written(SvgPath.of(meant)));
        assertThat(written(SvgPath.of(meant))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "0 1, 0 0 10 10",
        "0 0, 0 0 10 10",
        "1 1, 0 0 20 20",
        "1 0, -10 -10 10 10",
    })
    void an_arc_takes_the_way_round_that_it_says(String flags, String box) {
        Path2D arc = SvgPath.of("M10 0A10 10 0 " + flags + " 0 10");
        assertThat(box(arc)).isEqualTo(box);
        assertThat(arc.getCurrentPoint().getX()).isCloseTo(0, within(1e-9));
        assertThat(arc.getCurrentPoint().getY()).isCloseTo(10, within(1e-9));
        assertThat(box(SvgPath.of("M10 0a10-10 0 " + flags + "-10 10")))
                .as("said from where it is")
                .isEqualTo(box);
    }

    @Test
    void of_the_two_short_arcs_one_bulges_out_and_one_in() {
        assertThat(SvgPath.of("M10 0A10 10 0 0 1 0 10z").contains(6, 6)).isTrue();
        assertThat(SvgPath.of("M10 0A10 10 0 0 0 0 10z").contains(6, 6)).isFalse();
        assertThat(SvgPath.of("M10 0A10 10 0 0 0 0 10z").contains(4, 4)).isTrue();
    }

    @Test
    void an_oval_arc_can_be_turned_and_grows_when_it_would_not_reach() {
        assertThat(box(SvgPath.of("M0 0A20 10 0 0 1 40 0"))).isEqualTo("0 -10 40 0");
        assertThat(box(SvgPath.of("M0 0A20 10 90 0 1 20 0"))).isEqualTo("0 -20 20 0");
        assertThat(box(SvgPath.of("M0 0A1 1 0 0 1 20 0"))).isEqualTo("0 -10 20 0");
        assertThat(box(SvgPath.of("M0 0A2 1 0 0 0 40 0"))).isEqualTo("0 0 40 10");
        double half = 10 / Math.sqrt(2);
        Rectangle2D slanted = SvgPath.of("M" + -half + " " + half + "A10 1 -45 0 1 " + half + " " + -half)
                .getBounds2D();
        assertThat(slanted.getCenterX())
                .as("a thin one along a diagonal stays at it")
                .isCloseTo(0, within(0.6));
        assertThat(slanted.getWidth()).isCloseTo(2 * half, within(1.0));
        Path2D moved = SvgPath.of("M100 50A20 10 0 0 1 140 50");
        assertThat(box(moved)).isEqualTo("100 40 140 50");
    }

    private static String box(Path2D path) {
        Rectangle2D box = path.getBounds2D();
        return Math.round(box.getMinX()) + " " + Math.round(box.getMinY()) + " " + Math.round(box.getMaxX()) + " "
                + Math.round(box.getMaxY());
    }

    private static String written(Path2D path) {
        StringBuilder said = new StringBuilder();
        double[] at = new double[6];
        int[] numbers = {2, 2, 4, 6, 0};
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            said.append("MLQCZ".charAt(kind));
            for (int n = 0; n < numbers[kind]; n++) {
                said.append(n == 0 ? "" : " ").append(Math.round(at[n]));
            }
        }
        return said.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "width='200' height='200' viewBox='1000 -50 10 10', 100, 100, ffff0000",
        "width='400' height='200' viewBox='1000 -50 10 10', 200, 100, ffff0000",
        "width='400' height='200' viewBox='1000 -50 10 10', 40, 100, 00000000",
        "width='400' height='200' viewBox='1000 -50 10 10', 360, 100, 00000000",
        "width='200' height='400' viewBox='1000 -50 10 10', 100, 40, 00000000",
        "width='200' height='400' viewBox='1000 -50 10 10', 100, 360, 00000000",
        "width='200' height='400' viewBox='1000 -50 10 10', 100, 280, ffff0000",
        "width='400' height='200' viewBox='1000 -50 10 10' preserveAspectRatio='none', 40, 100, ffff0000",
        "width='400' height='200' viewBox='1000 -50 10 10' preserveAspectRatio='none', 360, 20, ffff0000",
        "width='200' height='400' viewBox='1000 -50 10 10' preserveAspectRatio='none', 20, 360, ffff0000",
        "width='200' height='100', 100, 50, 00000000",
    })
    void the_view_box_is_in_the_middle_as_large_as_it_fits(String root, int x, int y, String color) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' " + root
                + "><rect x='1000' y='-50' width='10' height='10' fill='#f00'/></svg>";
        PictureFile picture =
                SvgPicture.read(svg.getBytes(StandardCharsets.UTF_8)).picture();
        BufferedImage pixels = PictureFile.pixels(picture.source());
        double scale = pixels.getWidth() / (double) picture.width();
        assertThat(String.format("%08x", pixels.getRGB((int) (x * scale), (int) (y * scale))))
                .isEqualTo(color);
    }

    @ParameterizedTest
    @CsvSource({
        "viewBox='0 0 30 60', 30, 60",
        "width='60' viewBox='0 0 30 60', 60, 120",
        "width='60' height='40', 60, 40",
        "'', 300, 150",
        "width='10px' height='1in', 10, 96",
    })
    void a_picture_is_as_large_as_it_says_or_as_its_view_box(String root, int width, int height) {
        String svg = "\ufeff<svg xmlns='http://www.w3.org/2000/svg' " + root + "/>";
        PictureFile picture =
                SvgPicture.read(svg.getBytes(StandardCharsets.UTF_8)).picture();
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(SvgPicture.isLikely(svg.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(SvgPicture.isLikely("<html/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(SvgPicture.isLikely("see <svg/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
