package dev.tone.platform.kernel.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Endpoint.Trait;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Method;
import dev.tone.model.api.Permission;
import dev.tone.model.fault.Problem;
import dev.tone.model.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The OpenAPI 3.1 document, made from the routes that are really there. Built when first asked for.
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final List<Endpoint> endpoints;
    private final String version;
    private volatile @Nullable String json;

    OpenApi(Collection<Endpoint> endpoints, String version) {
        this.endpoints = List.copyOf(endpoints);
        this.version = version;
    }

    String json() {
        String made = json;
        if (made == null) {
            made = Json.write(document());
            json = made;
        }
        return made;
    }

    private ObjectNode document() {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "Tone platform").put("version", version);
        Schemas schemas = new Schemas();
        ObjectNode paths = root.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            String path = Gate.path(endpoint);
            ObjectNode item = paths.get(path) instanceof ObjectNode known ? known : paths.putObject(path);
            item.set(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint, schemas));
        }
        schemas.reference(Problem.class);
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas.all());
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        return root;
    }

    private static ObjectNode operation(Endpoint endpoint, Schemas schemas) {
        ObjectNode operation = Json.mapper().createObjectNode();
        operation.put("operationId", endpoint.id());
        operation.put("summary", endpoint.summary());
        operation.putArray("tags").add(endpoint.id().substring(0, endpoint.id().indexOf('.')));
        operation.put("x-permission", Json.mapper().convertValue(endpoint.permission(), String.class));
        ArrayNode security = operation.putArray("security");
        if (endpoint.permission() != Permission.PUBLIC) {
            security.addObject().putArray("bearer");
        }
        parameters(endpoint, operation.putArray("parameters"));
        if (endpoint.request() != null) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            ObjectNode content = body.putObject("content");
            if (endpoint.request() == byte[].class) {
                content.putObject("application/octet-stream")
                        .putObject("schema")
                        .put("type", "string")
                        .put("format", "binary");
            } else {
                content.putObject("application/json").set("schema", schemas.reference(endpoint.request()));
            }
        }
        responses(endpoint, operation.putObject("responses"), schemas);
        return operation;
    }

    private static void parameters(Endpoint endpoint, ArrayNode parameters) {
        Matcher matcher = PARAMETER.matcher(endpoint.path());
        while (matcher.find()) {
            parameter(parameters, matcher.group(1), "path", true, "string");
        }
        endpoint.query().forEach(name -> parameter(parameters, name, "query", false, "string"));
        if (endpoint.has(Trait.PAGED) && endpoint.method() == Method.GET) {
            parameter(parameters, "cursor", "query", false, "string");
            parameter(parameters, "limit", "query", false, "integer");
        }
        if (endpoint.has(Trait.IDEMPOTENT)) {
            parameter(parameters, Headers.IDEMPOTENCY_KEY, "header", false, "string");
        }
        if (endpoint.has(Trait.VERSIONED) && endpoint.method() != Method.GET && !endpoint.has(Trait.CREATES)) {
            parameter(parameters, "If-Match", "header", false, "string");
        }
    }

    private static void parameter(ArrayNode parameters, String name, String in, boolean required, String type) {
        ObjectNode parameter =
                parameters.addObject().put("name", name).put("in", in).put("required", required);
        parameter.putObject("schema").put("type", type);
    }

    private static void responses(Endpoint endpoint, ObjectNode responses, Schemas schemas) {
        Class<?> response = endpoint.response();
        if (endpoint.has(Trait.RAW)) {
            responses.putObject("default").put("description", endpoint.summary());
        } else if (response == null) {
            responses.putObject("204").put("description", "Done");
        } else {
            ObjectNode answer = responses.putObject(endpoint.has(Trait.CREATES) ? "201" : "200");
            answer.put("description", endpoint.summary());
            ObjectNode media = answer.putObject("content").putObject("application/json");
            media.set("schema", endpoint.has(Trait.PAGED) ? schemas.page(response) : schemas.reference(response));
        }
        if (!responses.has("default")) {
            ObjectNode problem = responses.putObject("default").put("description", "What went wrong (RFC 9457)");
            problem.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", schemas.reference(Problem.class));
        }
    }
}
