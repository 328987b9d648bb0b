package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tone.model.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Vercel with one project. A deployment is built in two looks; its log repeats lines and is out of order.
final class SimulatedVercel extends SimulatedApi {
    static final String PROJECT = "prj_1";
    private final Map<String, Deployment> deployments = new LinkedHashMap<>();
    private final Set<String> blobs = new HashSet<>();
    private final List<String> aliases = new ArrayList<>();
    private String production = "";
    /// After a rollback new deployments wait to be promoted.
    private boolean rolledBack;

    private int made;
    private String reason = "";

    private static final class Deployment {
        private final String id;
        private final JsonNode request;
        private String state = "QUEUED";

        private Deployment(String id, JsonNode request) {
            this.id = id;
            this.request = request;
        }
    }

    SimulatedVercel() {
        super("vercel", "/api");
    }

    synchronized String production() {
        return production;
    }

    synchronized String reason() {
        return reason;
    }

    synchronized List<String> aliases() {
        return List.copyOf(aliases);
    }

    synchronized JsonNode request(String id) {
        return deployments.get(id).request;
    }

    synchronized String state(String id) {
        return deployments.get(id).state;
    }

    synchronized int made() {
        return made;
    }

    synchronized void state(String id, String state) {
        deployments.get(id).state = state;
    }

    @Override
    Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange) {
        return switch (request.operation().name()) {
            case "getAuthUser" -> Reply.json(200, Map.of("user", Map.of("id", "u1", "email", "me@example.org")));
            case "getProject" ->
                Set.of(PROJECT, "shop").contains(request.parameter("idOrName"))
                        ? Reply.json(200, project())
                        : error(404, "not_found", "Project not found.");
            case "uploadFile" -> upload(exchange, bytes);
            case "createDeployment" -> create(body);
            case "getDeployment" -> look(request.parameter("idOrUrl"));
            case "getDeploymentEvents" -> Reply.json(200, events(request.parameter("idOrUrl")));
            case "cancelDeployment" -> cancel(request.parameter("id"));
            case "requestPromote" -> {
                production = request.parameter("deploymentId");
                rolledBack = false;
                yield Reply.none(201);
            }
            case "requestRollback" -> {
                production = request.parameter("deploymentId");
                rolledBack = true;
                reason = String.valueOf(exchange.getRequestURI().getQuery());
                yield Reply.none(201);
            }
            case "assignAlias" -> {
                aliases.add(request.parameter("id") + " " + body.path("alias").asText());
                // The real one is a name; here everything answers at one port.
                yield Reply.json(200, Map.of("alias", site().substring("http://".length())));
            }
            default -> throw new IllegalStateException(request.operation().name());
        };
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, Map.of("error", Map.of("code", code, "message", message)));
    }

    private ObjectNode project() {
        ObjectNode project = Json.mapper().createObjectNode();
        project.put("id", PROJECT).put("name", "shop");
        if (!production.isEmpty()) {
            ObjectNode target = project.putObject("targets").putObject("production");
            target.put("id", production);
            target.putArray("alias").add(site().substring("http://".length()));
        }
        return project;
    }

    private Reply upload(HttpExchange exchange, byte[] bytes) {
        String said = exchange.getRequestHeaders().getFirst("x-vercel-digest");
        if (!SimulatedNetlify.sha1(bytes).equals(said)) {
            return error(400, "bad_request", "The digest does not match.");
        }
        blobs.add(said);
        return Reply.json(200, Map.of("urls", List.of()));
    }

    private Reply create(JsonNode body) {
        Set<String> missing = new TreeSet<>();
        body.path("files").forEach(file -> missing.add(file.path("sha").asText()));
        missing.removeAll(blobs);
        if (!missing.isEmpty()) {
            return Reply.json(
                    400,
                    Map.of("error", Map.of("code", "missing_files", "message", "Missing files", "missing", missing)));
        }
        Deployment deployment = new Deployment("dpl_" + ++made, body);
        deployments.put(deployment.id, deployment);
        return Reply.json(200, json(deployment));
    }

    private ObjectNode json(Deployment deployment) {
        return Json.mapper()
                .createObjectNode()
                .put("id", deployment.id)
                .put("url", site().substring("http://".length()))
                .put("readyState", deployment.state)
                .put("inspectorUrl", "https://vercel.com/me/shop/" + deployment.id);
    }

    private Reply look(String id) {
        Deployment deployment = deployments.get(id);
        if (deployment == null) {
            return error(404, "not_found", "Deployment not found.");
        }
        if (deployment.state.equals("QUEUED")) {
            deployment.state = "BUILDING";
        } else if (deployment.state.equals("BUILDING")) {
            deployment.state = "READY";
            if (deployment.request.path("target").asText().equals("production") && !rolledBack) {
                production = id;
            }
        }
        return Reply.json(200, json(deployment));
    }

    private static List<Map<String, Object>> events(String id) {
        return List.of(
                event(id, 2, "Deploying outputs..."),
                event(id, 1, "Running build in Seoul"),
                event(id, 2, "Deploying outputs..."),
                Map.of("created", 3, "type", "stdout", "payload", Map.of("text", "Done", "serial", "3")),
                built(4, "api/orders.ts", "Compiled orders"),
                built(5, ".", "Copied pages"));
    }

    /// Several builds of one deployment say which of them writes.
    private static Map<String, Object> built(int serial, String entrypoint, String text) {
        return Map.of(
                "created",
                serial,
                "type",
                "stdout",
                "payload",
                Map.of(
                        "text",
                        text,
                        "serial",
                        String.valueOf(serial),
                        "info",
                        Map.of("type", "build", "name", "bld_" + serial, "entrypoint", entrypoint)));
    }

    private static Map<String, Object> event(String id, int serial, String text) {
        return Map.of(
                "created",
                serial,
                "deploymentId",
                id,
                "serial",
                String.valueOf(serial),
                "type",
                "stdout",
                "text",
                text);
    }

    private Reply cancel(String id) {
        Deployment deployment = deployments.get(id);
        if (deployment.state.equals("READY")) {
            return error(400, "bad_request", "The deployment is ready.");
        }
        deployment.state = "CANCELED";
        return Reply.json(200, json(deployment));
    }
}
