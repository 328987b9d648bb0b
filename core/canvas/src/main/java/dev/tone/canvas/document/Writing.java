package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.Coded;
import java.util.Map;
import java.util.TreeMap;

/// Writes the properties of one record. What equals its default is left out, and a number has one form only, so that
/// equal entries give equal properties.
final class Writing {
    private final Map<String, JsonNode> target = new TreeMap<>();

    Map<String, JsonNode> done(Map<String, JsonNode> extra) {
        target.putAll(extra);
        return target;
    }

    Writing node(String name, JsonNode value) {
        target.put(name, value);
        return this;
    }

    Writing text(String name, String value) {
        return value.isEmpty() ? this : node(name, TextNode.valueOf(value));
    }

    Writing number(String name, double value, double usual) {
        return value == usual ? this : node(name, number(value));
    }

    Writing flag(String name, boolean value, boolean usual) {
        return value == usual ? this : node(name, BooleanNode.valueOf(value));
    }

    <E extends Enum<E> & Coded> Writing choice(String name, E value, E usual) {
        return value == usual ? this : node(name, TextNode.valueOf(value.code()));
    }

    Writing bounds(Rect bounds) {
        return node("x", number(bounds.x()))
                .node("y", number(bounds.y()))
                .node("width", number(bounds.width()))
                .node("height", number(bounds.height()));
    }

    Writing head(Head head) {
        node("layer", TextNode.valueOf(head.layer().value()));
        node("z", TextNode.valueOf(head.z().key()));
        if (head.parent() != null) {
            text("parent", head.parent().value());
        }
        return text("link", head.link())
                .number("rotation", head.rotation(), 0)
                .flag("locked", head.locked(), false)
                .style(head.style());
    }

    private Writing style(Style style) {
        Style usual = Style.DEFAULT;
        return style == usual
                ? this
                : choice("hue", style.hue(), usual.hue())
                        .choice("fill", style.fill(), usual.fill())
                        .choice("dash", style.dash(), usual.dash())
                        .number("strokeWidth", style.strokeWidth(), usual.strokeWidth())
                        .number("fontSize", style.fontSize(), usual.fontSize())
                        .number("opacity", style.opacity(), usual.opacity());
    }

    /// Whole numbers without a fraction: shorter, and the same whether they were read from text or computed.
    static JsonNode number(double value) {
        int whole = (int) value;
        return whole == value ? IntNode.valueOf(whole) : DoubleNode.valueOf(value);
    }
}
