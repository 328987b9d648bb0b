package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a provider publishes about its API: the operations that we use, cut out of its description. Strict: a request
/// with anything that the description does not name is wrong.
final class ApiDescription {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final List<Operation> operations = new ArrayList<>();

    /// One operation, with the path's pattern.
    record Operation(String name, String method, Pattern path, List<String> parameters, JsonNode described) {
        @Nullable
        JsonNode answer(int status) {
            JsonNode schema = described.path("answers").path(Integer.toString(status));
            return schema.isObject() ? schema : null;
        }
    }

    /// A request that one operation describes.
    record Matched(Operation operation, Map<String, String> parameters) {
        String parameter(String name) {
            return Objects.requireNonNull(parameters.get(name), name);
        }
    }

    static ApiDescription of(String name) {
        try (InputStream in = ApiDescription.class.getResourceAsStream(name + ".json")) {
            return new ApiDescription(Json.mapper().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiDescription(JsonNode description) {
        for (JsonNode operation : description.path("operations")) {
            List<String> names = new ArrayList<>();
            Matcher braces =
                    Pattern.compile("\\{(\\w+)}").matcher(operation.path("path").asText());
            StringBuilder pattern = new StringBuilder();
            while (braces.find()) {
                names.add(braces.group(1));
                // A file's path has slashes of its own.
                braces.appendReplacement(pattern, braces.group(1).equals("path") ? "(.+)" : "([^/]+)");
            }
            braces.appendTail(pattern);
            operations.add(new Operation(
                    operation.path("operation").asText(),
                    operation.path("method").asText(),
                    Pattern.compile(pattern.toString()),
                    names,
                    operation));
        }
    }

    Optional<Matched> find(String method, String rawPath) {
        for (Operation operation : operations) {
            Matcher matcher = operation.path().matcher(rawPath);
            if (operation.method().equals(method) && matcher.matches()) {
                Map<String, String> parameters = new LinkedHashMap<>();
                for (int i = 0; i < operation.parameters().size(); i++) {
                    parameters.put(operation.parameters().get(i), decoded(matcher.group(i + 1)));
                }
                return Optional.of(new Matched(operation, parameters));
            }
        }
        return Optional.empty();
    }

    /// What is wrong with a request, nothing when it is as described.
    List<String> problems(Matched matched, URI uri, Map<String, List<String>> headers, byte[] body) {
        List<String> problems = new ArrayList<>();
        JsonNode described = matched.operation().described();
        Map<String, JsonNode> known = new LinkedHashMap<>();
        Map<String, String> query = query(uri);
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            String value = switch (in) {
                case "path" -> matched.parameters().get(name);
                case "query" -> query.get(name);
                default -> header(headers, name);
            };
            if (in.equals("query")) {
                known.put(name, parameter.path("schema"));
            } else if (value != null && parameter.path("schema").isObject()) {
                violations(parameter.path("schema"), typed(parameter.path("schema"), value))
                        .forEach(problem -> problems.add(in + " parameter " + name + ": " + problem));
            }
            if (parameter.path("required").asBoolean() && value == null) {
                problems.add("no " + in + " parameter " + name);
            }
        }
        query.forEach((name, value) -> {
            JsonNode schema = known.get(name);
            if (schema == null) {
                problems.add("unknown query parameter " + name);
            } else {
                problems.addAll(violations(schema, typed(schema, value)));
            }
        });
        problems.addAll(body(described.path("body"), headers, body));
        return problems;
    }

    private static List<String> body(JsonNode described, Map<String, List<String>> headers, byte[] body) {
        if (!described.isObject()) {
            return body.length == 0 ? List.of() : List.of("a body that is not described");
        }
        String sent = header(headers, "Content-Type");
        String type = sent == null ? "" : sent.split(";")[0].strip();
        JsonNode schema = described.path(type);
        if (schema.isMissingNode()) {
            return body.length == 0 ? List.of() : List.of("a body of the type `" + type + "`");
        }
        if (!type.equals("application/json")) {
            return List.of();
        }
        try {
            return violations(schema, Json.mapper().readTree(body));
        } catch (IOException e) {
            return List.of("a body that is no JSON");
        }
    }

    private static @Nullable String header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse(null);
    }

    static List<String> violations(JsonNode schema, JsonNode value) {
        JsonNode closed = schema.deepCopy();
        close(closed);
        Schema compiled = SCHEMAS.getSchema(closed);
        return compiled.validate(value).stream().map(Object::toString).toList();
    }

    /// What a schema does not name is an error.
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ApiDescription::close);
    }

    private static JsonNode typed(JsonNode schema, String value) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" ->
                value.matches("-?\\d+")
                        ? Json.mapper().getNodeFactory().numberNode(Long.parseLong(value))
                        : Json.mapper().getNodeFactory().textNode(value);
            case "boolean" ->
                value.equals("true") || value.equals("false")
                        ? Json.mapper().getNodeFactory().booleanNode(value.equals("true"))
                        : Json.mapper().getNodeFactory().textNode(value);
            default -> Json.mapper().getNodeFactory().textNode(value);
        };
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&")) {
                int equals = part.indexOf('=');
                query.put(
                        decoded(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
