package dev.tone.platform.kernel.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.id.Id;
import dev.tone.model.json.Json;
import dev.tone.model.live.Topic;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// JSON Schema of the shared language's records: what is not `@Nullable` is required.
final class Schemas {
    private final ObjectNode all = Json.mapper().createObjectNode();

    ObjectNode all() {
        return all;
    }

    ObjectNode page(Class<?> item) {
        String name = "PageOf" + name(item);
        if (!all.has(name)) {
            ObjectNode page = all.putObject(name).put("type", "object");
            ObjectNode properties = page.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", reference(item));
            properties.putObject("nextCursor").put("type", "string");
            page.putArray("required").add("items");
        }
        return pointer(name);
    }

    ObjectNode reference(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return container(raw, generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            return node();
        }
        ObjectNode simple = simple(plain);
        if (simple != null) {
            return simple;
        }
        String name = name(plain);
        if (!all.has(name)) {
            // The place is taken first, so that a type may contain itself.
            ObjectNode schema = all.putObject(name);
            describe(plain, schema);
        }
        return pointer(name);
    }

    private ObjectNode container(Class<?> raw, Type[] arguments) {
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = node().put("type", "array");
            array.set("items", reference(arguments[0]));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = node().put("type", "object");
            map.set("additionalProperties", reference(arguments[1]));
            return map;
        }
        return reference(raw);
    }

    private static @org.jspecify.annotations.Nullable ObjectNode simple(Class<?> type) {
        if (type == String.class || Id.class.isAssignableFrom(type) || type == Topic.class) {
            return node().put("type", "string");
        }
        if (type == Instant.class) {
            return node().put("type", "string").put("format", "date-time");
        }
        if (type == int.class || type == Integer.class) {
            return node().put("type", "integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class || type == Duration.class) {
            return node().put("type", "integer").put("format", "int64");
        }
        if (type == double.class || type == Double.class) {
            return node().put("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node().put("type", "boolean");
        }
        if (JsonNode.class.isAssignableFrom(type) || type == Object.class) {
            return node();
        }
        return null;
    }

    private void describe(Class<?> type, ObjectNode schema) {
        if (type.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(Json.mapper().convertValue(constant, String.class));
            }
        } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
            variants(type, schema);
        } else {
            record(type, schema);
        }
    }

    private void variants(Class<?> type, ObjectNode schema) {
        ArrayNode oneOf = schema.putArray("oneOf");
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        for (JsonSubTypes.Type variant : type.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode all = oneOf.addObject();
            ArrayNode parts = all.putArray("allOf");
            parts.add(reference(variant.value()));
            ObjectNode tag = parts.addObject().put("type", "object");
            tag.putObject("properties").putObject(property).put("const", variant.name());
            tag.putArray("required").add(property);
        }
    }

    private void record(Class<?> type, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Json.mapper().createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), reference(component.getGenericType()));
            if (component.getType().isPrimitive() || !Required.isNullable(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static ObjectNode pointer(String name) {
        return node().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }
}
