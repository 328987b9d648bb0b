package dev.tone.canvas.blueprint.kubernetes;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What things are called in a cluster. Names of our own have two dashes, which no key has.
final class Names {
    static final String NAME = "app.kubernetes.io/name";
    static final String PART_OF = "app.kubernetes.io/part-of";
    static final String COMPONENT = "app.kubernetes.io/component";
    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String OURS = "tone.dev/";
    static final String DEFAULT_DENY = "tone--default-deny";
    static final String PLATFORM = "tone--platform";
    static final String EDGE = "tone--edge";
    static final String OUTSIDE = "tone--outside-";
    static final String GATEWAY_NAME = "gateway.networking.k8s.io/gateway-name";
    static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private static final Set<ServiceKind> STATEFUL = EnumSet.of(
            ServiceKind.DATABASE, ServiceKind.CACHE, ServiceKind.QUEUE, ServiceKind.STORAGE, ServiceKind.SEARCH);

    private final Blueprint blueprint;

    Names(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    String namespace(Service service) {
        return service.namespace().isEmpty() ? blueprint.name() : service.namespace();
    }

    /// Whether each of its pods keeps a volume of its own.
    static boolean isStateful(Service service) {
        return STATEFUL.contains(service.kind()) && !service.volumes().isEmpty();
    }

    static String port(Port port) {
        return port.protocol() + "-" + port.number();
    }

    static String volume(int index) {
        return "data-" + index;
    }

    static String claim(Service service, int index) {
        return service.key() + "-" + volume(index);
    }

    static String config(String key) {
        return key + "-config";
    }

    static String secrets(String key) {
        return key + "-secrets";
    }

    static String certificate(String key) {
        return key + "-tls";
    }

    /// The account of another service's pods, as the mesh proves it.
    static String principal(String namespace, String account) {
        return "cluster.local/ns/" + namespace + "/sa/" + account;
    }

    static Map<String, Object> selector(String key) {
        return Map.of(NAME, key);
    }

    Map<String, Object> labels(Service service) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put(NAME, service.key());
        labels.put(COMPONENT, service.kind().code());
        labels.putAll(labels());
        if (!service.network().isEmpty()) {
            labels.put(OURS + "network", service.network());
        }
        if (!service.zone().isEmpty()) {
            labels.put(OURS + "zone", service.zone());
        }
        return labels;
    }

    Map<String, Object> labels() {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put(PART_OF, blueprint.name());
        labels.put(MANAGED_BY, "tone");
        return labels;
    }

    /// An object without its content.
    Map<String, Object> object(String apiVersion, String kind, String name, String namespace) {
        return object(apiVersion, kind, name, namespace, labels());
    }

    static Map<String, Object> object(
            String apiVersion, String kind, String name, String namespace, Map<String, Object> labels) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        if (!namespace.isEmpty()) {
            metadata.put("namespace", namespace);
        }
        metadata.put("labels", labels);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", apiVersion);
        object.put("kind", kind);
        object.put("metadata", metadata);
        return object;
    }
}
