package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tone.model.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Netlify with one site. A deploy takes three looks until it is prepared and two more until it is ready.
final class SimulatedNetlify extends SimulatedApi {
    static final String SITE = "site-1";
    private final Map<String, Deploy> deploys = new LinkedHashMap<>();
    private final Set<String> blobs = new HashSet<>();
    private String published = "";
    private int made;

    private static final class Deploy {
        private final String id;
        private final Map<String, String> files = new TreeMap<>();
        private final JsonNode request;
        private String state = "preparing";
        private int looks;

        private Deploy(String id, JsonNode request) {
            this.id = id;
            this.request = request;
        }
    }

    SimulatedNetlify() {
        super("netlify", "/api/v1");
    }

    synchronized String published() {
        return published;
    }

    synchronized JsonNode request(String deploy) {
        return deploys.get(deploy).request;
    }

    synchronized List<String> deploys() {
        return List.copyOf(deploys.keySet());
    }

    synchronized String state(String deploy) {
        return deploys.get(deploy).state;
    }

    /// It forgets a deploy, as it does with old ones.
    synchronized void forget(String deploy) {
        deploys.remove(deploy);
    }

    synchronized int blobs() {
        return blobs.size();
    }

    @Override
    Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange) {
        return switch (request.operation().name()) {
            case "getCurrentUser" -> Reply.json(200, Map.of("id", "user-1", "email", "me@example.org"));
            case "getSite" ->
                Set.of(SITE, "my-site.netlify.app").contains(request.parameter("site_id"))
                        ? Reply.json(200, siteJson())
                        : Reply.json(404, Map.of("code", 404, "message", "Not Found"));
            case "createSiteDeploy" -> create(body);
            case "getDeploy" -> look(request.parameter("deploy_id"));
            case "uploadDeployFile" -> upload(request, bytes);
            case "cancelSiteDeploy" -> cancel(request.parameter("deploy_id"));
            case "restoreSiteDeploy" -> restore(request.parameter("deploy_id"));
            default -> throw new IllegalStateException(request.operation().name());
        };
    }

    private ObjectNode siteJson() {
        ObjectNode site = Json.mapper().createObjectNode();
        site.put("id", SITE).put("name", "my-site").put("ssl_url", site()).put("url", site());
        if (!published.isEmpty()) {
            site.putObject("published_deploy").put("id", published);
        }
        return site;
    }

    private Reply create(JsonNode body) {
        Deploy deploy = new Deploy("deploy-" + ++made, body);
        body.path("files")
                .properties()
                .forEach(file -> deploy.files.put(file.getKey(), file.getValue().asText()));
        deploys.put(deploy.id, deploy);
        return Reply.json(200, json(deploy));
    }

    private ObjectNode json(Deploy deploy) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", deploy.id)
                .put("site_id", SITE)
                .put("state", deploy.state)
                .put("deploy_ssl_url", site())
                .put("admin_url", "https://app.netlify.com/projects/my-site");
        var required = json.putArray("required");
        if (deploy.state.equals("prepared")) {
            missing(deploy).forEach(required::add);
        }
        return json;
    }

    private Set<String> missing(Deploy deploy) {
        Set<String> missing = new HashSet<>(deploy.files.values());
        missing.removeAll(blobs);
        return missing;
    }

    private Reply look(String id) {
        Deploy deploy = deploys.get(id);
        if (deploy == null) {
            return Reply.json(404, Map.of("code", 404, "message", "Not Found"));
        }
        deploy.looks++;
        if (deploy.state.equals("preparing") && deploy.looks >= 3) {
            deploy.state = "prepared";
            deploy.looks = 0;
        } else if (deploy.state.equals("prepared") && missing(deploy).isEmpty()) {
            deploy.state = "processing";
        } else if (deploy.state.equals("processing")) {
            deploy.state = "ready";
        }
        return Reply.json(200, json(deploy));
    }

    private Reply upload(ApiDescription.Matched request, byte[] bytes) {
        Deploy deploy = deploys.get(request.parameter("deploy_id"));
        String path = "/" + request.parameter("path");
        String digest = sha1(bytes);
        if (!digest.equals(deploy.files.get(path))) {
            return Reply.json(422, Map.of("code", 422, "message", path + " is not what was announced"));
        }
        blobs.add(digest);
        ObjectNode file = Json.mapper().createObjectNode();
        return Reply.json(
                200, file.put("id", path).put("path", path).put("sha", digest).put("size", bytes.length));
    }

    static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply cancel(String id) {
        Deploy deploy = deploys.get(id);
        deploy.state = "error";
        return Reply.json(201, json(deploy));
    }

    private Reply restore(String id) {
        Deploy deploy = deploys.get(id);
        if (deploy == null || !deploy.state.equals("ready")) {
            return Reply.json(422, Map.of("code", 422, "message", "not ready"));
        }
        published = id;
        return Reply.json(201, json(deploy));
    }

    synchronized List<String> variables(String deploy) {
        List<String> names = new ArrayList<>();
        request(deploy).path("environment").forEach(variable -> {
            names.add(variable.path("key").asText());
        });
        return names;
    }
}
