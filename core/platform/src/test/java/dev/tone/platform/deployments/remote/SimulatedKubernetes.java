package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tone.model.json.Json;
import dev.tone.testkit.schemas.PublishedSchemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A cluster that keeps what is applied to it, validates it strictly against the published schemas, tells who owns an
/// object, and rolls workloads out one look at a time.
final class SimulatedKubernetes extends SimulatedApi {
    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "v1",
            Map.of(
                    "Namespace", "namespaces",
                    "Service", "services",
                    "ServiceAccount", "serviceaccounts",
                    "ConfigMap", "configmaps",
                    "Secret", "secrets",
                    "PersistentVolumeClaim", "persistentvolumeclaims"),
            "apps/v1",
            Map.of("Deployment", "deployments", "StatefulSet", "statefulsets"),
            "networking.k8s.io/v1",
            Map.of("Ingress", "ingresses", "NetworkPolicy", "networkpolicies"),
            "gateway.networking.k8s.io/v1",
            Map.of("HTTPRoute", "httproutes"),
            "security.istio.io/v1",
            Map.of("AuthorizationPolicy", "authorizationpolicies"),
            "security.istio.io/v1beta1",
            Map.of("PeerAuthentication", "peerauthentications"),
            "networking.istio.io/v1beta1",
            Map.of("ServiceEntry", "serviceentries"));

    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final List<String> changes = new ArrayList<>();
    private Set<String> groups = KINDS.keySet();
    private @Nullable String stuck;
    private int restarts;
    private @Nullable String notReady;

    SimulatedKubernetes() {
        super("kubernetes", "");
        objects.put("namespaces//default", Json.mapper().createObjectNode());
    }

    /// The kubeconfig of an account that may do everything.
    String kubeconfig() {
        return kubeconfig("token: good-token-1234");
    }

    String kubeconfig(String user) {
        String text = """
                apiVersion: v1
                kind: Config
                current-context: here
                contexts: [{name: here, context: {cluster: one, user: me}}]
                clusters: [{name: one, cluster: {server: "%s"}}]
                users: [{name: me, user: {%s}}]
                """.formatted(site(), user);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void without(String group) {
        groups = new java.util.HashSet<>(groups);
        groups.removeIf(each -> each.startsWith(group));
    }

    /// New pods of any workload say this and never get ready; null for no more.
    synchronized void stuck(@Nullable String reason) {
        stuck = reason;
    }

    /// So often each pod of a second Deployment has restarted.
    synchronized void restarted(int times) {
        restarts = times;
    }

    /// Pods of this image are not ready any more; null for no more.
    synchronized void notReady(@Nullable String image) {
        notReady = image;
    }

    /// Which images a Service reaches, with the number of their pods that are ready.
    synchronized Map<String, Integer> reached(String service) {
        Map<String, Integer> images = new TreeMap<>();
        JsonNode selector = object(service).at("/spec/selector");
        pods().forEach((pod, image) -> {
            boolean matches = selector.properties().stream()
                    .allMatch(each ->
                            pod.at("/metadata/labels").path(each.getKey()).equals(each.getValue()));
            if (matches && isReady(pod)) {
                images.merge(image, 1, Integer::sum);
            }
        });
        return images;
    }

    /// The share that a route gives to each Service, in percent.
    synchronized Map<String, Integer> shares(String route) {
        Map<String, Integer> weights = new TreeMap<>();
        for (JsonNode backend : object(route).at("/spec/rules/0/backendRefs")) {
            weights.merge(backend.path("name").asText(), backend.path("weight").asInt(1), Integer::sum);
        }
        int all = weights.values().stream().mapToInt(Integer::intValue).sum();
        weights.replaceAll((_, weight) -> 100 * weight / all);
        return weights;
    }

    private static boolean isReady(JsonNode pod) {
        return pod.at("/status/conditions/0/status").asText().equals("True");
    }

    /// `plural/namespace/name` of what is there.
    synchronized Set<String> objects() {
        return Set.copyOf(objects.keySet());
    }

    synchronized JsonNode object(String key) {
        return objects.getOrDefault(key, Json.mapper().createObjectNode()).deepCopy();
    }

    /// Somebody else has made it.
    synchronized void put(String key, ObjectNode object) {
        objects.put(key, object);
    }

    synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange) {
        Map<String, String> at = request.parameters();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String operation = request.operation().name();
        if (operation.equals("getCodeVersion")) {
            return Reply.json(200, Map.of("gitVersion", "v1.31.0"));
        }
        if (operation.equals("createSelfSubjectReview")) {
            return Reply.json(
                    201, Map.of("status", Map.of("userInfo", Map.of("username", "system:serviceaccount:ci:tone"))));
        }
        if (operation.equals("readNamespacedPodLog")) {
            return new Reply(200, "listening on 8080\n", Map.of("Content-Type", "text/plain"));
        }
        String api = at.containsKey("group") ? at.get("group") + "/" + at.get("version") : at.get("version");
        if (operation.startsWith("getAPI")) {
            return groups.contains(api) ? Reply.json(200, resources(api)) : missing("the server could not find " + api);
        }
        String plural = at.get("plural");
        if (operation.startsWith("list")) {
            return plural.equals("pods")
                    ? Reply.json(200, pods(query))
                    : Reply.json(200, labeled(plural, query.replaceAll(".*labelSelector=([^&]*).*", "$1")));
        }
        String key = plural + "/" + at.getOrDefault("namespace", "") + "/" + at.get("name");
        if (operation.startsWith("read")) {
            ObjectNode found = objects.get(key);
            return found == null ? missing(key + " not found") : Reply.json(200, looked(key, found));
        }
        if (operation.startsWith("delete")) {
            changes.add("delete " + key);
            return objects.remove(key) == null
                    ? missing(key + " not found")
                    : Reply.json(200, Map.of("kind", "Status"));
        }
        return apply(key, at.getOrDefault("namespace", ""), (ObjectNode) body, query.contains("dryRun=All"));
    }

    private static Reply missing(String message) {
        return Reply.json(404, Map.of("kind", "Status", "message", message, "reason", "NotFound"));
    }

    private static Map<String, Object> resources(String api) {
        List<Object> resources = new ArrayList<>();
        KINDS.get(api).forEach((kind, plural) -> {
            resources.add(Map.of(
                    "name",
                    plural,
                    "kind",
                    kind,
                    "namespaced",
                    !kind.equals("Namespace"),
                    "verbs",
                    List.of("get", "list", "patch", "delete")));
            resources.add(
                    Map.of("name", plural + "/status", "kind", kind, "namespaced", true, "verbs", List.of("get")));
        });
        return Map.of("kind", "APIResourceList", "groupVersion", api, "resources", resources);
    }

    private Map<String, Object> labeled(String plural, String selector) {
        String[] label = selector.split("=", 2);
        List<JsonNode> items = new ArrayList<>();
        objects.forEach((key, object) -> {
            if (key.startsWith(plural + "/")
                    && object.at("/metadata/labels").path(label[0]).asText().equals(label[1])) {
                ObjectNode item = object.deepCopy(); // items of a list do not say their kind
                item.remove("kind");
                item.remove("apiVersion");
                items.add(item);
            }
        });
        return Map.of("kind", "List", "items", items);
    }

    private Reply apply(String key, String namespace, ObjectNode body, boolean trial) {
        if (!namespace.isEmpty() && !objects.containsKey("namespaces//" + namespace)) {
            return missing("namespaces \"" + namespace + "\" not found");
        }
        if (!body.path("kind").asText().equals("Secret")) {
            List<String> wrong = PublishedSchemas.violations(body);
            if (!wrong.isEmpty()) {
                return Reply.json(422, Map.of("kind", "Status", "message", String.join("; ", wrong)));
            }
        }
        ObjectNode before = objects.get(key);
        if (before != null && before.has("foreign")) {
            return Reply.json(
                    409,
                    Map.of("kind", "Status", "message", "Apply failed with 1 conflict: conflict with \"helm\": .spec"));
        }
        if (trial) {
            return Reply.json(200, body);
        }
        ObjectNode after = body.deepCopy();
        JsonNode old = before == null ? null : before.path("spec");
        long generation = before == null ? 0 : before.at("/metadata/generation").asLong();
        boolean changed = old == null || !old.equals(after.path("spec"));
        after.withObject("/metadata").put("generation", changed ? generation + 1 : generation);
        objects.put(key, after);
        looks.remove(key);
        changes.add("apply " + key);
        return Reply.json(before == null ? 201 : 200, after);
    }

    /// Each look finds one more replica.
    private ObjectNode looked(String key, ObjectNode object) {
        ObjectNode now = object.deepCopy();
        if (!key.startsWith("deployments/") && !key.startsWith("statefulsets/")) {
            return now;
        }
        int wanted = object.at("/spec/replicas").asInt(1);
        int ready = stuck != null ? 0 : Math.min(wanted, looks.merge(key, 1, Integer::sum));
        now.withObject("/status")
                .put("observedGeneration", object.at("/metadata/generation").asLong())
                .put("replicas", wanted)
                .put("updatedReplicas", wanted)
                .put("readyReplicas", ready)
                .put("availableReplicas", ready);
        return now;
    }

    private ObjectNode pods(String query) {
        ObjectNode list = Json.mapper().createObjectNode();
        ArrayNode items = list.putArray("items");
        String selector = query.replaceAll(".*labelSelector=([^&]*).*", "$1");
        pods().forEach((pod, _) -> {
            boolean matches = true;
            for (String label : selector.split(",")) {
                String[] parts = label.split("=", 2);
                matches &= pod.at("/metadata/labels").path(parts[0]).asText().equals(parts[1]);
            }
            if (matches) {
                items.add(pod);
            }
        });
        return list;
    }

    /// The pods of all Deployments, with their image.
    private Map<JsonNode, String> pods() {
        Map<JsonNode, String> pods = new IdentityHashMap<>();
        objects.forEach((key, object) -> {
            if (key.startsWith("deployments/") || key.startsWith("statefulsets/")) {
                String image =
                        object.at("/spec/template/spec/containers/0/image").asText();
                for (int i = 1; i <= object.at("/spec/replicas").asInt(1); i++) {
                    pods.put(pod(object, image, i), image);
                }
            }
        });
        return pods;
    }

    private ObjectNode pod(JsonNode object, String image, int number) {
        JsonNode template = object.at("/spec/template");
        ObjectNode pod = Json.mapper().createObjectNode();
        ObjectNode labels = pod.withObject("/metadata/labels");
        template.at("/metadata/labels").properties().forEach(label -> labels.set(label.getKey(), label.getValue()));
        labels.put("pod-template-hash", Integer.toHexString(template.hashCode()));
        boolean next = labels.path("tone.dev/track").asText().equals("next");
        pod.withObject("/metadata").put("name", object.at("/metadata/name").asText() + "-" + number);
        pod.withObject("/spec").putArray("containers").addObject().put("name", "main");
        ObjectNode status = pod.withObject("/status");
        status.putArray("conditions")
                .addObject()
                .put("type", "Ready")
                .put("status", stuck == null && !image.equals(notReady) ? "True" : "False");
        ObjectNode container = status.putArray("containerStatuses")
                .addObject()
                .put("name", "main")
                .put("restartCount", next ? restarts : 0);
        if (stuck != null) {
            container.withObject("/state/waiting").put("reason", stuck).put("message", "back-off pulling image");
        }
        return pod;
    }
}
