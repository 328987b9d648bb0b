package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.Coded;
import dev.tone.model.id.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the properties of one record and remembers which it understood. Reading never fails: what is absent or cannot
/// be read takes its default, and what cannot be read is kept in [#rest] and named in [#malformed].
final class Reading {
    private final Map<String, JsonNode> source;
    private final List<String> understood = new ArrayList<>(16);
    private final List<String> malformed = new ArrayList<>(0);

    Reading(Map<String, JsonNode> source) {
        this.source = source;
    }

    /// A value of any form.
    ///
    /// @param parser answers null for what it cannot read
    <T> T value(String name, T fallback, Function<JsonNode, @Nullable T> parser) {
        JsonNode node = source.get(name);
        if (node == null || node.isNull()) {
            return fallback;
        }
        T value = parser.apply(node);
        if (value == null) {
            malformed.add(name);
            return fallback;
        }
        understood.add(name);
        return value;
    }

    double number(String name, double fallback, double least, double most) {
        JsonNode node = source.get(name);
        if (node == null || node.isNull()) {
            return fallback;
        }
        double value = node.doubleValue();
        if (!node.isNumber() || !(value >= least && value <= most)) {
            malformed.add(name);
            return fallback;
        }
        understood.add(name);
        return value;
    }

    String text(String name) {
        return value(name, "", Reading::shortText);
    }

    boolean flag(String name, boolean fallback) {
        return value(name, fallback, node -> node.isBoolean() ? node.booleanValue() : null);
    }

    ZIndex place(String name) {
        return value(
                name,
                ZIndex.FIRST,
                node -> node.isTextual() && ZIndex.isValid(node.textValue())
                        ? ZIndex.FIRST.key().equals(node.textValue()) ? ZIndex.FIRST : new ZIndex(node.textValue())
                        : null);
    }

    /// One of a closed set. A code that is not in it may come from a newer version: it is kept and is not malformed.
    <E extends Enum<E> & Coded> E choice(String name, E[] choices, E fallback) {
        JsonNode node = source.get(name);
        if (node == null || node.isNull()) {
            return fallback;
        }
        if (!node.isTextual() || node.textValue().length() > Limits.PROPERTY_NAME) {
            malformed.add(name);
            return fallback;
        }
        E choice = Coded.parse(choices, node.textValue());
        if (choice == null) {
            return fallback;
        }
        understood.add(name);
        return choice;
    }

    /// The id in it, or null.
    @Nullable
    String id(String name) {
        JsonNode node = source.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || !isId(node.textValue())) {
            malformed.add(name);
            return null;
        }
        understood.add(name);
        return node.textValue();
    }

    Rect bounds() {
        double limit = Limits.COORDINATE;
        return new Rect(
                number("x", 0, -limit, limit),
                number("y", 0, -limit, limit),
                number("width", 0, 0, limit),
                number("height", 0, 0, limit));
    }

    double rotation() {
        return value("rotation", 0.0, node -> {
            Double degrees = numberIn(node, 0, 360);
            return degrees == null || degrees == 360 ? null : degrees;
        });
    }

    Style style() {
        Style usual = Style.DEFAULT;
        Style style = new Style(
                choice("hue", Hue.values(), usual.hue()),
                choice("fill", Fill.values(), usual.fill()),
                choice("dash", Dash.values(), usual.dash()),
                number("strokeWidth", usual.strokeWidth(), 0, 1_000),
                number("fontSize", usual.fontSize(), 1, 1_000),
                number("opacity", usual.opacity(), 0, 1));
        return style.equals(usual) ? usual : style;
    }

    /// The properties that were not understood.
    Map<String, JsonNode> rest() {
        if (understood.size() == source.size()) {
            return Map.of();
        }
        Map<String, JsonNode> rest = new HashMap<>(source);
        understood.forEach(rest::remove);
        rest.values().removeIf(JsonNode::isNull);
        return Map.copyOf(rest);
    }

    List<String> malformed() {
        return malformed;
    }

    /// Also answers for what a reader of JSON leaves null.
    static boolean isId(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            Id.requireValid(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static @Nullable Double numberIn(JsonNode node, double least, double most) {
        if (!node.isNumber()) {
            return null;
        }
        double value = node.doubleValue();
        return value >= least && value <= most ? value : null;
    }

    static @Nullable String shortText(JsonNode node) {
        return node.isTextual() && node.textValue().length() <= Limits.TEXT ? node.textValue() : null;
    }
}
