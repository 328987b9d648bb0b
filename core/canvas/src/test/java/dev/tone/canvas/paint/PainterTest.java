package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.paint.PaintItem.Kind;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
    private static final int W = 640;
    private static final int H = 400;
    private static final FontBook FONTS = new FontBook(BundledFonts.onClassPath());

    private final CanvasTheme light = CanvasTheme.light();
    private final Painter painter = new Painter(FONTS);
    private final CanvasScene scene = SampleScene.build();
    private final PaintOverlay overlay = new PaintOverlay();
    private final PaintItem item = new PaintItem();
    private final Lens lens = new Lens();

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.1, 0.3, 0.5, 1, 1.37, 4, 16})
    void parts_equal_the_whole(double zoom) {
        fullOverlay();
        lens.look(250 - 100 / zoom, 120 - 60 / zoom, zoom, 1);
        int[] whole = paint();
        Random random = new Random(42);
        for (int round = 0; round < 12; round++) {
            int x = random.nextInt(1, W);
            int y = random.nextInt(1, H);
            int[] parts = new int[W * H];
            part(parts, 0, 0, x, y);
            part(parts, x, 0, W - x, y);
            part(parts, 0, y, x, H - y);
            part(parts, x, y, W - x, H - y);
            assertThat(Arrays.mismatch(parts, whole)).as("cut at %d, %d", x, y).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.04, 0.15, 0.7, 1, 2.5})
    void moving_the_camera_by_whole_pixels_moves_every_pixel(double zoom) {
        lens.look(100, 80, zoom, 1);
        int[] before = paint();
        lens.shift(-37, 21);
        int[] after = paint();
        for (int y = 60; y < H - 60; y++) {
            for (int x = 60; x < W - 60; x++) {
                assertThat(after[y * W + x]).isEqualTo(before[(y - 21) * W + x + 37]);
            }
        }
    }

    @Test
    void every_pixel_is_opaque_in_every_theme() {
        fullOverlay();
        for (CanvasTheme theme :
                new CanvasTheme[] {light, CanvasTheme.dark(), CanvasTheme.contrastLight(), CanvasTheme.contrastDark()
                }) {
            int[] px = new int[W * H];
            painter.paint(px, W, 0, 0, W, H, lens.look(0, 0, 0.7, 1.25), scene, overlay, theme);
            assertThat(Arrays.stream(px)).allMatch(pixel -> pixel >>> 24 == 255);
        }
    }

    @Test
    void a_shape_has_a_crisp_line_and_a_soft_inside() {
        scene.clear();
        item.clear().box(Kind.RECTANGLE, 100, 100, 80, 60).hue = Ink.BLUE;
        scene.put("r", item);
        lens.look(0, 0, 1, 1);
        int[] px = paint();

        assertThat(at(px, 140, 100)).isEqualTo(light.line()[Ink.BLUE]);
        assertThat(at(px, 140, 101)).isEqualTo(light.soft()[Ink.BLUE]);
        assertThat(at(px, 140, 99)).isEqualTo(light.paper());
        assertThat(at(px, 179, 130)).isEqualTo(light.line()[Ink.BLUE]);
        assertThat(at(px, 100, 100)).as("the corner is round").isNotEqualTo(light.line()[Ink.BLUE]);
    }

    @Test
    void a_note_is_seen_by_its_colour_and_by_a_line_where_it_has_none() {
        scene.clear();
        item.clear().box(Kind.NOTE, 100, 100, 80, 60);
        scene.put("n", item);
        lens.look(0, 0, 1, 1);
        assertThat(at(paint(), 140, 100)).isEqualTo(light.soft()[Ink.AMBER]);
        for (CanvasTheme theme : new CanvasTheme[] {CanvasTheme.contrastLight(), CanvasTheme.contrastDark()}) {
            int[] px = new int[W * H];
            painter.paint(px, W, 0, 0, W, H, lens, scene, overlay, theme);
            assertThat(at(px, 140, 100)).isEqualTo(theme.line()[Ink.AMBER]);
            assertThat(at(px, 140, 130)).isEqualTo(theme.soft()[Ink.AMBER]);
        }
    }

    @Test
    void a_label_stands_in_the_middle() {
        scene.clear();
        item.clear().box(Kind.RECTANGLE, 100, 100, 120, 60).title = "Hello";
        scene.put("r", item);
        lens.look(0, 0, 1, 1);
        int[] px = paint();
        int left = W;
        int right = 0;
        for (int y = 110; y < 150; y++) {
            for (int x = 102; x < 218; x++) {
                if (at(px, x, y) != light.soft()[Ink.NEUTRAL]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        assertThat(right - left).isBetween(25, 50);
        assertThat((left + right) / 2.0).isBetween(158.0, 162.0);
    }

    @Test
    void later_elements_cover_earlier_ones() {
        scene.clear();
        item.clear().box(Kind.RECTANGLE, 100, 100, 80, 60).hue = Ink.BLUE;
        scene.put("a", item);
        item.hue = Ink.RED;
        scene.put("b", item);
        lens.look(0, 0, 1, 1);
        assertThat(at(paint(), 140, 120)).isEqualTo(light.soft()[Ink.RED]);

        scene.moveTo("b", 0);
        assertThat(at(paint(), 140, 120)).isEqualTo(light.soft()[Ink.BLUE]);
    }

    @Test
    void opacity_lets_the_paper_through_and_none_hides() {
        scene.clear();
        item.clear().box(Kind.RECTANGLE, 100, 100, 81, 61).hue = Ink.RED;
        item.fill = PaintItem.Fill.SOLID;
        item.opacity = 0.5;
        scene.put("r", item);
        lens.look(0, 0, 1, 1);
        assertThat(at(paint(), 145, 125)).isEqualTo(Blend.mix(light.paper(), light.solid()[Ink.RED], 128));

        item.opacity = 0;
        scene.put("r", item);
        assertThat(at(paint(), 145, 125)).isEqualTo(light.paper());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.04, 0.12, 1})
    void shown_shifted_looks_as_if_moved(double zoom) {
        lens.look(0, 0, zoom, 1);
        float[] points = scene.points[scene.slotOf("c5")];
        for (String key : new String[] {"web", "e1", "c5", "draw"}) {
            overlay.shifted.set(scene.slotOf(key));
        }
        overlay.shiftX = 1_000;
        overlay.shiftY = -40;
        int[] shown = paint();
        overlay.clear();
        item.clear().box(Kind.ELLIPSE, 1_660, 480, 130, 84).hue = Ink.GREEN;
        item.title = "시작";
        scene.put("e1", item);
        item.clear().box(Kind.SERVICE, 1_300, 80, 200, 88).icon = ServiceIcon.WEB;
        item.title = "storefront";
        item.detail = "Next.js";
        scene.put("web", item);
        item.clear().line(Kind.CONNECTOR, moved(points));
        item.title = "publish";
        item.detail = "amqp";
        item.headAtEnd = true;
        scene.put("c5", item);
        item.clear().line(Kind.DRAWING, moved(scene.points[scene.slotOf("draw")])).hue = Ink.PINK;
        item.strokeWidth = 3;
        scene.put("draw", item);

        assertThat(Arrays.mismatch(paint(), shown)).isEqualTo(-1);
    }

    private static float[] moved(float[] points) {
        float[] next = points.clone();
        for (int i = 0; i < next.length; i += 2) {
            next[i] += 1_000;
            next[i + 1] -= 40;
        }
        return next;
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RECTANGLE", "ELLIPSE", "TEXT", "NOTE", "FRAME", "SERVICE"})
    void the_text_that_is_being_written_is_left_to_its_control(Kind kind) {
        scene.clear();
        item.clear().box(kind, 100, 100, 200, 88).title = "Hello";
        int slot = scene.put("r", item);
        lens.look(0, 0, 1, 1);
        int[] with = paint();
        overlay.writing = slot;
        int[] without = paint();
        item.title = "";
        scene.put("r", item);
        overlay.writing = CanvasScene.NO_SLOT;

        assertThat(Arrays.mismatch(with, without)).isNotEqualTo(-1);
        assertThat(Arrays.mismatch(paint(), without)).isEqualTo(-1);
    }

    @Test
    void states_differ_by_shape_and_not_by_colour_alone() {
        Map<Integer, StateMark> seen = new HashMap<>();
        int[] tones = new int[Tone.values().length];
        Arrays.fill(tones, 0xff000000);
        for (StateMark mark : StateMark.values()) {
            if (mark == StateMark.NONE || mark == StateMark.SUCCEEDED || mark == StateMark.FAILED) {
                continue;
            }
            scene.clear();
            item.clear().box(Kind.SERVICE, 100, 100, 200, 88).title = "api";
            scene.put("s", item);
            scene.setState("s", mark, "", 0.4);
            lens.look(0, 0, 1, 1);
            int[] px = new int[W * H];
            painter.paint(px, W, 105, 150, 30, 35, lens, scene, overlay, mono(tones));
            assertThat(seen.put(Arrays.hashCode(px), mark))
                    .as("%s looks like", mark)
                    .isNull();
        }
        assertThat(seen).hasSize(12);
    }

    private CanvasTheme mono(int[] tones) {
        return new CanvasTheme(
                "mono",
                light.paper(),
                light.dot(),
                light.text(),
                light.muted(),
                light.card(),
                light.cardLine(),
                light.shade(),
                light.connector(),
                light.frame(),
                light.frameLine(),
                light.accent(),
                light.accentSoft(),
                light.handle(),
                light.soft(),
                light.solid(),
                light.line(),
                light.deep(),
                tones,
                1);
    }

    @Test
    void the_state_and_its_word_are_on_the_card() {
        lens.look(280, 100, 1, 1);
        int[] before = paint();
        scene.setState("web", StateMark.HEALTHY, "Healthy", 1);
        int[] after = paint();

        assertThat(Arrays.mismatch(before, after)).isNotEqualTo(-1);
        assertThat(count(after, light.tone(Tone.SUCCESS))).isGreaterThan(40);
    }

    @Test
    void selection_marquee_and_guides_are_azure() {
        scene.clear();
        item.clear().box(Kind.RECTANGLE, 100, 100, 80, 60);
        int slot = scene.put("r", item);
        lens.look(0, 0, 1, 1);
        assertThat(count(paint(), light.accent())).isZero();

        overlay.selected.set(slot);
        assertThat(at(paint(), 140, 99)).isEqualTo(light.accent());
        overlay.bounds(100, 100, 80, 60, true);
        assertThat(at(paint(), 100, 100)).as("a handle").isEqualTo(light.handle());
        overlay.clear();
        overlay.marquee(300, 200, 50, 50);
        assertThat(at(paint(), 300, 225)).isEqualTo(light.accent());
        assertThat(at(paint(), 325, 225)).isNotEqualTo(light.paper());
        overlay.clear();
        overlay.guide(400, 20, 400, 380);
        assertThat(at(paint(), 400, 300)).isEqualTo(light.accent());
        overlay.clear();
        overlay.faded.set(slot);
        assertThat(at(paint(), 140, 100)).isNotEqualTo(light.line()[Ink.NEUTRAL]);
    }

    @Test
    void an_overlay_that_speaks_of_what_is_gone_does_no_harm() {
        fullOverlay();
        scene.clear();
        lens.look(0, 0, 1, 1);

        assertThat(paint()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.04, 0.1, 0.5, 1, 2})
    void a_frame_makes_no_garbage(double zoom) {
        fullOverlay();
        lens.look(0, 0, zoom, 1);
        int[] px = new int[W * H];
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3; i++) {
            painter.paint(px, W, 0, 0, W, H, lens, scene, overlay, light);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            painter.paint(px, W, 0, 0, W, H, lens, scene, overlay, light);
        }
        long made = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(made).as("bytes in 20 frames").isLessThan(4_000);
    }

    @Test
    void very_large_text_is_painted_from_outlines_much_like_from_masks() {
        scene.clear();
        item.clear().box(Kind.TEXT, 0, 0, 400, 40).title = "Tone";
        scene.put("t", item);
        lens.look(0, 0, 6.8, 1);
        double small = ink(paint());
        lens.look(0, 0, 6.9, 1);
        double large = ink(paint());

        assertThat(large / small).isBetween(0.98, 1.08);
    }

    private double ink(int[] px) {
        double sum = 0;
        for (int pixel : px) {
            sum += 255 - (pixel >> 8 & 255);
        }
        return sum;
    }

    private void fullOverlay() {
        overlay.clear();
        overlay.selected.set(scene.slotOf("web"));
        overlay.selected.set(scene.slotOf("c1"));
        overlay.selected.set(scene.slotOf("t1"));
        overlay.shifted.set(scene.slotOf("db"));
        overlay.shiftX = -30;
        overlay.shiftY = 12;
        overlay.hovered = scene.slotOf("api");
        overlay.target = scene.slotOf("queue");
        overlay.writing = scene.slotOf("r1");
        overlay.faded.set(scene.slotOf("r2"));
        overlay.bounds(20, 20, 500, 188, true);
        overlay.marquee(300, 300, 333, 111);
        for (int i = 0; i < 6; i++) {
            overlay.guide(300 + i, 0, 300 + i, 600);
            overlay.dot(300, 100 + 10 * i);
            overlay.dot(400, 100 + 10 * i);
        }
    }

    private int[] paint() {
        int[] px = new int[W * H];
        painter.paint(px, W, 0, 0, W, H, lens, scene, overlay, light);
        return px;
    }

    private void part(int[] px, int x, int y, int width, int height) {
        painter.paint(px, W, x, y, width, height, lens, scene, overlay, light);
    }

    private static int at(int[] px, int x, int y) {
        return px[y * W + x];
    }

    private static int count(int[] px, int colour) {
        int count = 0;
        for (int pixel : px) {
            count += pixel == colour ? 1 : 0;
        }
        return count;
    }
}
