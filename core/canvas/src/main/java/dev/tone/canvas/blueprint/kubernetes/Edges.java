package dev.tone.canvas.blueprint.kubernetes;

import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.yaml.Owned;
import dev.tone.canvas.service.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The way in from outside: a gateway with a listener per host name, and a route per service that has one.
final class Edges {
    static final int PORT = 443;

    private static final String API = "gateway.networking.k8s.io/v1";
    /// More listeners than these the Gateway API does not take.
    private static final int LISTENERS = 64;

    /// @param hosts the key of the service that each listener is named by, by host name
    private record Edge(String name, Map<String, String> hosts) {}

    private final Names names;
    private final Map<String, List<Edge>> edges = new TreeMap<>();

    Edges(Names names, List<Service> services) {
        this.names = names;
        for (Service service : services) {
            if (!service.domain().isEmpty()) {
                add(service);
            }
        }
    }

    private void add(Service service) {
        List<Edge> known = edges.computeIfAbsent(names.namespace(service), _ -> new ArrayList<>());
        if (edge(service) == null) {
            if (known.isEmpty() || known.getLast().hosts().size() == LISTENERS) {
                String name = known.isEmpty() ? Names.EDGE : Names.EDGE + "-" + (known.size() + 1);
                known.add(new Edge(name, new LinkedHashMap<>()));
            }
            known.getLast().hosts().put(service.domain(), service.key());
        }
    }

    private @Nullable Edge edge(Service service) {
        for (Edge edge : edges.getOrDefault(names.namespace(service), List.of())) {
            if (edge.hosts().containsKey(service.domain())) {
                return edge;
            }
        }
        return null;
    }

    /// The gateway that brings calls to a service, or null.
    @Nullable
    String nameFor(Service service) {
        Edge edge = service.domain().isEmpty() ? null : edge(service);
        return edge == null ? null : edge.name();
    }

    List<Map<String, Object>> gateways(String namespace, Policies policies) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Edge edge : edges.getOrDefault(namespace, List.of())) {
            Map<String, Object> gateway = names.object(API, "Gateway", edge.name(), namespace);
            List<Object> listeners = new ArrayList<>();
            edge.hosts().forEach((host, key) -> listeners.add(new Owned(key, listener(host, key))));
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("gatewayClassName", "istio");
            spec.put("listeners", listeners);
            gateway.put("spec", spec);
            objects.add(gateway);
            objects.addAll(policies.ofEdge(edge.name(), namespace));
        }
        return objects;
    }

    private static Map<String, Object> listener(String host, String key) {
        Map<String, Object> tls = new LinkedHashMap<>();
        tls.put("mode", "Terminate");
        tls.put("certificateRefs", List.of(Map.of("name", Names.certificate(key))));
        Map<String, Object> listener = new LinkedHashMap<>();
        listener.put("name", key);
        listener.put("hostname", host);
        listener.put("port", PORT);
        listener.put("protocol", "HTTPS");
        listener.put("tls", tls);
        return listener;
    }

    /// Names of the secrets with certificates that have to be there.
    List<String> certificates(String namespace) {
        return edges.getOrDefault(namespace, List.of()).stream()
                .flatMap(edge -> edge.hosts().values().stream())
                .map(Names::certificate)
                .toList();
    }

    List<Map<String, Object>> route(Service service) {
        Edge edge = service.domain().isEmpty() ? null : edge(service);
        Port port = Compiler.probedPort(service.ports());
        if (edge == null || port == null) {
            return List.of();
        }
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("name", edge.name());
        parent.put("sectionName", edge.hosts().getOrDefault(service.domain(), service.key()));
        Map<String, Object> backend = new LinkedHashMap<>();
        backend.put("name", service.key());
        backend.put("port", port.number());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("parentRefs", List.of(parent));
        spec.put("hostnames", List.of(service.domain()));
        spec.put("rules", List.of(Map.of("backendRefs", List.of(backend))));
        Map<String, Object> route =
                Names.object(API, "HTTPRoute", service.key(), names.namespace(service), names.labels(service));
        route.put("spec", spec);
        return List.of(route);
    }
}
