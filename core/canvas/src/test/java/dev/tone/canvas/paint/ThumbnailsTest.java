package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.template.Template;
import dev.tone.canvas.template.Templates;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static final int WIDE = 160;
    private static final int HIGH = 100;

    private final Thumbnails thumbnails = new Thumbnails(new Painter(new FontBook(BundledFonts.onClassPath())));

    @Test
    void every_template_is_seen_within_its_picture_and_not_at_its_edge() {
        CanvasTheme theme = CanvasTheme.light();
        for (Template template : Templates.all()) {
            int[] pixels = thumbnails.paint(template.elements(Template.Words.ENGLISH), theme, WIDE, HIGH, 1);
            long drawn = Arrays.stream(pixels)
                    .filter(pixel -> pixel != theme.paper())
                    .count();
            assertThat(drawn).as(template.id()).isGreaterThan(WIDE * HIGH / 20);
            for (int x = 0; x < WIDE; x++) {
                assertThat(pixels[x]).isEqualTo(theme.paper());
                assertThat(pixels[(HIGH - 1) * WIDE + x]).isEqualTo(theme.paper());
            }
        }
    }

    @Test
    void nothing_gives_paper() {
        int[] pixels = thumbnails.paint(List.of(), CanvasTheme.dark(), WIDE, HIGH, 1.5);
        assertThat(pixels).containsOnly(CanvasTheme.dark().paper());
    }
}
