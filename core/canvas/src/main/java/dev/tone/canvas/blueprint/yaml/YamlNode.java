package dev.tone.canvas.blueprint.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A part of a YAML document that was read. Looking for what is not there answers with nothing, so that readers
/// of foreign files need not ask at every step.
public sealed interface YamlNode {
    YamlNode NOTHING = new Scalar("", true);

    /// @param plain written without quotes, so that `null` is nothing and `yes` may be meant as true
    record Scalar(String value, boolean plain) implements YamlNode {}

    record Listing(List<YamlNode> items) implements YamlNode {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /// In the order of the text.
    record Mapping(Map<String, YamlNode> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    default YamlNode get(String key) {
        return this instanceof Mapping mapping ? mapping.entries().getOrDefault(key, NOTHING) : NOTHING;
    }

    default YamlNode at(String... path) {
        YamlNode node = this;
        for (String key : path) {
            node = node.get(key);
        }
        return node;
    }

    /// What a list holds; of anything else, nothing.
    default List<YamlNode> items() {
        return this instanceof Listing listing ? listing.items() : List.of();
    }

    default void forEach(BiConsumer<String, YamlNode> action) {
        if (this instanceof Mapping mapping) {
            mapping.entries().forEach(action);
        }
    }

    default boolean isNothing() {
        return this instanceof Scalar(String value, boolean plain)
                && plain
                && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
    }

    default boolean isMapping() {
        return this instanceof Mapping;
    }

    /// Its text; empty for nothing and for what is not a scalar.
    default String text() {
        return this instanceof Scalar scalar && !isNothing() ? scalar.value() : "";
    }

    /// Its whole number, or null.
    default @Nullable Integer whole() {
        try {
            return Integer.valueOf(text().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// The texts of a list, or the words of a text.
    default List<String> texts() {
        if (this instanceof Listing) {
            List<String> texts = new ArrayList<>();
            items().forEach(each -> {
                if (!each.text().isEmpty()) {
                    texts.add(each.text());
                }
            });
            return texts;
        }
        return text().isBlank() ? List.of() : List.of(text().strip().split("\\s+"));
    }
}
