package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives the new pods their exact share of what comes through routes of the Gateway API (HTTPRoute, `weight` of its
/// `backendRefs`), however few pods there are.
///
/// A Service that a route leads to is kept for the pods before, and a second one reaches the new pods. What calls the
/// Service from inside of the cluster reaches the pods before as long as the trial lasts.
final class RouteWeights {
    /// On a route whose weights are those of a trial: what it is without it.
    static final String WHOLE = "tone.dev/whole";

    private static final String API = "gateway.networking.k8s.io/";
    private static final int ALL = 100;

    private final HostJob job;
    private final Applying applying;
    /// The Service for the new pods, by the Service that routes lead to.
    private final Map<Manifest, Manifest> seconds = new LinkedHashMap<>();
    /// Each route that leads to one of them, as it stood.
    private final Map<Manifest, Manifest> routes = new LinkedHashMap<>();
    private final Map<Manifest, Manifest> weighted = new HashMap<>();

    /// @param services those that reach what is on trial
    RouteWeights(HostJob job, Applying applying, Set<Manifest> services) {
        this.job = job;
        this.applying = applying;
        for (Manifest route : applying.manifests()) {
            Manifest stood = isRoute(route) ? applying.before(route).orElse(null) : null;
            if (stood == null) {
                continue; // nobody comes through it yet
            }
            for (Manifest service : services) {
                if (applying.before(service).isPresent() && leadsTo(stood, service)) {
                    seconds.computeIfAbsent(service, RouteWeights::second);
                    routes.put(route, stood);
                }
            }
        }
    }

    boolean isEmpty() {
        return routes.isEmpty();
    }

    /// The Services that are for the pods before during the trial.
    Set<Manifest> services() {
        return seconds.keySet();
    }

    boolean has(Manifest route) {
        return routes.containsKey(route);
    }

    private static boolean isRoute(Manifest manifest) {
        return manifest.kind().equals("HTTPRoute") && manifest.apiVersion().startsWith(API);
    }

    private static boolean leadsTo(Manifest route, Manifest service) {
        for (JsonNode rule : route.content().at("/spec/rules")) {
            for (JsonNode backend : rule.path("backendRefs")) {
                if (isOf(backend, route, service) && offers(service, backend.path("port"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode backend, Manifest route, Manifest service) {
        return backend.path("kind").asText("Service").equals("Service")
                && backend.path("namespace").asText(route.namespace()).equals(service.namespace())
                && backend.path("name").asText().equals(service.name());
    }

    private static boolean offers(Manifest service, JsonNode port) {
        for (JsonNode each : service.content().at("/spec/ports")) {
            if (each.path("port").asInt() == port.asInt()) {
                return true;
            }
        }
        return false;
    }

    /// Reached from inside of the cluster alone, whatever the first is.
    private static Manifest second(Manifest service) {
        ObjectNode content = Json.mapper().createObjectNode();
        content.put("apiVersion", service.apiVersion()).put("kind", service.kind());
        ObjectNode metadata = content.putObject("metadata");
        metadata.put("name", Gradually.nextName(service.name()));
        if (!service.namespace().isEmpty()) {
            metadata.put("namespace", service.namespace());
        }
        metadata.putObject("labels").put(Gradually.TRACK, Gradually.NEXT);
        ObjectNode spec = content.putObject("spec");
        spec.setAll((ObjectNode) service.copy().withObject("/spec").retain("selector", "ports"));
        spec.withObject("/selector").put(Gradually.TRACK, Gradually.NEXT);
        for (JsonNode port : spec.path("ports")) {
            ((ObjectNode) port).remove("nodePort");
        }
        return Manifest.of(content);
    }

    /// Makes the Services that reach the new pods, to which nothing is led yet.
    void open() throws HostException, CanceledException, InterruptedException {
        for (Manifest second : seconds.values()) {
            applying.besides(second, null);
        }
    }

    /// @param percent of what comes through the routes, 0 to 100
    void share(int percent) throws HostException, CanceledException, InterruptedException {
        for (Map.Entry<Manifest, Manifest> each : routes.entrySet()) {
            Manifest stood = each.getValue();
            Manifest route = weighted(stood, percent);
            applying.besides(route, weighted.getOrDefault(each.getKey(), stood));
            weighted.put(each.getKey(), route);
            job.say(route.title() + " gives " + percent + " % of its requests to the new pods");
        }
    }

    private Manifest weighted(Manifest stood, int percent) {
        ObjectNode content = stood.copy();
        content.withObject("/metadata/annotations").put(WHOLE, stood.json());
        for (JsonNode rule : content.at("/spec/rules")) {
            if (!(rule.path("backendRefs") instanceof ArrayNode backends)) {
                continue;
            }
            ArrayNode shared = Json.mapper().createArrayNode();
            for (JsonNode backend : backends) {
                Manifest second = second(backend, stood);
                int weight = backend.path("weight").asInt(1);
                ObjectNode before = ((ObjectNode) backend.deepCopy()).put("weight", weight * (ALL - percent));
                if (second == null) {
                    shared.add(before.put("weight", weight * ALL));
                } else {
                    shared.add(before);
                    shared.add(before.deepCopy().put("name", second.name()).put("weight", weight * percent));
                }
            }
            backends.removeAll().addAll(shared);
        }
        return Manifest.of(content);
    }

    private @Nullable Manifest second(JsonNode backend, Manifest route) {
        return seconds.entrySet().stream()
                .filter(each -> isOf(backend, route, each.getKey()) && offers(each.getKey(), backend.path("port")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Removes the Services of the trial. The routes lead to the first ones again by then.
    void close() throws HostException, InterruptedException {
        for (Manifest second : seconds.values()) {
            applying.remove(second);
        }
    }
}
