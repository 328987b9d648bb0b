package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads Kubernetes manifests, of ours or of anybody's.
final class ManifestsReader {
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String SCALER = "HorizontalPodAutoscaler";
    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob");
    /// What follows from the drawing anyway, or is read where it is referred to.
    private static final Set<String> UNDERSTOOD = Set.of(
            "Namespace",
            "ServiceAccount",
            "PeerAuthentication",
            "Gateway",
            "ConfigMap",
            "PersistentVolumeClaim",
            "Service",
            "HTTPRoute",
            "Ingress",
            "NetworkPolicy",
            "AuthorizationPolicy",
            "ServiceEntry",
            SCALER,
            "List");

    /// @param path behind the host, empty for all of it
    /// @param share whether it only takes a share of what goes to another
    private record Route(String host, String path, String service, String namespace, boolean share) {
        int rank() {
            return 2 * path.length() + (share ? 1 : 0);
        }
    }

    private final Notes notes;
    private final KeyTable keys = new KeyTable();
    private final List<KubeObject> objects = new ArrayList<>();
    private final Cluster cluster;

    private ManifestsReader(Notes notes) {
        this.notes = notes;
        cluster = new Cluster(notes);
    }

    static boolean isManifest(YamlNode document) {
        return !document.get("apiVersion").isNothing() && !document.get("kind").isNothing();
    }

    static Blueprint read(List<YamlNode> documents, Notes notes) {
        ManifestsReader reader = new ManifestsReader(notes);
        documents.forEach(reader::collect);
        return reader.blueprint();
    }

    private void collect(YamlNode node) {
        String kind = node.get("kind").text();
        if (kind.equals("List")) {
            node.get("items").items().forEach(this::collect);
        } else if (isManifest(node)) {
            objects.add(new KubeObject(
                    kind,
                    node.at("metadata", "name").text(),
                    node.at("metadata", "namespace").text(),
                    node));
        } else if (!node.isNothing()) {
            notes.add("document", kind);
        }
    }

    private Blueprint blueprint() {
        String system = system();
        WorkloadReader reading = new WorkloadReader(objects, notes);
        objects.forEach(object -> workload(object, system, reading));
        objects.stream().filter(object -> object.kind().equals(SCALER)).forEach(this::scaled);
        objects.stream().filter(object -> object.kind().equals("Service")).forEach(cluster::addService);
        domains();
        Outsides outsides = new Outsides(objects, keys);
        ClusterCalls calls = new ClusterCalls(cluster, outsides, notes);
        cluster.workloads().forEach(calls::read);
        objects.forEach(calls::read);
        return new Blueprint(Keys.of(system, "system"), cluster.services(), outsides.all(), calls.links());
    }

    private void workload(KubeObject object, String system, WorkloadReader reading) {
        if (WORKLOADS.contains(object.kind())) {
            Workload workload = reading.read(object, keys.add(object.kind() + "/" + object.id(), object.name()));
            boolean apart =
                    !object.namespace().equals(system) && !object.namespace().isEmpty();
            workload.draft().namespace = apart ? Keys.of(object.namespace(), "namespace") : "";
            cluster.add(workload);
        } else if (!UNDERSTOOD.contains(object.kind())) {
            notes.add(object.kind().equals("Secret") ? "secret" : "kind", object.kind(), object.name());
        }
    }

    /// Replicas are left out where something else sets them, so the least that it sets is what was meant.
    private void scaled(KubeObject scaler) {
        YamlNode target = scaler.spec().get("scaleTargetRef");
        Workload workload = cluster.workloads().stream()
                .filter(each -> each.object().kind().equals(target.get("kind").text())
                        && each.object().name().equals(target.get("name").text())
                        && each.object().namespace().equals(scaler.namespace()))
                .findFirst()
                .orElse(null);
        if (workload == null) {
            notes.add("kind", scaler.kind(), scaler.name());
            return;
        }
        Integer least = scaler.spec().get("minReplicas").whole();
        ServiceDraft draft = workload.draft();
        draft.replicas = Math.max(draft.replicas, least == null ? 1 : least);
        String most = scaler.spec().get("maxReplicas").text();
        notes.add("scaling", workload.object().name(), String.valueOf(draft.replicas), most.isEmpty() ? "?" : most);
    }

    private String system() {
        for (KubeObject object : objects) {
            String part = object.node().at("metadata", "labels", PART_OF).text();
            if (!part.isEmpty()) {
                return part;
            }
        }
        return objects.stream()
                .filter(each -> WORKLOADS.contains(each.kind()))
                .map(KubeObject::namespace)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("system");
    }

    /// One service answers at a host, that of the shortest path: a drawing has no paths.
    private void domains() {
        List<Route> routes = new ArrayList<>();
        objects.forEach(object -> routes(object, routes));
        routes.sort(Comparator.comparingInt(Route::rank));
        Map<String, Integer> ranks = new HashMap<>();
        for (Route route : routes) {
            Workload workload = cluster.behind(route.service(), route.namespace());
            boolean first =
                    workload != null && ranks.computeIfAbsent(route.host(), host -> route.rank()) == route.rank();
            if (workload == null || !answers(workload, route.host(), first)) {
                notes.add("domain", workload == null ? route.service() : workload.key(), route.host() + route.path());
            }
        }
    }

    private static boolean answers(Workload workload, String host, boolean first) {
        if (first && workload.draft().domain.isEmpty()) {
            workload.draft().domain = host;
        }
        return workload.draft().domain.equals(host);
    }

    private static void routes(KubeObject object, List<Route> routes) {
        if (object.kind().equals("HTTPRoute")) {
            String host =
                    object.spec().get("hostnames").texts().stream().findFirst().orElse("");
            for (YamlNode rule : object.spec().get("rules").items()) {
                String path = rule.get("matches").items().stream()
                        .map(match -> match.at("path", "value").text())
                        .min(Comparator.comparingInt(String::length))
                        .orElse("");
                List<YamlNode> backends = rule.get("backendRefs").items();
                for (int i = 0; i < backends.size(); i++) {
                    route(host, path, backends.get(i).get("name"), object, i > 0, routes);
                }
            }
        } else if (object.kind().equals("Ingress")) {
            for (YamlNode rule : object.spec().get("rules").items()) {
                for (YamlNode path : rule.at("http", "paths").items()) {
                    YamlNode service = path.at("backend", "service", "name");
                    route(rule.get("host").text(), path.get("path").text(), service, object, false, routes);
                }
            }
        }
    }

    private static void route(
            String host, String path, YamlNode service, KubeObject object, boolean share, List<Route> routes) {
        if (!host.isEmpty()) {
            String behind = path.equals("/") ? "" : path;
            routes.add(new Route(host, behind, service.text(), object.namespace(), share));
        }
    }
}
