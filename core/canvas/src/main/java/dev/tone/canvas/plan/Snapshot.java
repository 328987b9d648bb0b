package dev.tone.canvas.plan;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The elements of a drawing at one moment. It can be read on another thread than the document's.
public final class Snapshot {
    private final Map<ElementId, Element> elements;

    private Snapshot(Map<ElementId, Element> elements) {
        this.elements = elements;
    }

    /// On the document's thread.
    public static Snapshot of(Document document) {
        return of(document.elements());
    }

    public static Snapshot of(Collection<? extends Element> elements) {
        Map<ElementId, Element> byId = HashMap.newHashMap(elements.size());
        elements.forEach(element -> byId.put(element.id(), element));
        return new Snapshot(byId);
    }

    @Nullable
    Element element(ElementId id) {
        return elements.get(id);
    }

    Collection<Element> elements() {
        return elements.values();
    }
}
