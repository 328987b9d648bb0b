package dev.tone.canvas.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.canvas.document.Element;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an element comes from that a sentence brought about. Kept with the element as its property `described`, so
/// that it travels wherever the drawing does.
///
/// @param prompt the sentence; a very long one is cut
/// @param by the name of the [Describer]
public record Provenance(String prompt, String by, String version) {
    private static final String PROPERTY = "described";
    private static final int LONGEST = 1_000;

    public Provenance {
        prompt = prompt.length() > LONGEST ? prompt.substring(0, LONGEST) : prompt;
    }

    /// Null for what was drawn by hand.
    public static @Nullable Provenance of(Element element) {
        JsonNode node = element.extra().get(PROPERTY);
        return node == null || !node.isObject()
                ? null
                : new Provenance(
                        node.path("prompt").asText(""),
                        node.path("by").asText(""),
                        node.path("version").asText(""));
    }

    public Element on(Element element) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("prompt", prompt).put("by", by).put("version", version);
        Map<String, JsonNode> extra = new HashMap<>(element.extra());
        extra.put(PROPERTY, node);
        return element.withExtra(Map.copyOf(extra));
    }
}
