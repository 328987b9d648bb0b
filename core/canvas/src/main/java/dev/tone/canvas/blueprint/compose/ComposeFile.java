package dev.tone.canvas.blueprint.compose;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Wiring;
import dev.tone.canvas.blueprint.yaml.Owned;
import dev.tone.canvas.blueprint.yaml.YamlText;
import dev.tone.canvas.blueprint.yaml.YamlWriter;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.SecretReference;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes a blueprint as a Compose file. What Compose has no word for stands under `x-tone`, so that the file
/// comes back as the same blueprint. Secrets are variables that must be set when it is started.
public final class ComposeFile {
    static final String OURS = "x-tone";
    static final String NO_NETWORK = "default";

    private final Blueprint blueprint;
    private final Wiring wiring;
    private final Map<String, List<String>> startOrder;
    private final Set<Integer> published = new HashSet<>();
    private final boolean networked;

    private ComposeFile(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.wiring = new Wiring(blueprint);
        this.startOrder = wiring.startOrder();
        this.networked =
                blueprint.services().stream().anyMatch(each -> !each.network().isEmpty());
    }

    public static YamlText write(Blueprint blueprint) {
        return new ComposeFile(blueprint).text();
    }

    private YamlText text() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", blueprint.name());
        Map<String, Object> services = new LinkedHashMap<>();
        Map<String, Object> volumes = new LinkedHashMap<>();
        for (Service service : blueprint.services()) {
            services.put(service.key(), new Owned(service.key(), service(service)));
            for (int i = 0; i < service.volumes().size(); i++) {
                volumes.put(
                        volumeName(service, i),
                        new Owned(
                                service.key(),
                                Map.of(
                                        OURS,
                                        Map.of(
                                                "gibibytes",
                                                service.volumes().get(i).gibibytes()))));
            }
        }
        file.put("services", services);
        if (networked) {
            Map<String, Object> networks = new TreeMap<>();
            blueprint.services().stream()
                    .map(Service::network)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> networks.put(each, Map.of()));
            file.put("networks", networks);
        }
        if (!volumes.isEmpty()) {
            file.put("volumes", volumes);
        }
        if (!blueprint.outsides().isEmpty()) {
            Map<String, Object> outsides = new LinkedHashMap<>();
            blueprint.outsides().forEach(each -> outsides.put(each.key(), new Owned(each.key(), outside(each))));
            file.put(OURS, Map.of("outsides", outsides));
        }
        YamlWriter writer = new YamlWriter().comment("Made from a drawing by Tone.");
        Set<String> secrets = secrets();
        if (!secrets.isEmpty()) {
            writer.comment("Set before the start: " + String.join(", ", secrets));
        }
        return writer.document(file).done();
    }

    private Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        for (Service service : blueprint.services()) {
            for (String value : service.environment().values()) {
                SecretReference secret = SecretReference.parse(value);
                if (secret != null) {
                    secrets.add(secret.name());
                }
            }
        }
        return secrets;
    }

    private Map<String, Object> service(Service service) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "image", service.image());
        if (!service.source().isEmpty()) {
            out.put("build", Map.of("context", literal(service.source())));
        }
        out.put("restart", "unless-stopped");
        if (!service.environment().isEmpty()) {
            Map<String, Object> environment = new LinkedHashMap<>();
            service.environment().forEach((name, value) -> environment.put(name, variable(value)));
            out.put("environment", environment);
        }
        ports(service, out);
        volumes(service, out);
        waiting(service, out);
        networks(service, out);
        Port probed = Compiler.probedPort(service.ports());
        if (!service.healthPath().isEmpty() && probed != null) {
            out.put("healthcheck", health(service.healthPath(), probed));
        }
        if (service.replicas() != 1) {
            out.put("deploy", Map.of("replicas", service.replicas()));
        }
        out.put(OURS, ours(service));
        return out;
    }

    /// What is meant for the outside is published on the machine, once per port; the rest is only for other services.
    private void ports(Service service, Map<String, Object> out) {
        if (service.ports().isEmpty()) {
            return;
        }
        boolean open = Compiler.isOpen(service.kind(), service.domain());
        List<Object> ports = new ArrayList<>();
        for (Port port : service.ports()) {
            String transport = Allowed.isUdp(port) ? "udp" : "tcp";
            if (open) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("target", port.number());
                if (service.replicas() == 1 && published.add(port.number())) {
                    entry.put("published", String.valueOf(port.number()));
                }
                entry.put("protocol", transport);
                if (!port.protocol().equals(transport)) {
                    entry.put("app_protocol", port.protocol());
                }
                ports.add(entry);
            } else {
                ports.add(port.number() + "/" + transport);
            }
        }
        out.put(open ? "ports" : "expose", ports);
    }

    private static void volumes(Service service, Map<String, Object> out) {
        List<Object> volumes = new ArrayList<>();
        for (int i = 0; i < service.volumes().size(); i++) {
            Volume volume = service.volumes().get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("type", "volume");
            entry.put("source", volumeName(service, i));
            entry.put("target", volume.path());
            volumes.add(entry);
        }
        if (!volumes.isEmpty()) {
            out.put("volumes", volumes);
        }
    }

    private void waiting(Service service, Map<String, Object> out) {
        Map<String, Object> waiting = new LinkedHashMap<>();
        for (String key : startOrder.getOrDefault(service.key(), List.of())) {
            Service other = wiring.service(key);
            boolean checked = other != null && !other.healthPath().isEmpty();
            waiting.put(
                    key,
                    new Owned(
                            owner(service.key(), key),
                            Map.of("condition", checked ? "service_healthy" : "service_started")));
        }
        if (!waiting.isEmpty()) {
            out.put("depends_on", waiting);
        }
    }

    private void networks(Service service, Map<String, Object> out) {
        if (!networked) {
            return;
        }
        Set<String> others = new TreeSet<>();
        for (String key : wiring.callsOf(service.key()).keySet()) {
            Service other = wiring.service(key);
            if (other != null) {
                others.add(networkOf(other));
            }
        }
        List<Object> networks = new ArrayList<>(List.of(networkOf(service)));
        others.stream().filter(each -> !each.equals(networkOf(service))).forEach(networks::add);
        out.put("networks", networks);
    }

    private static String networkOf(Service service) {
        return service.network().isEmpty() ? NO_NETWORK : service.network();
    }

    private static Map<String, Object> health(String path, Port port) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put(
                "test",
                List.of("CMD", "wget", "-q", "-O", "/dev/null", literal("http://127.0.0.1:" + port.number() + path)));
        health.put("interval", "10s");
        health.put("timeout", "3s");
        health.put("retries", 5);
        health.put("start_period", "30s");
        return health;
    }

    private Map<String, Object> ours(Service service) {
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("kind", service.kind().code());
        put(ours, "title", service.title().equals(service.key()) ? "" : service.title());
        put(ours, "technology", service.technology());
        put(ours, "domain", service.domain());
        put(ours, "namespace", service.namespace());
        put(ours, "zone", service.zone());
        put(ours, "notes", service.notes());
        Map<String, Object> spoken = new LinkedHashMap<>();
        for (Port port : service.ports()) {
            String transport = Allowed.isUdp(port) ? "udp" : "tcp";
            if (!port.protocol().equals(transport)) {
                spoken.put(port.number() + "/" + transport, port.protocol());
            }
        }
        if (!spoken.isEmpty()) {
            ours.put("protocols", spoken);
        }
        List<Object> calls = new ArrayList<>();
        wiring.callsOf(service.key()).values().forEach(links -> links.forEach(link -> calls.add(call(link))));
        if (!calls.isEmpty()) {
            ours.put("calls", calls);
        }
        return ours;
    }

    private static Object call(Link link) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("to", link.to());
        put(call, "protocol", link.protocol());
        return new Owned(link.owner(), call);
    }

    private static Map<String, Object> outside(Outside outside) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "title", outside.title().equals(outside.key()) ? "" : outside.title());
        put(out, "technology", outside.technology());
        put(out, "host", outside.host());
        out.put(
                "ports",
                outside.ports().stream()
                        .map(port -> port.number() + "/" + port.protocol())
                        .toList());
        put(out, "notes", outside.notes());
        return out;
    }

    private static String owner(String from, String to) {
        return new Link(from, to, "").owner();
    }

    private static String volumeName(Service service, int index) {
        return service.key() + "-data-" + index;
    }

    private static void put(Map<String, Object> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, literal(value));
        }
    }

    private static String variable(String value) {
        SecretReference secret = SecretReference.parse(value);
        return secret == null ? literal(value) : "${" + secret.name() + ":?set " + secret.name() + "}";
    }

    /// Compose reads variables into every text.
    private static String literal(String value) {
        return value.replace("$", "$$");
    }
}
