package dev.tone.canvas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-95 the sample is a small web system, laid out cleanly")
class SampleCanvasTest {
    private final Document document = sample();
    private final Scene scene = new Scene(document);

    private static Document sample() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        return Document.of(replay.records());
    }

    @Test
    void it_has_the_parts_that_it_promises() {
        assertThat(document.layers()).extracting(Layer::name).containsExactly("System", "Notes");
        assertThat(document.elements().stream()
                        .filter(ServiceElement.class::isInstance)
                        .map(element -> ((ServiceElement) element).kind()))
                .containsExactlyInAnyOrder(
                        ServiceKind.WEB,
                        ServiceKind.API,
                        ServiceKind.WORKER,
                        ServiceKind.DATABASE,
                        ServiceKind.CACHE,
                        ServiceKind.QUEUE);
        assertThat(document.element(SampleCanvas.STOREFRONT)).isInstanceOf(ServiceElement.class);
        assertThat(document.element(SampleCanvas.ORDERS_API)).isInstanceOf(ServiceElement.class);
        assertThat(document.connectorsOf(SampleCanvas.ORDERS_API)).hasSize(4);
    }

    @Test
    void nothing_overlaps_and_no_line_crosses_a_box() {
        List<SceneItem> boxes = scene.backToFront().stream()
                .filter(item -> item.element() instanceof BoxElement && !(item.element() instanceof FrameElement))
                .toList();
        for (SceneItem a : boxes) {
            assertThat(boxes)
                    .filteredOn(b -> b != a && b.bounds().intersects(a.bounds()))
                    .isEmpty();
        }
        for (SceneItem line : scene.backToFront()) {
            if (line.element() instanceof ConnectorElement connector) {
                assertThat(boxes)
                        .filteredOn(box -> Segments.touches(line.path().points(), box.bounds()))
                        .extracting(SceneItem::id)
                        .containsExactlyInAnyOrder(
                                connector.from().target(), connector.to().target());
            }
        }
    }

    @Test
    void what_belongs_to_the_frame_lies_in_it() {
        for (Element element : document.elements()) {
            if (element.parent() != null) {
                SceneItem frame = scene.item(element.parent());
                assertThat(frame).isNotNull();
                assertThat(frame.bounds().contains(scene.item(element.id()).bounds()))
                        .isTrue();
            }
        }
    }

    @Test
    void speaks_korean_with_the_same_ids() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations(SampleWords.of("ko")));
        Document korean = Document.of(replay.records());

        assertThat(korean.elements())
                .extracting(Element::id)
                .isEqualTo(document.elements().stream().map(Element::id).toList());
        assertThat(korean.elements())
                .extracting(Element::label)
                .contains("상점 화면")
                .doesNotContain("Storefront");
        assertThat(SampleWords.of("fr")).isEqualTo(SampleWords.ENGLISH);
    }
}
