package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever comes nearer sees the same picture, larger.
class NearerTest {
    private static final int W = 640;
    private static final int H = 400;
    /// Pixels of a part that is compared by its mean colour: fine lines lie a little otherwise at each zoom.
    private static final int PART = 10;

    private final Painter painter = new Painter(new FontBook(BundledFonts.onClassPath()));
    private final CanvasScene scene = SampleScene.build();

    /// @param x what the left edge shows, in world units
    @ParameterizedTest
    @CsvSource({
        "0, 100",
        "280, 100",
        "540, 100",
        "780, 100",
        "1040, 100",
        "280, 340",
        "540, 340",
        "780, 340",
        "1040, 340"
    })
    void everything_is_where_it_was_and_as_large_as_one_comes_nearer(double x, double y) {
        int[] near = paint(x, y, 2);
        int[] nearer = paint(x, y, 4);
        double worst = 0;
        for (int top = 0; top + PART <= H / 2; top += PART) {
            for (int left = 0; left + PART <= W / 2; left += PART) {
                double[] one = mean(near, left, top, PART);
                double[] other = mean(nearer, 2 * left, 2 * top, 2 * PART);
                for (int channel = 0; channel < 3; channel++) {
                    worst = Math.max(worst, Math.abs(one[channel] - other[channel]));
                }
            }
        }
        assertThat(worst).isLessThan(15);
    }

    private int[] paint(double x, double y, double zoom) {
        int[] px = new int[W * H];
        painter.paint(
                px, W, 0, 0, W, H, new Lens().look(x, y, zoom, 1), scene, new PaintOverlay(), CanvasTheme.light());
        return px;
    }

    private static double[] mean(int[] px, int left, int top, int side) {
        double[] sum = new double[3];
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int argb = px[y * W + x];
                sum[0] += argb >> 16 & 255;
                sum[1] += argb >> 8 & 255;
                sum[2] += argb & 255;
            }
        }
        return new double[] {sum[0] / side / side, sum[1] / side / side, sum[2] / side / side};
    }
}
