package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.paint.PaintItem.Kind;
import dev.tone.canvas.routing.ConnectorPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private static final int W = 400;
    private static final int H = 300;
    private static final FontBook FONTS = new FontBook(BundledFonts.onClassPath());

    private final CanvasTheme light = CanvasTheme.light();
    private final CanvasScene scene = new CanvasScene();
    private final PaintOverlay overlay = new PaintOverlay();

    @Test
    @DisplayName("C-251 a label sits in the middle of a long straight piece, not on a corner")
    void off_the_corner() {
        assertThat(middle(0, 0, 200, 0, 200, 120)).isEqualTo(new Point(100, 0));
        assertThat(middle(0, 0, 60, 0, 60, 300)).isEqualTo(new Point(60, 150));
        // Of pieces that are about as long, the one nearest the middle.
        assertThat(middle(0, 0, 100, 0, 100, 90, 200, 90)).isEqualTo(new Point(100, 45));
        assertThat(middle(0, 0, 100, 0)).isEqualTo(new Point(50, 0));
    }

    @Test
    @DisplayName("C-251 a curve has its label in the middle of its length")
    void on_a_curve() {
        List<Point> curve = java.util.stream.IntStream.rangeClosed(0, 40)
                .mapToObj(i -> new Point(i * 10, i == 40 ? 30 : 0))
                .toList();

        assertThat(new ConnectorPath(curve).middle().x()).isBetween(195.0, 215.0);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "1.7"})
    @DisplayName("C-251 the label is painted where it is said to be, at every zoom")
    void painted_there(double zoom) {
        bent("sql");
        int[] with = paint(zoom);
        scene.clear();
        bent("");
        int[] without = paint(zoom);

        double x = 0;
        double y = 0;
        int changed = 0;
        for (int i = 0; i < with.length; i++) {
            if (with[i] != without[i]) {
                x += i % W;
                y += i / (double) W;
                changed++;
            }
        }
        assertThat(x / changed).isBetween(120 * zoom - 6, 120 * zoom + 6);
        assertThat(y / changed).isBetween(50 * zoom - 6, 50 * zoom + 6);
    }

    @Test
    @DisplayName("C-252 what is written on a line is read while the line is selected or pointed at")
    void selected() {
        bent("sql");
        int[] atRest = paint(1);
        int slot = scene.slotOf("c");
        overlay.selected.set(slot);
        int[] selected = paint(1);
        overlay.selected.clear();
        overlay.hovered = slot;
        int[] hovered = paint(1);

        for (int[] px : List.of(selected, hovered)) {
            for (int x = 110; x < 130; x++) {
                for (int y = 45; y < 56; y++) {
                    assertThat(px[y * W + x]).as("%d, %d", x, y).isEqualTo(atRest[y * W + x]);
                }
            }
            assertThat(px[50 * W + 60]).as("the line itself").isNotEqualTo(atRest[50 * W + 60]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIAMOND, Approved, 110, 90, 1",
        "DIAMOND, Is it approved?, 160, 110, 2",
        "DIAMOND, Paid?, 120, 80, 1",
        "ELLIPSE, Notifications, 120, 60, 1"
    })
    @DisplayName("C-253 a word is not broken where the shape has room for a longer line")
    void whole_words(ShapeKind shape, String text, double width, double height, int rows) {
        Typesetter typesetter = new Typesetter(FONTS);

        TextBlock block = InsideText.set(typesetter, text, shape, width, height, 14);

        assertThat(typesetter.isBroken()).isFalse();
        assertThat(block.lines).isEqualTo(rows);
        double down = block.height() / height;
        assertThat(block.width / width + down).as("within the corners").isLessThan(1.25);
    }

    @Test
    void a_text_that_fits_nowhere_is_set_as_in_the_usual_room() {
        Typesetter typesetter = new Typesetter(FONTS);
        String text = "Donaudampfschifffahrtsgesellschaft";

        TextBlock block = InsideText.set(typesetter, text, ShapeKind.DIAMOND, 80, 60, 14);

        assertThat(block.lines).isEqualTo(typesetter.set(text, Face.TEXT, 14, 28, 1, Align.CENTRE).lines);
    }

    private static Point middle(double... corners) {
        List<Point> points = java.util.stream.IntStream.range(0, corners.length / 2)
                .mapToObj(i -> new Point(corners[2 * i], corners[2 * i + 1]))
                .toList();
        return new ConnectorPath(points).middle();
    }

    /// Level for 200, then down for 60.
    private void bent(String protocol) {
        PaintItem item = new PaintItem();
        item.clear().box(Kind.CONNECTOR, 20, 50, 200, 60).detail = protocol;
        item.points = new float[] {20, 50, 220, 50, 220, 110};
        scene.put("c", item);
    }

    private int[] paint(double zoom) {
        int[] px = new int[W * H];
        new Painter(FONTS).paint(px, W, 0, 0, W, H, new Lens().look(0, 0, zoom, 1), scene, overlay, light);
        return px;
    }
}
