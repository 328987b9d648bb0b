package dev.tone.model.canvas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// One change of a canvas, in terms of records and their properties. Elements and layers are both records; a record's
/// id is unique in its canvas. Property values are JSON and opaque to the wire and to storage; `core/canvas` gives them
/// meaning.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CanvasOperation.Create.class, name = "create"),
    @JsonSubTypes.Type(value = CanvasOperation.Put.class, name = "put"),
    @JsonSubTypes.Type(value = CanvasOperation.Delete.class, name = "delete")
})
public sealed interface CanvasOperation {
    /// The record that the operation is about.
    String record();

    /// Brings a record into being, or back after a delete. Creating what exists puts each property.
    ///
    /// @param type `layer` or the element's type (`service`, `shape`, `text`, `connector`, …)
    record Create(String record, String type, Map<String, JsonNode> properties) implements CanvasOperation {
        public Create {
            properties = PropertyMap.of(properties);
        }
    }

    /// Sets one property; JSON null removes it. On a record that is not there (a delete won) it has no effect.
    record Put(String record, String property, JsonNode value) implements CanvasOperation {}

    /// Removes a record. On a record that is not there it has no effect.
    record Delete(String record) implements CanvasOperation {}
}
