package dev.tone.canvas.exchange.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One element of a picture, with what its style attribute and the picture's style sheet say among its attributes.
final class SvgNode {
    final String name;
    final Map<String, String> attributes;
    final @Nullable SvgNode parent;
    final List<SvgNode> children = new ArrayList<>();
    /// The words in it; runs of text before and between its children are children named `#text`.
    String text = "";

    SvgNode(String name, Map<String, String> attributes, @Nullable SvgNode parent) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /// What it or the nearest element around it says.
    String inherited(String attribute) {
        for (SvgNode at = this; at != null; at = at.parent) {
            String value = at.get(attribute);
            if (!value.isEmpty() && !value.equals("inherit")) {
                return value;
            }
        }
        return "";
    }

    /// The id that a reference such as `#a` or `url(#a)` names; empty for none.
    String reference(String attribute) {
        return id(get(attribute));
    }

    static String id(String value) {
        int from = value.indexOf('#');
        if (from < 0) {
            return "";
        }
        String id = value.substring(from + 1);
        int end = id.indexOf(')');
        return (end < 0 ? id : id.substring(0, end))
                .replace("\"", "")
                .replace("'", "")
                .strip();
    }
}
