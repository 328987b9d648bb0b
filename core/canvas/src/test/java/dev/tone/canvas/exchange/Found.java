package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import java.util.List;

/// What a test looks for in a drawing that was read.
final class Found {
    private Found() {}

    /// The one of this type that has to be there.
    static <E extends Element> E only(Document document, Class<E> type) {
        List<E> found = document.elements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// The first with this label, which has to be there.
    static Element labelled(Document document, String label) {
        return document.elements().stream()
                .filter(element -> element.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + document.elements()));
    }
}
