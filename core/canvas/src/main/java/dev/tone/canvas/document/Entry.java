package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What a document holds: a record of the wire with meaning. Immutable.
public sealed interface Entry permits Layer, LayerState, Guide, Comment, Element {
    /// The record's id, unique in its document over layers and elements.
    String key();

    /// The record's type on the wire.
    String type();

    /// Properties that this version does not know or cannot read, kept as they came.
    Map<String, JsonNode> extra();

    Entry withExtra(Map<String, JsonNode> extra);
}
