package dev.tone.canvas.blueprint;

import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes a blueprint of a drawing: a pure function, equal drawings give equal blueprints. What a format could
/// not hold is left out here, and the checks say so.
public final class Compiler {
    private static final Port HTTPS = new Port(443, "https");
    private static final Comparator<Link> LINKS =
            Comparator.comparing(Link::from).thenComparing(Link::to).thenComparing(Link::protocol);

    private final Drawn drawn;
    private final Map<String, List<ElementId>> elements = new HashMap<>();

    private Compiler(Drawn drawn) {
        this.drawn = drawn;
    }

    /// @param name the system's name as people say it
    public static Compilation compile(String name, Document document) {
        return compile(name, Drawn.of(document));
    }

    public static Compilation compile(String name, Drawn drawn) {
        Compiler compiler = new Compiler(drawn);
        return new Compilation(compiler.blueprint(Keys.of(name, "system")), compiler.elements);
    }

    private Blueprint blueprint(String name) {
        Set<Link> links = new TreeSet<>(LINKS);
        Set<ElementId> called = new LinkedHashSet<>();
        for (Drawn.Call call : drawn.calls()) {
            Link link = new Link(
                    drawn.key(call.from()),
                    drawn.key(call.to()),
                    protocol(call.by().protocol()));
            links.add(link);
            called.add(call.to().id());
            own(link.owner(), call.by().id());
        }
        List<Service> services = new ArrayList<>();
        List<Outside> outsides = new ArrayList<>();
        for (ServiceElement service : drawn.services()) {
            if (service.kind() != ServiceKind.EXTERNAL) {
                services.add(service(service, name));
                own(drawn.key(service), service.id());
            } else if (called.contains(service.id())) {
                outsides.add(outside(service));
                own(drawn.key(service), service.id());
            }
        }
        return new Blueprint(name, services, outsides, List.copyOf(links));
    }

    private void own(String owner, ElementId id) {
        List<ElementId> ids = elements.computeIfAbsent(owner, _ -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private Service service(ServiceElement service, String system) {
        ServiceProperties said = service.properties();
        Drawn.Place place = drawn.place(service);
        String source = Allowed.text(said.source()).strip();
        String image = Allowed.image(said.image());
        List<Port> ports = Allowed.ports(said.ports());
        return new Service(
                drawn.key(service),
                drawn.title(service),
                service.kind(),
                Allowed.text(said.technology()).strip(),
                image.isEmpty() && source.isEmpty() ? UsualImages.of(said.technology()) : image,
                source,
                ports,
                Allowed.environment(said.environment()),
                said.replicas(),
                probedPort(ports) == null ? "" : Allowed.host(said.domain()),
                probedPort(ports) == null ? "" : Allowed.healthPath(said.healthPath()),
                Allowed.volumes(said.volumes()),
                Allowed.text(said.notes()).strip(),
                place.namespace().equals(system) ? "" : place.namespace(),
                place.network(),
                place.zone());
    }

    /// Where a service is asked how it is: where it speaks HTTP, else the first; null without any.
    public static @Nullable Port probedPort(List<Port> ports) {
        Port first = null;
        for (Port port : ports) {
            if (port.protocol().startsWith("http")) {
                return port;
            }
            first = first == null && !Allowed.isUdp(port) ? port : first;
        }
        return first;
    }

    /// Whether it is meant to be reached from outside: it has a name there, or that is what such services are for.
    public static boolean isOpen(ServiceKind kind, String domain) {
        return !domain.isBlank() || kind == ServiceKind.WEB || kind == ServiceKind.GATEWAY;
    }

    private Outside outside(ServiceElement service) {
        ServiceProperties said = service.properties();
        List<Port> ports = Allowed.ports(said.ports());
        return new Outside(
                drawn.key(service),
                drawn.title(service),
                Allowed.text(said.technology()).strip(),
                Allowed.host(said.domain()),
                ports.isEmpty() ? List.of(HTTPS) : ports,
                Allowed.text(said.notes()).strip());
    }

    /// A word; without what the formats part words by.
    public static String protocol(String said) {
        String word = Allowed.text(said).strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+_-]+", "-");
        return word.length() > 32 ? word.substring(0, 32) : word;
    }
}
