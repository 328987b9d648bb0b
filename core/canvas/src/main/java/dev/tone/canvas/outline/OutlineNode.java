package dev.tone.canvas.outline;

import dev.tone.canvas.geometry.Rect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One layer or element in words.
///
/// @param id the record's id
/// @param type `layer`, or the element's type; of a service its kind, of a shape its shape
/// @param name what people call it; for a connector without a label the names of what it connects
/// @param state the word of its live state; empty for what cannot be deployed
/// @param facts more about it: technology, protocol, `hidden`, `locked`, `selected`
/// @param bounds where it is in the world; null for a layer
/// @param children what lies on the layer or inside the element, the front-most first
public record OutlineNode(
        String id,
        String type,
        String name,
        String state,
        List<String> facts,
        @Nullable Rect bounds,
        List<OutlineNode> children) {
    public OutlineNode {
        facts = List.copyOf(facts);
        children = List.copyOf(children);
    }

    /// All of it in one line, as a screen reader would say it.
    public String text() {
        StringBuilder text = new StringBuilder(name.isBlank() ? type : name + ", " + type);
        if (!state.isEmpty()) {
            text.append(", ").append(state);
        }
        facts.forEach(fact -> text.append(", ").append(fact));
        return text.toString();
    }
}
