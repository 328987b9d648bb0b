package dev.tone.canvas.blueprint.kubernetes;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Wiring;
import dev.tone.canvas.blueprint.yaml.Owned;
import dev.tone.canvas.service.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who may talk to whom: nobody, but along the arrows. Twice: by the mesh, which knows who calls
/// (AuthorizationPolicy over strict mTLS), and by the network, which holds also where a proxy is missing
/// (NetworkPolicy).
final class Policies {
    private static final String NETWORKING = "networking.k8s.io/v1";
    private static final String SECURITY = "security.istio.io/v1";
    /// Served by every version of Istio; the newer name only by some.
    private static final String PEERS = "security.istio.io/v1beta1";

    private static final List<String> INSIDE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    private static final int MESH_CONTROL = 15_012;
    private static final int DNS = 53;

    private final Names names;
    private final Wiring wiring;

    Policies(Names names, Wiring wiring) {
        this.names = names;
        this.wiring = wiring;
    }

    /// The ground rules of a namespace: mTLS only, nothing allowed, but asking for names and for the mesh's control
    /// plane.
    List<Map<String, Object>> ground(String namespace) {
        Map<String, Object> peers = names.object(PEERS, "PeerAuthentication", "default", namespace);
        peers.put("spec", Map.of("mtls", Map.of("mode", "STRICT")));
        Map<String, Object> nobody = names.object(SECURITY, "AuthorizationPolicy", Names.DEFAULT_DENY, namespace);
        nobody.put("spec", Map.of());
        Map<String, Object> closed =
                policy(Names.DEFAULT_DENY, namespace, Map.of(), List.of("Ingress", "Egress"), null, null);
        Map<String, Object> dns = rule(
                "to",
                List.of(Map.of(
                        "namespaceSelector", Map.of("matchLabels", Map.of(Names.NAMESPACE_NAME, "kube-system")))),
                List.of(port("UDP", DNS), port("TCP", DNS)));
        Map<String, Object> mesh = rule(
                "to",
                List.of(Map.of(
                        "namespaceSelector", Map.of("matchLabels", Map.of(Names.NAMESPACE_NAME, "istio-system")))),
                List.of(port("TCP", MESH_CONTROL)));
        Map<String, Object> platform =
                policy(Names.PLATFORM, namespace, Map.of(), List.of("Egress"), null, List.of(dns, mesh));
        return List.of(peers, nobody, closed, platform);
    }

    /// @param edge the gateway that brings calls from outside to it, or null
    List<Map<String, Object>> of(Service service, @Nullable String edge) {
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Object> in = new ArrayList<>();
        List<Object> allowed = new ArrayList<>();
        wiring.callersOf(service.key()).forEach((key, links) -> {
            Service caller = wiring.service(key);
            if (caller != null) {
                List<Port> needed = Blueprint.needed(service.ports(), links);
                String owner = links.getFirst().owner();
                in.add(new Owned(owner, rule("from", List.of(peer(caller, service)), ports(needed))));
                allowed.add(new Owned(owner, allow(Names.principal(names.namespace(caller), key), needed)));
            }
        });
        Port open = Compiler.probedPort(service.ports());
        if (edge != null && open != null) {
            in.add(rule(
                    "from",
                    List.of(Map.of("podSelector", Map.of("matchLabels", Map.of(Names.GATEWAY_NAME, edge)))),
                    ports(List.of(open))));
            allowed.add(allow(Names.principal(names.namespace(service), edge + "-istio"), List.of(open)));
        }
        List<Object> out = new ArrayList<>();
        wiring.callsOf(service.key()).forEach((key, links) -> {
            Service called = wiring.service(key);
            if (called != null) {
                out.add(new Owned(
                        links.getFirst().owner(),
                        rule("to", List.of(peer(called, service)), ports(Blueprint.needed(called.ports(), links)))));
            }
        });
        if (!in.isEmpty() || !out.isEmpty()) {
            List<Object> types = new ArrayList<>();
            if (!in.isEmpty()) {
                types.add("Ingress");
            }
            if (!out.isEmpty()) {
                types.add("Egress");
            }
            objects.add(policy(
                    service.key(),
                    names.namespace(service),
                    Map.of("matchLabels", Names.selector(service.key())),
                    types,
                    in.isEmpty() ? null : in,
                    out.isEmpty() ? null : out));
        }
        if (!allowed.isEmpty()) {
            Map<String, Object> policy =
                    names.object(SECURITY, "AuthorizationPolicy", service.key(), names.namespace(service));
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("selector", Map.of("matchLabels", Names.selector(service.key())));
            spec.put("action", "ALLOW");
            spec.put("rules", allowed);
            policy.put("spec", spec);
            objects.add(policy);
        }
        return objects;
    }

    /// Lets its callers out to it, and nowhere inside.
    List<Map<String, Object>> of(Outside outside, String system) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (!outside.host().isEmpty()) {
            Map<String, Object> entry =
                    names.object("networking.istio.io/v1beta1", "ServiceEntry", Names.OUTSIDE + outside.key(), system);
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("hosts", List.of(outside.host()));
            spec.put("location", "MESH_EXTERNAL");
            spec.put("resolution", "DNS");
            List<Object> ports = new ArrayList<>();
            for (Port port : outside.ports()) {
                if (!Allowed.isUdp(port)) {
                    Map<String, Object> each = new LinkedHashMap<>();
                    each.put("name", Names.port(port));
                    each.put("number", port.number());
                    each.put("protocol", meshProtocol(port));
                    ports.add(each);
                }
            }
            spec.put("ports", ports);
            entry.put("spec", spec);
            if (!ports.isEmpty()) {
                objects.add(entry);
            }
        }
        Map<String, List<Object>> callers = new TreeMap<>();
        for (Map.Entry<String, List<Link>> each :
                wiring.callersOf(outside.key()).entrySet()) {
            Service caller = wiring.service(each.getKey());
            if (caller != null) {
                callers.computeIfAbsent(names.namespace(caller), _ -> new ArrayList<>())
                        .add(new Owned(each.getValue().getFirst().owner(), caller.key()));
            }
        }
        callers.forEach((namespace, keys) -> objects.add(exit(outside, namespace, keys)));
        return objects;
    }

    private Map<String, Object> exit(Outside outside, String namespace, List<Object> callers) {
        Map<String, Object> anywhere = new LinkedHashMap<>();
        anywhere.put("cidr", "0.0.0.0/0");
        anywhere.put("except", INSIDE);
        Map<String, Object> expression = new LinkedHashMap<>();
        expression.put("key", Names.NAME);
        expression.put("operator", "In");
        expression.put("values", callers);
        Map<String, Object> policy = policy(
                Names.OUTSIDE + outside.key(),
                namespace,
                Map.of("matchExpressions", List.of(expression)),
                List.of("Egress"),
                null,
                List.of(rule("to", List.of(Map.of("ipBlock", anywhere)), ports(outside.ports()))));
        Map<String, Object> notes = new LinkedHashMap<>();
        Workloads.put(notes, "outside", outside.key());
        Workloads.put(notes, "title", outside.title().equals(outside.key()) ? "" : outside.title());
        Workloads.put(notes, "technology", outside.technology());
        Workloads.put(notes, "host", outside.host());
        Workloads.put(
                notes,
                "ports",
                String.join(
                        " ",
                        outside.ports().stream()
                                .map(port -> port.number() + "/" + port.protocol())
                                .toList()));
        Workloads.put(notes, "notes", outside.notes());
        Workloads.annotate(policy, notes);
        return policy;
    }

    /// Lets the world in to a gateway, and the gateway to the services of its namespace.
    List<Map<String, Object>> ofEdge(String edge, String namespace) {
        Map<String, Object> pods = Map.of("matchLabels", Map.of(Names.GATEWAY_NAME, edge));
        Map<String, Object> network = policy(
                edge,
                namespace,
                pods,
                List.of("Ingress", "Egress"),
                List.of(Map.of("ports", List.of(port("TCP", Edges.PORT)))),
                List.of(Map.of("to", List.of(Map.of("podSelector", Map.of())))));
        Map<String, Object> mesh = names.object(SECURITY, "AuthorizationPolicy", edge, namespace);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("selector", pods);
        spec.put("action", "ALLOW");
        spec.put(
                "rules",
                List.of(Map.of(
                        "to", List.of(Map.of("operation", Map.of("ports", List.of(String.valueOf(Edges.PORT))))))));
        mesh.put("spec", spec);
        return List.of(network, mesh);
    }

    private Map<String, Object> peer(Service peer, Service self) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (!names.namespace(peer).equals(names.namespace(self))) {
            out.put("namespaceSelector", Map.of("matchLabels", Map.of(Names.NAMESPACE_NAME, names.namespace(peer))));
        }
        out.put("podSelector", Map.of("matchLabels", Names.selector(peer.key())));
        return out;
    }

    private Map<String, Object> policy(
            String name,
            String namespace,
            Map<String, Object> pods,
            List<?> types,
            @Nullable List<?> ingress,
            @Nullable List<?> egress) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("podSelector", pods);
        spec.put("policyTypes", types);
        if (ingress != null) {
            spec.put("ingress", ingress);
        }
        if (egress != null) {
            spec.put("egress", egress);
        }
        Map<String, Object> policy = names.object(NETWORKING, "NetworkPolicy", name, namespace);
        policy.put("spec", spec);
        return policy;
    }

    private static Map<String, Object> rule(String side, List<Object> peers, List<Object> ports) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(side, peers);
        if (!ports.isEmpty()) {
            rule.put("ports", ports);
        }
        return rule;
    }

    private static List<Object> ports(List<Port> ports) {
        List<Object> out = new ArrayList<>();
        ports.forEach(each -> out.add(port(Workloads.transport(each), each.number())));
        return out;
    }

    private static Map<String, Object> port(String transport, int number) {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("protocol", transport);
        port.put("port", number);
        return port;
    }

    private static Map<String, Object> allow(String principal, List<Port> ports) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("from", List.of(Map.of("source", Map.of("principals", List.of(principal)))));
        List<String> numbers = ports.stream()
                .filter(port -> !Allowed.isUdp(port))
                .map(port -> String.valueOf(port.number()))
                .toList();
        if (!numbers.isEmpty()) {
            rule.put("to", List.of(Map.of("operation", Map.of("ports", numbers))));
        }
        return rule;
    }

    private static String meshProtocol(Port port) {
        return switch (port.protocol()) {
            case "http" -> "HTTP";
            case "https" -> "HTTPS";
            case "grpc" -> "GRPC";
            case "tls" -> "TLS";
            default -> "TCP";
        };
    }
}
