package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.service.Port;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads Kubernetes manifests, of ours or of anybody's.
final class ManifestsReader {
    static final String OURS = "tone.dev/";
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
    /// Comparisons of labels that are worth it.
    private static final int LOOKS = 5_000_000;
    private static final Comparator<Link> LINKS =
            Comparator.comparing(Link::from).thenComparing(Link::to).thenComparing(Link::protocol);

    /// @param namespace as the object says it, or empty
    record KubeObject(String kind, String name, String namespace, YamlNode node) {
        YamlNode annotation(String ours) {
            return node.at("metadata", "annotations", OURS + ours);
        }

        String id() {
            return namespace + "/" + name;
        }
    }

    /// @param labels of its pods
    record Workload(KubeObject object, ServiceDraft draft, YamlNode labels, String account) {
        boolean isSelectedBy(YamlNode selector) {
            return selector instanceof YamlNode.Mapping mapping
                    && !mapping.entries().isEmpty()
                    && mapping.entries().entrySet().stream()
                            .allMatch(each -> labels.get(each.getKey())
                                    .text()
                                    .equals(each.getValue().text()));
        }
    }

    private final List<KubeObject> objects = new ArrayList<>();
    private final Notes notes;
    private final KeyTable keys = new KeyTable();
    private final List<Workload> workloads = new ArrayList<>();
    private final Map<String, Workload> byKey = new LinkedHashMap<>();
    private final Map<String, List<Workload>> byNamespace = new HashMap<>();
    /// What answers for a service of the cluster, by its namespace and name.
    private final Map<String, Workload> behind = new HashMap<>();
    /// The keys of what is outside of the cluster, by the namespace and name of the service that stands for it.
    private final Map<String, String> external = new HashMap<>();
    private final Map<String, List<Workload>> byAccount = new HashMap<>();
    private int looked;
    private final Map<String, Outside> outsides = new TreeMap<>();
    private final Set<Link> links = new TreeSet<>(LINKS);

    private ManifestsReader(Notes notes) {
        this.notes = notes;
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
        for (KubeObject object : objects) {
            if (WORKLOADS.contains(object.kind())) {
                String key = keys.add(object.kind() + "/" + object.id(), object.name());
                Workload workload = reading.read(object, key);
                workload.draft().namespace = object.namespace().equals(system)
                                || object.namespace().isEmpty()
                        ? ""
                        : Keys.of(object.namespace(), "namespace");
                add(workload, key);
            } else if (!UNDERSTOOD.contains(object.kind())) {
                notes.add(object.kind().equals("Secret") ? "secret" : "kind", object.kind(), object.name());
            }
        }
        for (KubeObject object : objects) {
            if (object.kind().equals("Service")) {
                selected(object.node().at("spec", "selector"), object.namespace()).stream()
                        .findFirst()
                        .ifPresent(workload -> behind.put(object.id(), workload));
            }
        }
        objects.forEach(this::domains);
        objects.forEach(this::outside);
        objects.forEach(this::named);
        workloads.forEach(this::calls);
        policies();
        List<Blueprint.Service> services = workloads.stream()
                .map(each -> each.draft().finished(notes))
                .sorted(Comparator.comparing(Blueprint.Service::key))
                .toList();
        return new Blueprint(Keys.of(system, "system"), services, List.copyOf(outsides.values()), List.copyOf(links));
    }

    private void add(Workload workload, String key) {
        if (workloads.size() == SystemReader.MOST) {
            throw SystemReader.tooMany();
        }
        String namespace = workload.object().namespace();
        workloads.add(workload);
        byKey.put(key, workload);
        byNamespace.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(workload);
        byAccount
                .computeIfAbsent(namespace + "/sa/" + workload.account(), _ -> new ArrayList<>())
                .add(workload);
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

    // What comes in from outside.

    private void domains(KubeObject object) {
        if (object.kind().equals("HTTPRoute")) {
            String host = first(object.node().at("spec", "hostnames"));
            for (YamlNode rule : object.node().at("spec", "rules").items()) {
                rule.get("backendRefs")
                        .items()
                        .forEach(backend -> domain(host, backend.get("name").text(), object.namespace()));
            }
        } else if (object.kind().equals("Ingress")) {
            for (YamlNode rule : object.node().at("spec", "rules").items()) {
                String host = rule.get("host").text();
                rule.at("http", "paths")
                        .items()
                        .forEach(path -> domain(
                                host, path.at("backend", "service", "name").text(), object.namespace()));
            }
        }
    }

    private static String first(YamlNode list) {
        List<String> texts = list.texts();
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private void domain(String host, String service, String namespace) {
        Workload workload = behind(service, namespace);
        if (workload != null && !host.isEmpty()) {
            if (workload.draft().domain.isEmpty()) {
                workload.draft().domain = host;
            } else if (!workload.draft().domain.equals(host)) {
                notes.add("domain", workload.draft().key, host);
            }
        } else if (!host.isEmpty()) {
            notes.add("domain", service, host);
        }
    }

    private @Nullable Workload behind(String service, String namespace) {
        return behind.get(namespace + "/" + service);
    }

    /// The workloads whose pods a selector takes. Foreign files may ask this without end: after so many answers
    /// there are none any more, and the report says so.
    private List<Workload> selected(YamlNode selector, String namespace) {
        List<Workload> there = byNamespace.getOrDefault(namespace, List.of());
        looked += there.size();
        if (looked > LOOKS) {
            notes.add("calls-cut", String.valueOf(workloads.size()));
            return List.of();
        }
        return there.stream().filter(each -> each.isSelectedBy(selector)).toList();
    }

    // Who calls whom.

    /// A name of the cluster for something outside of it.
    private void named(KubeObject object) {
        YamlNode spec = object.node().get("spec");
        if (object.kind().equals("Service") && spec.get("type").text().equals("ExternalName")) {
            String key = keys.add("ExternalName/" + object.id(), object.name());
            List<Port> ports = new ArrayList<>();
            for (YamlNode port : spec.get("ports").items()) {
                Integer number = port.get("port").whole();
                if (number != null && number >= 1 && number <= Port.MAX) {
                    ports.add(new Port(number, "tcp"));
                }
            }
            String host = Allowed.host(spec.get("externalName").text());
            outsides.put(
                    key,
                    new Outside(
                            key,
                            object.name(),
                            "",
                            host,
                            ports.isEmpty() ? List.of(new Port(443, "https")) : Allowed.ports(ports),
                            ""));
            external.put(object.id(), key);
        }
    }

    private void calls(Workload workload) {
        YamlNode said = workload.object().annotation("calls");
        if (isOurs(workload) || !said.isNothing()) {
            for (String call : said.texts()) {
                String[] parts = call.split("/", 2);
                link(workload.draft().key, parts[0], parts.length == 2 ? parts[1] : "");
            }
            return;
        }
        String namespace = workload.object().namespace();
        for (Map.Entry<String, String> variable : workload.draft().environment.entrySet()) {
            for (String host : Guess.hosts(variable.getKey(), variable.getValue())) {
                String[] parts = host.split("\\.", 3);
                Workload named = behind(parts[0], parts.length > 1 ? parts[1] : namespace);
                // What names no namespace is in the one that is called so.
                Workload called =
                        named == null && parts.length > 1 && parts[1].equals("default") ? behind(parts[0], "") : named;
                String outside = external.get((parts.length > 1 ? parts[1] : namespace) + "/" + parts[0]);
                if (called != null) {
                    link(workload.draft().key, called.draft().key, "");
                } else if (outside != null) {
                    link(workload.draft().key, outside, "");
                }
            }
        }
    }

    private void policies() {
        for (KubeObject object : objects) {
            if (object.kind().equals("NetworkPolicy")) {
                network(object);
            } else if (object.kind().equals("AuthorizationPolicy")) {
                mesh(object);
            }
        }
    }

    private void network(KubeObject policy) {
        YamlNode spec = policy.node().get("spec");
        for (Workload called : foreign(spec.at("podSelector", "matchLabels"), policy.namespace())) {
            for (YamlNode rule : spec.get("ingress").items()) {
                for (YamlNode from : rule.get("from").items()) {
                    String other = from.at("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name")
                            .text();
                    selected(from.at("podSelector", "matchLabels"), other.isEmpty() ? policy.namespace() : other)
                            .forEach(caller -> link(caller.draft().key, called.draft().key, ""));
                }
            }
        }
    }

    private void mesh(KubeObject policy) {
        YamlNode spec = policy.node().get("spec");
        if (spec.get("action").text().equals("DENY")) {
            return;
        }
        for (Workload called : foreign(spec.at("selector", "matchLabels"), policy.namespace())) {
            for (YamlNode rule : spec.get("rules").items()) {
                for (YamlNode from : rule.get("from").items()) {
                    for (String principal : from.at("source", "principals").texts()) {
                        byAccount
                                .getOrDefault(principal.replaceFirst("^.*?/ns/", ""), List.of())
                                .forEach(caller -> link(caller.draft().key, called.draft().key, ""));
                    }
                }
            }
        }
    }

    /// Ours say in their own words whom they call.
    private List<Workload> foreign(YamlNode selector, String namespace) {
        return selected(selector, namespace).stream()
                .filter(each -> !isOurs(each))
                .toList();
    }

    private static boolean isOurs(Workload workload) {
        return workload.object()
                .node()
                .at("metadata", "labels", "app.kubernetes.io/managed-by")
                .text()
                .equals("tone");
    }

    private void link(String from, String to, String protocol) {
        if (!byKey.containsKey(to) && !outsides.containsKey(to)) {
            notes.add("call", from, to);
        } else if (!from.equals(to)) {
            links.add(new Link(from, to, Compiler.protocol(protocol)));
        }
    }

    // What is called and not deployed.

    private void outside(KubeObject object) {
        String key = object.annotation("outside").text();
        if (object.kind().equals("NetworkPolicy")
                && !key.isEmpty()
                && Keys.of(key, "").equals(key)) {
            String title = object.annotation("title").text();
            List<Port> ports = new ArrayList<>();
            for (String text : object.annotation("ports").texts()) {
                String[] parts = text.split("/", 2);
                Integer number = new YamlNode.Scalar(parts[0], true).whole();
                if (number != null && number >= 1 && number <= Port.MAX) {
                    ports.add(new Port(number, parts.length == 2 ? parts[1] : "tcp"));
                }
            }
            outsides.put(
                    key,
                    new Outside(
                            key,
                            title.isEmpty() ? key : title,
                            object.annotation("technology").text(),
                            Allowed.host(object.annotation("host").text()),
                            ports.isEmpty() ? List.of(new Port(443, "https")) : Allowed.ports(ports),
                            object.annotation("notes").text()));
        } else if (object.kind().equals("ServiceEntry") && !object.name().startsWith("tone--")) {
            String host = first(object.node().at("spec", "hosts"));
            String own = keys.add("ServiceEntry/" + object.id(), object.name());
            outsides.put(own, new Outside(own, own, "", Allowed.host(host), List.of(new Port(443, "https")), ""));
        }
    }
}
