package dev.tone.canvas.blueprint;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The services and arrows of a document as they are meant: every service with its key, every arrow as the
/// calls that it stands for. What compiling and checking both look at. A snapshot: it can be read on another
/// thread than the document's.
public final class Drawn {
    /// Those that answer and never call: an arrow that leads from one of them shows where data goes, and the
    /// connection is opened from the other end.
    private static final Set<ServiceKind> PASSIVE = EnumSet.of(
            ServiceKind.QUEUE, ServiceKind.DATABASE, ServiceKind.CACHE, ServiceKind.STORAGE, ServiceKind.SEARCH);

    private static final Set<String> RESERVED = Set.of("default", "kubernetes", "localhost");

    private final Map<ElementId, Element> elements = new HashMap<>();
    private final List<ServiceElement> services = new ArrayList<>();
    private final List<ConnectorElement> connectors = new ArrayList<>();
    private final Map<ElementId, String> keys = new HashMap<>();
    private final Map<ElementId, String> titles = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    /// @param by the connector that says so
    public record Call(ServiceElement from, ServiceElement to, ConnectorElement by) {}

    /// Names of boundaries around an element, the nearest of each kind; keys, or empty.
    record Place(String namespace, String network, String zone) {}

    private Drawn() {}

    /// Belongs to the document's thread.
    public static Drawn of(Document document) {
        return later(document).get();
    }

    /// Takes what is drawn now, on the document's thread and at once; what it means can be found out on another.
    public static Supplier<Drawn> later(Document document) {
        List<Element> taken = document.elements();
        return () -> {
            Drawn drawn = new Drawn();
            taken.forEach(element -> drawn.elements.put(element.id(), element));
            drawn.read();
            return drawn;
        };
    }

    private void read() {
        for (Element element : elements.values()) {
            if (element instanceof ServiceElement service
                    && !service.properties().drawingOnly()) {
                services.add(service);
            } else if (element instanceof ConnectorElement connector) {
                connectors.add(connector);
            }
        }
        connectors.sort(Comparator.comparing(Element::key));
        name();
        services.sort(Comparator.comparing(this::key));
        connectors.forEach(this::call);
    }

    /// All that can be deployed or called, in the order of their keys; what is only drawn is not among them.
    public List<ServiceElement> services() {
        return services;
    }

    /// All connectors, in the order of their ids.
    public List<ConnectorElement> connectors() {
        return connectors;
    }

    public List<Call> calls() {
        return calls;
    }

    public @Nullable Element element(@Nullable ElementId id) {
        return id == null ? null : elements.get(id);
    }

    public List<Element> elements() {
        return List.copyOf(elements.values());
    }

    public String key(ServiceElement service) {
        return Objects.requireNonNull(keys.get(service.id()));
    }

    /// Its name, told apart from those of the same key.
    String title(ServiceElement service) {
        return Objects.requireNonNull(titles.get(service.id()));
    }

    /// The key that its name gives it, before it is told apart from others.
    public static String ownKey(ServiceElement service) {
        String key = Keys.of(service.name(), service.kind().code());
        return RESERVED.contains(key) ? key + "-service" : key;
    }

    private void name() {
        List<ServiceElement> order = new ArrayList<>(services);
        order.sort(Comparator.comparing(Drawn::ownKey).thenComparing(Element::key));
        Map<String, ElementId> taken = new HashMap<>();
        order.forEach(service -> taken.putIfAbsent(ownKey(service), service.id()));
        for (ServiceElement service : order) {
            String own = ownKey(service);
            String name = Allowed.text(service.name()).strip();
            if (service.id().equals(taken.get(own))) {
                keys.put(service.id(), own);
                titles.put(service.id(), name.isEmpty() ? own : name);
            } else {
                int number = 2;
                while (taken.containsKey(Keys.numbered(own, number))) {
                    number++;
                }
                String key = Keys.numbered(own, number);
                taken.put(key, service.id());
                keys.put(service.id(), key);
                String title = name + " " + number;
                titles.put(service.id(), Keys.of(title, "").equals(key) ? title : key);
            }
        }
    }

    private void call(ConnectorElement connector) {
        List<ServiceElement> starts = meant(connector.from().target());
        List<ServiceElement> ends = meant(connector.to().target());
        for (ServiceElement start : starts) {
            for (ServiceElement end : ends) {
                if (connector.direction().pointsToEnd()) {
                    call(start, end, connector);
                }
                if (connector.direction().pointsToStart()) {
                    call(end, start, connector);
                }
            }
        }
    }

    private void call(ServiceElement from, ServiceElement to, ConnectorElement by) {
        if (PASSIVE.contains(from.kind()) && !PASSIVE.contains(to.kind()) && to.kind() != ServiceKind.EXTERNAL) {
            calls.add(new Call(to, from, by));
        } else if (!from.id().equals(to.id()) && from.kind() != ServiceKind.EXTERNAL) {
            calls.add(new Call(from, to, by));
        }
    }

    /// The service that an arrow ends on, or all that are in the frame that it ends on.
    List<ServiceElement> meant(@Nullable ElementId target) {
        Element element = element(target);
        if (element instanceof FrameElement frame) {
            return services.stream().filter(each -> isWithin(each, frame.id())).toList();
        }
        return element instanceof ServiceElement service && keys.containsKey(service.id())
                ? List.of(service)
                : List.of();
    }

    private boolean isWithin(Element element, ElementId frame) {
        Element at = element(element.parent());
        for (int depth = 0; at != null && depth < Limits.NESTING; depth++) {
            if (at.id().equals(frame)) {
                return true;
            }
            at = element(at.parent());
        }
        return false;
    }

    Place place(Element element) {
        return new Place(
                around(element, FrameKind.NAMESPACE),
                // That is the network of those that stand in none.
                around(element, FrameKind.NETWORK).replaceFirst("^default$", ""),
                around(element, FrameKind.ZONE));
    }

    private String around(Element element, FrameKind kind) {
        Element at = element(element.parent());
        for (int depth = 0; at != null && depth < Limits.NESTING; depth++) {
            if (at instanceof FrameElement frame && frame.kind() == kind) {
                return Keys.of(frame.name(), kind.code());
            }
            at = element(at.parent());
        }
        return "";
    }
}
