package dev.tone.canvas.blueprint.check;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Drawn;
import dev.tone.canvas.blueprint.UsualImages;
import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.containers.Containment;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.SecretReference;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks through a drawing. A pure function: equal drawings give equal findings, the worst first.
public final class Checks {
    private static final Set<ServiceKind> HIDDEN = EnumSet.of(
            ServiceKind.DATABASE, ServiceKind.CACHE, ServiceKind.QUEUE, ServiceKind.WORKER, ServiceKind.SCHEDULER);
    private static final Set<ServiceKind> KEEPING = EnumSet.of(ServiceKind.DATABASE, ServiceKind.STORAGE);
    private static final Set<ServiceKind> CLUSTERED = EnumSet.of(
            ServiceKind.DATABASE, ServiceKind.CACHE, ServiceKind.QUEUE, ServiceKind.STORAGE, ServiceKind.SEARCH);
    private static final Set<String> ASYNCHRONOUS =
            Set.of("amqp", "kafka", "mqtt", "nats", "stomp", "sqs", "pubsub", "event", "events", "async", "smtp");

    private final Drawn drawn;
    private final List<Finding> findings = new ArrayList<>();

    private Checks(Drawn drawn) {
        this.drawn = drawn;
    }

    public static List<Finding> of(Document document) {
        return of(Drawn.of(document));
    }

    public static List<Finding> of(Drawn drawn) {
        Checks checks = new Checks(drawn);
        drawn.services().forEach(checks::service);
        checks.links();
        checks.names();
        checks.publishedPorts();
        checks.domains();
        checks.cycles();
        checks.places();
        checks.findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::check)
                .thenComparing(finding -> finding.elements().getFirst().value())
                .thenComparing(finding -> String.join("\n", finding.values())));
        return List.copyOf(checks.findings);
    }

    private void service(ServiceElement service) {
        ServiceProperties said = service.properties();
        if (service.kind() == ServiceKind.EXTERNAL) {
            return;
        }
        image(service, said);
        variables(service, said);
        ports(service, said);
        String domain = said.domain().strip();
        if (!domain.isEmpty()) {
            if (!Allowed.isHost(domain.toLowerCase(Locale.ROOT))) {
                find(Check.DOMAIN_INVALID, service, domain);
            } else if (HIDDEN.contains(service.kind())) {
                find(Check.DOMAIN_NOT_WEB, service, domain);
            } else if (Compiler.probedPort(Allowed.ports(said.ports())) == null) {
                find(Check.DOMAIN_WITHOUT_PORT, service, domain);
            }
        }
        String path = said.healthPath().strip();
        if (!path.isEmpty()
                && (!Allowed.isHealthPath(path) || Compiler.probedPort(Allowed.ports(said.ports())) == null)) {
            find(Check.HEALTH_PATH_INVALID, service, path);
        }
        if (KEEPING.contains(service.kind()) && said.volumes().isEmpty() && !isUnbuilt(said)) {
            find(Check.DATABASE_WITHOUT_VOLUME, service);
        }
        if (!CLUSTERED.contains(service.kind()) && !said.volumes().isEmpty() && said.replicas() > 1) {
            find(Check.VOLUME_SHARED, service, String.valueOf(said.replicas()));
        }
    }

    /// Whether there is nothing yet that could run, and so nothing that could lose what it keeps.
    private static boolean isUnbuilt(ServiceProperties said) {
        return said.image().isBlank()
                && said.source().isBlank()
                && UsualImages.of(said.technology()).isEmpty();
    }

    private void image(ServiceElement service, ServiceProperties said) {
        String image = said.image().strip();
        if (image.isEmpty()) {
            if (isUnbuilt(said)) {
                find(Check.MISSING_IMAGE, service);
            }
        } else if (!Allowed.isImage(image)) {
            find(Check.IMAGE_INVALID, service, image);
        } else if (!image.contains("@")
                && (image.endsWith(":latest") || image.indexOf(':', image.lastIndexOf('/') + 1) < 0)) {
            find(Check.IMAGE_UNPINNED, service, image);
        }
    }

    private void variables(ServiceElement service, ServiceProperties said) {
        said.environment().forEach((name, value) -> {
            if (!Allowed.isVariable(name)) {
                find(Check.VARIABLE_INVALID, service, name);
            } else if (value.startsWith("secret:") && SecretReference.parse(value) == null) {
                find(Check.SECRET_INVALID, service, name);
            } else if (Secrets.isPlainSecret(name, value)) {
                find(Check.SECRET_IN_PLAIN_TEXT, service, name);
            }
        });
    }

    private void ports(ServiceElement service, ServiceProperties said) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> kept = new HashSet<>();
        Allowed.ports(said.ports()).forEach(port -> kept.add(port.number()));
        if (Allowed.ports(said.ports()).size() < said.ports().size()) {
            for (Port port : said.ports()) {
                if (!seen.add(port.number()) && kept.remove(port.number())) {
                    find(Check.PORT_TWICE, service, String.valueOf(port.number()));
                }
            }
        }
    }

    private void links() {
        for (ConnectorElement connector : drawn.connectors()) {
            Element from = drawn.element(connector.from().target());
            Element to = drawn.element(connector.to().target());
            Element one = from instanceof ServiceElement ? from : to;
            if (one instanceof ServiceElement service && (from == null || to == null)) {
                add(Check.DANGLING_LINK, List.of(connector.id(), service.id()), name(service));
            }
            outside(connector, from, to, connector.direction().pointsToEnd());
            outside(connector, to, from, connector.direction().pointsToStart());
        }
        Set<ElementId> told = new HashSet<>();
        for (Drawn.Call call : drawn.calls()) {
            ServiceElement to = call.to();
            if (to.kind() == ServiceKind.EXTERNAL) {
                if (to.properties().domain().isBlank() && told.add(to.id())) {
                    find(Check.OUTSIDE_WITHOUT_HOST, to);
                }
            } else if (to.properties().ports().isEmpty() && told.add(to.id())) {
                add(Check.CALLED_WITHOUT_PORT, List.of(to.id(), call.by().id()), name(to), name(call.from()));
            }
        }
    }

    private void outside(ConnectorElement connector, @Nullable Element from, @Nullable Element to, boolean points) {
        if (points
                && from instanceof ServiceElement caller
                && caller.kind() == ServiceKind.EXTERNAL
                && to instanceof ServiceElement called
                && called.kind() != ServiceKind.EXTERNAL
                && called.properties().domain().isBlank()) {
            add(Check.OUTSIDE_CALLS_IN, List.of(connector.id(), caller.id()), name(caller), name(called));
        }
    }

    private void names() {
        Map<String, List<ServiceElement>> same = new TreeMap<>();
        for (ServiceElement service : drawn.services()) {
            if (service.name().isBlank()) {
                add(Check.NAME_MISSING, List.of(service.id()), service.kind().code());
            } else {
                same.computeIfAbsent(Drawn.ownKey(service), _ -> new ArrayList<>())
                        .add(service);
            }
        }
        same.values().stream()
                .filter(services -> services.size() > 1)
                .forEach(services -> add(
                        Check.DUPLICATE_NAME,
                        ids(services),
                        name(services.getFirst()),
                        String.valueOf(services.size())));
    }

    /// Two that are published on the same port of one machine.
    private void publishedPorts() {
        Map<Integer, List<ServiceElement>> published = new TreeMap<>();
        for (ServiceElement service : drawn.services()) {
            if (Compiler.isOpen(service.kind(), service.properties().domain())
                    && service.kind() != ServiceKind.EXTERNAL
                    && service.properties().replicas() == 1) {
                Allowed.ports(service.properties().ports()).stream()
                        .map(Port::number)
                        .distinct()
                        .forEach(number -> published
                                .computeIfAbsent(number, _ -> new ArrayList<>())
                                .add(service));
            }
        }
        published.forEach((number, services) -> {
            if (services.size() > 1) {
                boolean usual = services.stream().allMatch(service -> isUsual(number, service));
                add(
                        usual ? Check.PORT_SHARED : Check.PORT_CONFLICT,
                        ids(services),
                        String.valueOf(number),
                        names(services));
            }
        });
    }

    /// Whether it has that port from the beginning, without anybody having chosen it.
    private static boolean isUsual(int port, ServiceElement service) {
        return new NewService(service.kind(), service.properties().technology(), "")
                .properties().ports().stream().anyMatch(usual -> usual.number() == port);
    }

    private void domains() {
        Map<String, List<ServiceElement>> domains = new TreeMap<>();
        for (ServiceElement service : drawn.services()) {
            String domain = service.properties().domain().strip().toLowerCase(Locale.ROOT);
            if (!domain.isEmpty() && service.kind() != ServiceKind.EXTERNAL) {
                domains.computeIfAbsent(domain, _ -> new ArrayList<>()).add(service);
            }
        }
        domains.forEach((domain, services) -> {
            if (services.size() > 1) {
                add(Check.DOMAIN_TWICE, ids(services), domain, names(services));
            }
        });
    }

    /// Services that wait for each other in a circle. What is handed on by a queue waits for nobody.
    private void cycles() {
        SortedMap<String, SortedSet<String>> edges = new TreeMap<>();
        Map<String, ServiceElement> byKey = new HashMap<>();
        for (Drawn.Call call : drawn.calls()) {
            if (call.to().kind() != ServiceKind.QUEUE
                    && !ASYNCHRONOUS.contains(call.by().protocol().strip().toLowerCase(Locale.ROOT))) {
                String from = drawn.key(call.from());
                String to = drawn.key(call.to());
                byKey.put(from, call.from());
                byKey.put(to, call.to());
                edges.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
            }
        }
        for (List<String> cycle : Cycles.in(edges)) {
            List<ServiceElement> services = new ArrayList<>();
            cycle.forEach(key -> services.add(byKey.get(key)));
            add(Check.SYNCHRONOUS_CYCLE, ids(services), names(services));
        }
    }

    private void places() {
        for (Element element : drawn.elements()) {
            if (Containment.misplaced(drawn::element, element) != null) {
                Element outer = drawn.element(element.parent());
                findings.add(new Finding(
                        Check.MISPLACED,
                        List.of(element.id()),
                        List.of(element.label(), outer == null ? "" : outer.label())));
            }
        }
    }

    private void find(Check check, ServiceElement service, String... values) {
        List<String> all = new ArrayList<>(List.of(name(service)));
        all.addAll(List.of(values));
        findings.add(new Finding(check, List.of(service.id()), all));
    }

    private void add(Check check, List<ElementId> elements, String... values) {
        findings.add(new Finding(check, elements, List.of(values)));
    }

    private static List<ElementId> ids(List<ServiceElement> services) {
        return services.stream().map(ServiceElement::id).toList();
    }

    private static String names(List<ServiceElement> services) {
        return String.join(", ", services.stream().map(Checks::name).toList());
    }

    private static String name(ServiceElement service) {
        return service.name().isBlank() ? service.kind().code() : service.name().strip();
    }
}
