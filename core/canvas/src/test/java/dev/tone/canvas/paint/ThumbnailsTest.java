package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.plan.Snapshot;
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
    void what_differs_is_marked_and_what_has_gone_is_still_seen() {
        List<Element> elements = Templates.all().getFirst().elements(Template.Words.ENGLISH);
        Document whole = document(elements);
        Document less = document(elements.subList(0, elements.size() / 2));
        CanvasTheme theme = CanvasTheme.light();

        int[] plain = thumbnails.paint(whole, DrawingPlan.NONE, theme, WIDE, HIGH, 1);
        int[] coming = thumbnails.paint(whole, DrawingPlan.between(less, Snapshot.of(whole)), theme, WIDE, HIGH, 1);
        int[] going = thumbnails.paint(less, DrawingPlan.between(whole, Snapshot.of(less)), theme, WIDE, HIGH, 1);
        int[] left = thumbnails.paint(less, DrawingPlan.NONE, theme, WIDE, HIGH, 1);

        assertThat(thumbnails.paint(elements, theme, WIDE, HIGH, 1)).isEqualTo(plain);
        assertThat(coming).isNotEqualTo(plain);
        assertThat(going).isNotEqualTo(left).isNotEqualTo(coming);
    }

    private static Document document(List<Element> elements) {
        Document document = new Document();
        document.apply(document.plan(edit -> elements.forEach(edit::put)), Origin.OWN);
        return document;
    }

    @Test
    void nothing_gives_paper() {
        int[] pixels = thumbnails.paint(List.of(), CanvasTheme.dark(), WIDE, HIGH, 1.5);
        assertThat(pixels).containsOnly(CanvasTheme.dark().paper());
    }
}
