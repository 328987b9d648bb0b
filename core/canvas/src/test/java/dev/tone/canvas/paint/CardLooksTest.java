package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.geometry.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands where on the card of a service, in world units from its corner.
class CardLooksTest {
    private static final int ZOOM = 4;
    private static final int EDGE = 20;
    private static final int W = 240 * ZOOM;
    private static final int H = 128 * ZOOM;

    private final CanvasTheme theme = CanvasTheme.light();
    private final Painter painter = new Painter(new FontBook(BundledFonts.onClassPath()));
    private final CanvasScene scene = new CanvasScene();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void the_mark_of_a_state_stands_below_the_icon_as_large_as_the_others(StateMark mark) {
        Rect ink = ink(card(88, mark, ""), new Rect(8, 54, 22, 24), 12);
        assertThat(ink.centerX()).isCloseTo(19, within(1.0));
        assertThat(ink.centerY()).isCloseTo(65, within(1.0));
        assertThat(ink.width()).isBetween(10.0, 15.0);
        assertThat(ink.height()).isBetween(10.0, 15.0);
    }

    @Test
    void the_word_of_a_state_stands_beside_its_mark() {
        Rect ink = ink(card(88, StateMark.HEALTHY, "Healthy"), new Rect(27, 54, 160, 26), 40);
        assertThat(ink.x()).isCloseTo(31, within(1.5));
        assertThat(ink.centerY()).isCloseTo(65, within(2.5));
        assertThat(ink.width()).isBetween(30.0, 60.0);
        assertThat(ink.height()).isBetween(7.0, 14.0);
    }

    @Test
    void the_icon_has_a_tile_and_the_names_stand_beside_it() {
        int[] px = card(88, StateMark.HEALTHY, "");
        Rect tile = ink(px, new Rect(4, 4, 48, 49), 3);
        assertThat(tile.x()).isCloseTo(12, within(0.5));
        assertThat(tile.y()).isCloseTo(13, within(0.5));
        assertThat(tile.right()).isCloseTo(48, within(0.5));
        assertThat(tile.bottom()).isCloseTo(49, within(0.5));
        Rect icon = ink(px, new Rect(12, 13, 36, 36), 90);
        assertThat(icon.centerX()).isCloseTo(30, within(1.0));
        assertThat(icon.centerY()).isCloseTo(31, within(1.0));
        assertThat(icon.width()).isBetween(12.0, 21.0);
        Rect name = ink(px, new Rect(50, 8, 140, 22), 60);
        assertThat(name.x()).isCloseTo(58, within(1.5));
        assertThat(name.y()).isBetween(13.0, 20.0);
        Rect kind = ink(px, new Rect(50, 32, 140, 20), 40);
        assertThat(kind.x()).isCloseTo(58, within(1.5));
        assertThat(kind.bottom()).isBetween(42.0, 51.0);
    }

    @Test
    void without_a_state_the_rest_stands_in_the_middle() {
        Rect tile = ink(card(88, StateMark.NONE, ""), new Rect(4, 4, 48, 80), 3);
        assertThat(tile.centerY()).isCloseTo(44, within(0.5));
        assertThat(tile.height()).isCloseTo(36, within(0.5));
    }

    @Test
    void on_a_low_card_the_mark_stands_at_the_right() {
        int[] px = card(60, StateMark.HEALTHY, "Healthy");
        Rect mark = ink(px, new Rect(172, 10, 24, 40), 40);
        assertThat(mark.centerX()).isCloseTo(184, within(1.0));
        assertThat(mark.centerY()).isCloseTo(30, within(1.0));
        assertThat(ink(px, new Rect(4, 4, 48, 52), 3).centerY()).isCloseTo(30, within(0.5));
    }

    private int[] card(double height, StateMark mark, String word) {
        PaintItem item = new PaintItem().clear().box(PaintItem.Kind.SERVICE, 0, 0, 200, height);
        item.icon = ServiceIcon.API;
        item.title = "Hello";
        item.detail = "Hello";
        scene.put("api", item);
        scene.setState("api", mark, word, 1);
        int[] px = new int[W * H];
        painter.paint(px, W, 0, 0, W, H, new Lens().look(-EDGE, -EDGE, ZOOM, 1), scene, new PaintOverlay(), theme);
        return px;
    }

    /// What is painted within an area of the card, other than the card's own colour by so much in a channel.
    private Rect ink(int[] px, Rect area, int least) {
        Rect found = null;
        for (int y = (int) (area.y() + EDGE) * ZOOM; y < (area.bottom() + EDGE) * ZOOM; y++) {
            for (int x = (int) (area.x() + EDGE) * ZOOM; x < (area.right() + EDGE) * ZOOM; x++) {
                if (differs(px[y * W + x], theme.card()) >= least) {
                    Rect pixel = new Rect(x / (double) ZOOM - EDGE, y / (double) ZOOM - EDGE, 1.0 / ZOOM, 1.0 / ZOOM);
                    found = found == null ? pixel : found.union(pixel);
                }
            }
        }
        assertThat(found).isNotNull();
        return found;
    }

    private static int differs(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }
}
