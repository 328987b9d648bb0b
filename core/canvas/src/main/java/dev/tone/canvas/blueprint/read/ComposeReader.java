package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.SecretReference;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a Compose file, of ours or of anybody's.
final class ComposeReader {
    private static final String OURS = "x-tone";
    /// Begins the names of what Compose itself leaves aside, most often what the rest of the file repeats.
    private static final String ASIDE = "x-";
    private static final Set<String> TOP = Set.of("name", "version", "services", "networks", "volumes", OURS);
    private static final Set<String> KEPT = Set.of(
            "image",
            "build",
            "environment",
            "ports",
            "expose",
            "volumes",
            "depends_on",
            "links",
            "networks",
            "healthcheck",
            "deploy",
            "scale",
            "restart",
            "container_name",
            "hostname",
            "labels",
            OURS);
    private static final Comparator<Link> LINKS =
            Comparator.comparing(Link::from).thenComparing(Link::to).thenComparing(Link::protocol);

    private final YamlNode file;
    private final Notes notes;
    private final KeyTable keys = new KeyTable();
    private final Map<String, ServiceDraft> drafts = new LinkedHashMap<>();
    private final Set<Link> links = new TreeSet<>(LINKS);

    private ComposeReader(YamlNode file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    static boolean isCompose(YamlNode document) {
        return document.get("services").isMapping()
                && document.get("apiVersion").isNothing();
    }

    static Blueprint read(YamlNode file, Notes notes) {
        return new ComposeReader(file, notes).blueprint();
    }

    private Blueprint blueprint() {
        file.forEach((name, _) -> {
            if (!TOP.contains(name) && !name.startsWith(ASIDE)) {
                notes.add("part", name);
            }
        });
        YamlNode services = Extended.of(file.get("services"));
        YamlNode outsides = file.at(OURS, "outsides");
        services.forEach((name, _) -> keys.add(name, name));
        outsides.forEach((name, _) -> keys.add(name, name));
        services.forEach((name, service) -> {
            String key = keys.find(name);
            if (key != null) {
                drafts.put(name, service(name, key, service));
            }
        });
        services.forEach(this::calls);
        routed(services);
        Set<String> called = links.stream().map(Link::to).collect(Collectors.toSet());
        // Who is called answers requests, although the file does not say where.
        drafts.values().stream()
                .filter(draft -> draft.unsure && (!draft.domain.isEmpty() || called.contains(draft.key)))
                .forEach(draft -> draft.kind = ServiceKind.API);
        drafts.forEach((name, draft) -> {
            if (called.contains(draft.key) && !services.get(name).get(OURS).isMapping()) {
                listens(draft);
            }
        });
        List<Outside> read = new ArrayList<>();
        outsides.forEach((name, outside) -> {
            String key = keys.find(name);
            if (key != null) {
                read.add(outside(key, outside));
            }
        });
        read.sort(Comparator.comparing(Outside::key));
        List<Blueprint.Service> finished = drafts.values().stream()
                .map(draft -> draft.finished(notes))
                .sorted(Comparator.comparing(Blueprint.Service::key))
                .toList();
        return new Blueprint(Keys.of(literal(file.get("name").text()), "system"), finished, read, List.copyOf(links));
    }

    /// Within their network nobody writes down where a database listens. What faces the outside is left alone: a port
    /// would publish it.
    private void listens(ServiceDraft draft) {
        Technology known = Catalog.standard().named(draft.technology);
        if (known != null && draft.ports.isEmpty() && !Compiler.isOpen(draft.kind, draft.domain)) {
            draft.addPort(known.port(), "tcp");
        }
    }

    private ServiceDraft service(String name, String key, YamlNode service) {
        ServiceDraft draft = new ServiceDraft(key);
        YamlNode ours = service.get(OURS);
        service.forEach((field, _) -> {
            if (!KEPT.contains(field) && !field.startsWith(ASIDE)) {
                notes.add("field", name, field);
            }
        });
        draft.image = literal(service.get("image").text());
        if (!draft.image.isEmpty() && !Allowed.isImage(draft.image)) {
            notes.add("image", name, draft.image);
        }
        YamlNode build = service.get("build");
        draft.source = literal(build.isMapping() ? build.get("context").text() : build.text());
        if (!build.get("dockerfile").isNothing()) {
            notes.add("field", name, "build.dockerfile");
        }
        environment(name, service.get("environment"), draft);
        ports(name, service, ours.get("protocols"), draft);
        Integer listens = new YamlNode.Scalar(draft.environment.getOrDefault("PORT", ""), true).whole();
        if (listens != null && draft.ports.isEmpty() && !ours.isMapping()) {
            draft.addPort(listens, "tcp");
        }
        volumes(name, service.get("volumes"), draft);
        replicas(service, draft);
        health(name, service.get("healthcheck"), draft);
        List<String> networks = names(service.get("networks"));
        if (!networks.isEmpty() && !networks.getFirst().equals("default")) {
            draft.network = Keys.of(networks.getFirst(), "network");
        }
        if (networks.size() > 1 && !ours.isMapping()) {
            notes.add("networks", name, String.join(", ", networks.subList(1, networks.size())));
        }
        ServiceKind said = Coded.parse(ServiceKind.values(), ours.get("kind").text());
        draft.kind = said == null || said == ServiceKind.EXTERNAL ? Guess.kind(name, draft.image, draft.ports) : said;
        draft.title = ours.isMapping() ? literal(ours.get("title").text()) : name;
        draft.technology =
                ours.isMapping() ? literal(ours.get("technology").text()) : Guess.technology(name, draft.image);
        draft.unsure = said == null && Guess.isUnsure(name, draft.image, draft.ports);
        draft.domain = literal(ours.get("domain").text());
        if (!ours.isMapping()) {
            Routed.read(name, service, draft, notes);
        }
        published(name, service.get("ports"), draft);
        draft.namespace = place(ours.get("namespace"), "namespace");
        draft.zone = place(ours.get("zone"), "zone");
        draft.notes = literal(ours.get("notes").text());
        return draft;
    }

    private static String place(YamlNode node, String otherwise) {
        return node.text().isEmpty() ? "" : Keys.of(literal(node.text()), otherwise);
    }

    private void environment(String name, YamlNode environment, ServiceDraft draft) {
        environment.forEach((variable, value) -> draft.environment.put(variable, value(name, variable, value)));
        for (YamlNode item : environment.items()) {
            String text = item.text();
            int equals = text.indexOf('=');
            String variable = equals < 0 ? text : text.substring(0, equals);
            YamlNode value = equals < 0 ? YamlNode.NOTHING : new YamlNode.Scalar(text.substring(equals + 1), false);
            draft.environment.put(variable, value(name, variable, value));
        }
    }

    /// A variable that is only named is handed on from whoever starts the file: that is what a secret is here.
    private String value(String service, String variable, YamlNode value) {
        if (value.isNothing()) {
            SecretReference secret = SecretReference.parse("secret:" + variable);
            return secret == null ? "" : secret.toString();
        }
        SecretReference whole = secret(value.text());
        if (whole != null) {
            return whole.toString();
        }
        String text = literal(value.text());
        if (!Interpolation.isResolved(value.text())) {
            notes.add("interpolation", service, variable);
        }
        return text;
    }

    private static @Nullable SecretReference secret(String text) {
        String name = Interpolation.only(text);
        return name == null ? null : SecretReference.parse("secret:" + name);
    }

    private void ports(String name, YamlNode service, YamlNode protocols, ServiceDraft draft) {
        List<YamlNode> all = new ArrayList<>(service.get("ports").items());
        all.addAll(service.get("expose").items());
        for (YamlNode item : all) {
            String transport;
            Integer number;
            if (item.isMapping()) {
                number = item.get("target").whole();
                transport = item.get("protocol").text().equals("udp") ? "udp" : "tcp";
            } else {
                String text = literal(item.text());
                transport = text.endsWith("/udp") ? "udp" : "tcp";
                String bare = text.replaceFirst("/(?:tcp|udp)$", "");
                number = new YamlNode.Scalar(bare.substring(bare.lastIndexOf(':') + 1), true).whole();
            }
            if (number == null) {
                notes.add("port", name, item.text());
                continue;
            }
            String spoken = literal(protocols.get(number + "/" + transport).text());
            String said = spoken.isEmpty() ? literal(item.get("app_protocol").text()) : spoken;
            Port port = new Port(Math.clamp(number, 1, Port.MAX), said.isEmpty() ? transport : said);
            if (draft.ports.stream().noneMatch(port::equals)) {
                draft.addPort(number, port.protocol());
            }
        }
    }

    /// Tells where a service was reached on the machine, where that is otherwise here: what faces the outside is
    /// published on its own port, and nothing else is.
    private void published(String name, YamlNode ports, ServiceDraft draft) {
        boolean open = Compiler.isOpen(draft.kind, draft.domain);
        for (YamlNode item : ports.items()) {
            String[] parts =
                    literal(item.text()).replaceFirst("/(?:tcp|udp)$", "").split(":", -1);
            String inside = item.isMapping() ? item.get("target").text() : parts[parts.length - 1];
            String outside = item.isMapping()
                    ? literal(item.get("published").text())
                    : parts.length > 1 ? parts[parts.length - 2] : "";
            boolean read = new YamlNode.Scalar(inside, true).whole() != null;
            if (read && !outside.isEmpty() && !(open && outside.equals(inside))) {
                notes.add("published", name, outside + ":" + inside);
            }
        }
    }

    private void volumes(String name, YamlNode volumes, ServiceDraft draft) {
        for (YamlNode item : volumes.items()) {
            String path;
            String source;
            if (item.isMapping()) {
                path = literal(item.get("target").text());
                source = item.get("type").text().equals("volume")
                        ? literal(item.get("source").text())
                        : "/";
            } else {
                String[] parts = literal(item.text()).split(":", -1);
                path = parts.length == 1 ? parts[0] : parts[1];
                source = parts.length == 1 ? "" : parts[0];
            }
            if (source.startsWith("/") || source.startsWith(".") || source.startsWith("~") || !Volume.isPath(path)) {
                notes.add("volume", name, path);
            } else {
                Integer size = file.at("volumes", source, OURS, "gibibytes").whole();
                draft.addVolume(path, size == null ? Volume.USUAL_SIZE : size);
            }
        }
    }

    private static void replicas(YamlNode service, ServiceDraft draft) {
        Integer said = service.at("deploy", "replicas").whole();
        Integer scale = said == null ? service.get("scale").whole() : said;
        if (scale != null) {
            draft.replicas = scale;
        }
    }

    private void health(String name, YamlNode check, ServiceDraft draft) {
        if (check.isMapping() && !check.get("disable").text().equals("true")) {
            YamlNode test = check.get("test");
            List<String> words = test.items().isEmpty() ? List.of(test.text()) : test.texts();
            draft.healthPath = Guess.healthPath(literal(String.join(" ", words)));
            if (draft.healthPath.isEmpty()) {
                notes.add("health", name);
            }
        }
    }

    private void calls(String name, YamlNode service) {
        ServiceDraft draft = drafts.get(name);
        if (draft == null) {
            return;
        }
        YamlNode ours = service.get(OURS);
        if (ours.isMapping()) {
            for (YamlNode call : ours.get("calls").items()) {
                link(
                        draft,
                        literal(call.get("to").text()),
                        literal(call.get("protocol").text()));
            }
            return;
        }
        names(service.get("depends_on")).forEach(other -> link(draft, other, ""));
        names(service.get("links")).forEach(other -> link(draft, other.split(":", 2)[0], ""));
        draft.environment.forEach((variable, value) -> Guess.hosts(variable, value).stream()
                .filter(drafts::containsKey)
                .forEach(other -> link(draft, other, "")));
    }

    /// A proxy that finds what it serves by labels calls all that have them.
    private void routed(YamlNode services) {
        List<ServiceDraft> proxies = drafts.values().stream()
                .filter(draft -> draft.technology.equals("Traefik"))
                .toList();
        services.forEach((name, service) -> {
            ServiceDraft routed = drafts.get(name);
            if (proxies.size() == 1 && routed != null && Routed.isRouted(service)) {
                link(proxies.getFirst(), name, "");
            }
        });
    }

    private void link(ServiceDraft from, String name, String protocol) {
        String to = keys.find(name);
        if (to != null && !to.equals(from.key)) {
            links.add(new Link(from.key, to, Compiler.protocol(protocol)));
        } else if (to == null) {
            notes.add("call", from.key, name);
        }
    }

    private static Outside outside(String key, YamlNode node) {
        List<Port> ports = new ArrayList<>();
        for (String text : node.get("ports").texts()) {
            String[] parts = text.split("/", 2);
            Integer number = new YamlNode.Scalar(parts[0], true).whole();
            if (number != null && number >= 1 && number <= Port.MAX) {
                ports.add(new Port(number, parts.length == 2 ? parts[1] : "tcp"));
            }
        }
        String title = literal(node.get("title").text());
        return new Outside(
                key,
                title.isEmpty() ? key : title,
                literal(node.get("technology").text()),
                Allowed.host(literal(node.get("host").text())),
                ports.isEmpty() ? List.of(new Port(443, "https")) : Allowed.ports(ports),
                literal(node.get("notes").text()));
    }

    private static List<String> names(YamlNode node) {
        List<String> names = new ArrayList<>();
        node.forEach((name, _) -> names.add(name));
        node.items().forEach(each -> names.add(literal(each.text())));
        return names;
    }

    private static String literal(String text) {
        return Interpolation.resolve(text);
    }
}
