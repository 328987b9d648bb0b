package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.paint.PaintItem.Kind;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedAndPicturesTest {
    private static final int W = 200;
    private static final int H = 200;
    private static final FontBook FONTS = new FontBook(BundledFonts.onClassPath());

    private final CanvasScene scene = new CanvasScene();
    private final PaintItem item = new PaintItem();
    private final Lens lens = new Lens().look(0, 0, 1, 1);

    @Test
    void a_quarter_turn_lies_across() {
        item.clear().box(Kind.RECTANGLE, 50, 90, 100, 20).fill = PaintItem.Fill.SOLID;
        item.turn = 90;
        scene.put("a", item);
        int[] px = paint(new Painter(FONTS));
        int paper = px[5 * W + 5];
        assertThat(px[63 * W + 103]).isNotEqualTo(paper);
        assertThat(px[103 * W + 63]).isEqualTo(paper);
        assertThat(px[137 * W + 103]).isNotEqualTo(paper);
    }

    @Test
    void what_is_turned_into_sight_is_seen() {
        item.clear().box(Kind.RECTANGLE, -400, 90, 390, 20);
        item.turn = 45;
        scene.put("a", item);
        lens.look(-100, 150, 1, 1);
        int[] px = paint(new Painter(FONTS));
        assertThat(Arrays.stream(px).distinct().count()).isGreaterThan(3);
    }

    @Test
    void the_outline_of_a_selected_one_is_turned_with_it() {
        item.clear().box(Kind.RECTANGLE, 50, 90, 100, 20);
        item.turn = 90;
        scene.put("a", item);
        PaintOverlay overlay = new PaintOverlay();
        int[] plain = paint(new Painter(FONTS), overlay);
        overlay.selected.set(scene.slotOf("a"));
        int[] selected = paint(new Painter(FONTS), overlay);
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] != selected[i]) {
                assertThat(i % W).isBetween(80, 120);
            }
        }
        assertThat(selected).isNotEqualTo(plain);
    }

    @Test
    void a_picture_comes_when_it_has_been_read() {
        List<Runnable> later = new ArrayList<>();
        Painter painter = new Painter(FONTS, later::add);
        image(SampleScene.picture());
        int[] before = paint(painter);
        assertThat(painter.isWaiting()).isTrue();
        later.forEach(Runnable::run);
        int[] after = paint(painter);
        assertThat(painter.isWaiting()).isFalse();
        assertThat(after).isNotEqualTo(before);
        assertThat(after[100 * W + 148] >> 16 & 255).isGreaterThan(200);
        assertThat(after[100 * W + 52] >> 16 & 255).isLessThan(30);
        assertThat(later).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.png",
                "data:image/png;base64,AAAA",
                "data:image/png;base64,%%%",
                "data:text/html;base64,AAAA",
                "data:image/png,AAAA",
                "file:///etc/passwd"
            })
    void what_is_no_picture_keeps_its_placeholder(String source) {
        assertThat(Picture.read(source)).isNull();
        image(source);
        Painter painter = new Painter(FONTS);
        int[] px = paint(painter);
        assertThat(painter.isWaiting()).isFalse();
        assertThat(px[100 * W + 100]).isNotEqualTo(px[5 * W + 5]);
    }

    @Test
    void a_large_picture_is_kept_small_and_a_far_one_smaller() {
        Picture picture = Picture.of(new BufferedImage(4_000, 2_000, BufferedImage.TYPE_INT_RGB));
        assertThat(picture.pixels()).isLessThanOrEqualTo(4_000_000);
        assertThat(picture.level(100).width()).isBetween(100, 200);
        assertThat(picture.level(10_000).width()).isGreaterThan(2_000);
        assertThat(picture.level(100).px()[0]).isEqualTo(0xff000000);
    }

    private void image(String source) {
        item.clear().box(Kind.IMAGE, 50, 50, 100, 100).detail = source;
        scene.put("image", item);
    }

    private int[] paint(Painter painter) {
        return paint(painter, new PaintOverlay());
    }

    private int[] paint(Painter painter, PaintOverlay overlay) {
        int[] px = new int[W * H];
        painter.paint(px, W, 0, 0, W, H, lens, scene, overlay, CanvasTheme.light());
        return px;
    }
}
