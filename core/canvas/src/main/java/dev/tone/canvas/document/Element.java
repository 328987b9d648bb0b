package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing on a canvas. It fills a box of its own, connects, or holds others together.
public sealed interface Element extends Entry permits BoxElement, ConnectorElement, GroupElement {
    Head head();

    Element withHead(Head head);

    /// The same element elsewhere. Ends of connectors that are attached stay where they are attached.
    Element movedBy(double dx, double dy);

    /// The text that people read on it and find it by; empty when it has none.
    String label();

    /// The same element with another label.
    Element withLabel(String label);

    default ElementId id() {
        return head().id();
    }

    default LayerId layer() {
        return head().layer();
    }

    default ZIndex z() {
        return head().z();
    }

    default @Nullable ElementId parent() {
        return head().parent();
    }

    default boolean locked() {
        return head().locked();
    }

    /// An address of the web that it leads to; empty when none.
    default String link() {
        return head().link();
    }

    default Style style() {
        return head().style();
    }

    @Override
    default String key() {
        return head().id().value();
    }

    @Override
    default Map<String, JsonNode> extra() {
        return head().extra();
    }

    @Override
    default Element withExtra(Map<String, JsonNode> extra) {
        return withHead(head().withExtra(extra));
    }
}
