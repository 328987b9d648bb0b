package dev.tone.testkit.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Holds texts against the schemas under `schemas/`, strictly: what a schema does not name is an error.
public final class PublishedSchemas {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PublishedSchemas() {}

    public static void requireCompose(String text) {
        List<JsonNode> documents = documents(text);
        assertThat(documents).hasSize(1);
        Schema schema = SCHEMAS.computeIfAbsent(
                "compose",
                _ -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(read("compose")));
        assertThat(schema.validate(documents.getFirst())).as(text).isEmpty();
    }

    public static void requireManifests(String text) {
        for (JsonNode document : documents(text)) {
            assertThat(violations(document)).as(() -> document.toPrettyString()).isEmpty();
        }
    }

    /// What the published schema of its kind does not allow in an object of Kubernetes.
    public static List<String> violations(JsonNode manifest) {
        return ofKind(manifest).validate(manifest).stream()
                .map(Object::toString)
                .toList();
    }

    /// As YAML 1.2 reads it.
    public static List<JsonNode> documents(String text) {
        List<JsonNode> documents = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(64_000_000)
                .build();
        for (Object each : new Load(settings).loadAllFromString(text)) {
            documents.add(Json.mapper().valueToTree(each));
        }
        return documents;
    }

    private static Schema ofKind(JsonNode document) {
        String api = document.path("apiVersion").textValue();
        String kind = document.path("kind").textValue();
        String bundle = api.contains("istio.io")
                ? "istio"
                : api.startsWith("gateway.networking.k8s.io") ? "gateway-api" : "kubernetes";
        String name = api.replace('/', '.') + "." + kind;
        String known = switch (api) {
            case "v1" -> "io.k8s.api.core." + name;
            case "apps/v1" -> "io.k8s.api." + name;
            case "networking.k8s.io/v1" -> "io.k8s.api.networking.v1." + kind;
            default -> name;
        };
        return SCHEMAS.computeIfAbsent(known, _ -> schema(bundle, known));
    }

    private static Schema schema(String bundle, String name) {
        ObjectNode all = (ObjectNode) read(bundle);
        assertThat(all.path("$defs").has(name)).as("a schema for " + name).isTrue();
        all.path("$defs").forEach(PublishedSchemas::close);
        all.put("$ref", "#/$defs/" + name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(all);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode node
                && node.path("properties").isObject()
                && !node.has("additionalProperties")
                && !node.has("x-kubernetes-preserve-unknown-fields")) {
            node.put("additionalProperties", false);
        }
        schema.forEach(PublishedSchemas::close);
    }

    private static JsonNode read(String name) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            ObjectNode schema = (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in));
            // That of Compose is a bare file name, which is no identifier to a strict reader.
            schema.remove("$id");
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
