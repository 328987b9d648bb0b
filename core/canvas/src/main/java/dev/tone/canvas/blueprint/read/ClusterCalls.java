package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who calls whom in a manifest: by what a workload says in this product's words, or else by the hosts in its
/// environment
/// and by the policies that let callers in.
final class ClusterCalls {
    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::from).thenComparing(Link::to).thenComparing(Link::protocol);

    private final Cluster cluster;
    private final Outsides outsides;
    private final Notes notes;
    private final Set<Link> links = new TreeSet<>(ORDER);

    ClusterCalls(Cluster cluster, Outsides outsides, Notes notes) {
        this.cluster = cluster;
        this.outsides = outsides;
        this.notes = notes;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    /// Those of its own words, or of its environment.
    void read(Workload workload) {
        YamlNode said = workload.object().annotation("calls");
        if (workload.isOurs() || !said.isNothing()) {
            for (String call : said.texts()) {
                String[] parts = call.split("/", 2);
                link(workload.key(), parts[0], parts.length == 2 ? parts[1] : "");
            }
            return;
        }
        String namespace = workload.object().namespace();
        for (Map.Entry<String, String> variable : workload.draft().environment.entrySet()) {
            for (String host : Guess.hosts(variable.getKey(), variable.getValue())) {
                String[] parts = host.split("\\.", 3);
                String within = parts.length > 1 ? parts[1] : namespace;
                Workload named = cluster.behind(parts[0], within);
                // What names no namespace is in the one that is called so.
                Workload called = named == null && parts.length > 1 && within.equals("default")
                        ? cluster.behind(parts[0], "")
                        : named;
                String outside = outsides.behind(parts[0], within);
                if (called != null) {
                    link(workload.key(), called.key(), "");
                } else if (outside != null) {
                    link(workload.key(), outside, "");
                }
            }
        }
    }

    /// Only policies say anything here.
    void read(KubeObject object) {
        if (object.kind().equals("NetworkPolicy")) {
            network(object);
        } else if (object.kind().equals("AuthorizationPolicy")) {
            mesh(object);
        }
    }

    private void network(KubeObject policy) {
        YamlNode spec = policy.spec();
        for (Workload called : foreign(spec.at("podSelector", "matchLabels"), policy.namespace())) {
            for (YamlNode rule : spec.get("ingress").items()) {
                for (YamlNode from : rule.get("from").items()) {
                    String other = from.at("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name")
                            .text();
                    cluster.selected(
                                    from.at("podSelector", "matchLabels"), other.isEmpty() ? policy.namespace() : other)
                            .forEach(caller -> link(caller.key(), called.key(), ""));
                }
            }
        }
    }

    private void mesh(KubeObject policy) {
        YamlNode spec = policy.spec();
        if (spec.get("action").text().equals("DENY")) {
            return;
        }
        for (Workload called : foreign(spec.at("selector", "matchLabels"), policy.namespace())) {
            for (YamlNode rule : spec.get("rules").items()) {
                for (YamlNode from : rule.get("from").items()) {
                    for (String principal : from.at("source", "principals").texts()) {
                        cluster.of(principal).forEach(caller -> link(caller.key(), called.key(), ""));
                    }
                }
            }
        }
    }

    /// Ours say in their own words whom they call.
    private List<Workload> foreign(YamlNode selector, String namespace) {
        return cluster.selected(selector, namespace).stream()
                .filter(each -> !each.isOurs())
                .toList();
    }

    private void link(String from, String to, String protocol) {
        if (!cluster.has(to) && !outsides.has(to)) {
            notes.add("call", from, to);
        } else if (!from.equals(to)) {
            links.add(new Link(from, to, Compiler.protocol(protocol)));
        }
    }
}
