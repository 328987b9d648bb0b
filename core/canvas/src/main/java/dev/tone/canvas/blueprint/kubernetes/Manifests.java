package dev.tone.canvas.blueprint.kubernetes;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Wiring;
import dev.tone.canvas.blueprint.yaml.Owned;
import dev.tone.canvas.blueprint.yaml.YamlText;
import dev.tone.canvas.blueprint.yaml.YamlWriter;
import dev.tone.canvas.service.SecretReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes a blueprint as Kubernetes manifests in one stream: namespaces with their ground rules, then service
/// by service what runs it and who may reach it, then what lies outside. Secrets are referred to, never
/// written; the head of the text says which have to be there.
public final class Manifests {
    private final Blueprint blueprint;
    private final Names names;
    private final Wiring wiring;
    private final YamlWriter writer = new YamlWriter();
    private boolean separated;

    private Manifests(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = new Names(blueprint);
        this.wiring = new Wiring(blueprint);
    }

    public static YamlText write(Blueprint blueprint) {
        return new Manifests(blueprint).text();
    }

    private YamlText text() {
        Workloads workloads = new Workloads(blueprint.name(), names, wiring);
        Policies policies = new Policies(names, wiring);
        Edges edges = new Edges(names, blueprint.services());
        Set<String> namespaces = new TreeSet<>(Set.of(blueprint.name()));
        blueprint.services().forEach(each -> namespaces.add(names.namespace(each)));
        head(namespaces, edges);
        for (String namespace : namespaces) {
            add(namespace(namespace));
            policies.ground(namespace).forEach(this::add);
            edges.gateways(namespace, policies).forEach(this::add);
        }
        for (Service service : blueprint.services()) {
            own(service.key(), workloads.of(service));
            own(service.key(), edges.route(service));
            own(service.key(), policies.of(service, edges.nameFor(service)));
        }
        for (Outside outside : blueprint.outsides()) {
            own(outside.key(), policies.of(outside, blueprint.name()));
        }
        return writer.done();
    }

    private void head(Set<String> namespaces, Edges edges) {
        writer.comment("Made from a drawing by Tone.");
        Map<String, Set<String>> secrets = new TreeMap<>();
        for (Service service : blueprint.services()) {
            for (String value : service.environment().values()) {
                SecretReference secret = SecretReference.parse(value);
                if (secret != null) {
                    secrets.computeIfAbsent(
                                    names.namespace(service) + "/" + Names.secrets(service.key()), _ -> new TreeSet<>())
                            .add(secret.name());
                }
            }
        }
        namespaces.forEach(namespace -> edges.certificates(namespace)
                .forEach(name -> secrets.put(namespace + "/" + name, new TreeSet<>(List.of("tls.crt", "tls.key")))));
        if (!secrets.isEmpty()) {
            writer.comment("Secrets that have to be there:");
            secrets.forEach((name, keys) -> writer.comment("  " + name + ": " + String.join(", ", keys)));
        }
    }

    private Map<String, Object> namespace(String name) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("istio-injection", "enabled");
        labels.putAll(names.labels());
        return Names.object("v1", "Namespace", name, "", labels);
    }

    private void own(String owner, List<Map<String, Object>> objects) {
        objects.forEach(object -> add(new Owned(owner, object)));
    }

    private void add(Object object) {
        if (separated) {
            writer.separator();
        }
        separated = true;
        writer.document(object);
    }
}
