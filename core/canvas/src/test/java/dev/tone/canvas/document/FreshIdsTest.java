package dev.tone.canvas.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshIdsTest {
    @Test
    void C_130_a_copy_is_connected_and_nested_as_the_original() {
        DocumentReplay original = new DocumentReplay();
        original.replay(SampleCanvas.operations());
        AtomicInteger count = new AtomicInteger();
        List<CanvasOperation> operations = FreshIds.creating(original.records(), () -> "n" + count.incrementAndGet());
        DocumentReplay replay = new DocumentReplay();
        replay.accept(operations);
        Document copy = Document.of(replay.records());
        Document before = Document.of(original.records());
        Set<String> known = new HashSet<>();
        original.records().stream().map(CanvasRecord::id).forEach(known::add);

        assertThat(copy.entries()).hasSameSizeAs(before.entries());
        assertThat(copy.entries()).extracting(Entry::key).doesNotContainAnyElementsOf(known);
        assertThat(copy.layers())
                .extracting(Layer::name)
                .isEqualTo(before.layers().stream().map(Layer::name).toList());
        copy.forEachElement(element -> {
            assertThat(copy.layer(element.layer())).isPresent();
            if (element.parent() != null) {
                assertThat(copy.element(element.parent())).isNotNull();
            }
            if (element instanceof ConnectorElement connector
                    && connector.from().target() != null) {
                assertThat(copy.element(connector.from().target())).isNotNull();
                assertThat(connector.from().at()).isNotEqualTo(Point.ORIGIN);
            }
        });
    }
}
