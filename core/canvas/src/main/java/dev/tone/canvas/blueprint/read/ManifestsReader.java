package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads Kubernetes manifests, of ours or of anybody's.
final class ManifestsReader {
    private static final String PART_OF = "app.kubernetes.io/part-of";
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
            "List");

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
        objects.stream().filter(object -> object.kind().equals("Service")).forEach(cluster::addService);
        objects.forEach(this::domains);
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

    private void domains(KubeObject object) {
        if (object.kind().equals("HTTPRoute")) {
            String host =
                    object.spec().get("hostnames").texts().stream().findFirst().orElse("");
            for (YamlNode rule : object.spec().get("rules").items()) {
                rule.get("backendRefs")
                        .items()
                        .forEach(backend -> domain(host, backend.get("name").text(), object.namespace()));
            }
        } else if (object.kind().equals("Ingress")) {
            for (YamlNode rule : object.spec().get("rules").items()) {
                String host = rule.get("host").text();
                rule.at("http", "paths")
                        .items()
                        .forEach(path -> domain(
                                host, path.at("backend", "service", "name").text(), object.namespace()));
            }
        }
    }

    private void domain(String host, String service, String namespace) {
        Workload workload = cluster.behind(service, namespace);
        if (workload == null) {
            if (!host.isEmpty()) {
                notes.add("domain", service, host);
            }
        } else if (workload.draft().domain.isEmpty()) {
            workload.draft().domain = host;
        } else if (!host.isEmpty() && !workload.draft().domain.equals(host)) {
            notes.add("domain", workload.key(), host);
        }
    }
}
