package dev.tone.canvas.describe.review;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Provenance;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.ops.DeleteElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.planner.Usual;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes a draft of wishes: finds places, gives ids, and changes nothing. Belongs to the document's thread.
public final class Drafting {
    private final Editor editor;
    private final Document document;
    private final Provenance provenance;
    private final Map<String, ElementId> made = new HashMap<>();
    private final Map<ElementId, ElementId> makingWay = new HashMap<>();
    private @Nullable Head last;

    private Drafting(Editor editor, Provenance provenance) {
        this.editor = editor;
        this.document = editor.document();
        this.provenance = provenance;
    }

    public static Draft of(Editor editor, Answer answer, Provenance provenance) {
        return new Drafting(editor, provenance).draft(answer);
    }

    private Draft draft(Answer answer) {
        Diff diff = document.plan(edit -> {
            if (answer.sort() == Answer.Sort.SYSTEM) {
                system(edit, answer.wishes());
            } else {
                edit(edit, answer.wishes());
            }
        });
        return new Draft(diff, makingWay);
    }

    /// All of it laid out as one, put where there is room.
    private void system(Edit edit, List<Wish> wishes) {
        List<Element> elements = new ArrayList<>();
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Add add) {
                elements.add(service(add, Rect.around(Point.ORIGIN, add.kind().defaultSize())));
            }
        }
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Connect connect) {
                ConnectorElement line = line(edit, connect);
                if (line != null) {
                    elements.add(line);
                }
            }
        }
        List<Element> drawn = AutoLayout.drawn(elements);
        Rect bounds = drawn.stream()
                .filter(BoxElement.class::isInstance)
                .map(each -> ((BoxElement) each).bounds())
                .reduce(Rect::union)
                .orElse(Rect.NONE);
        Room room = new Room(editor.scene(), Set.of());
        Point at = room.forDrawing(bounds.size(), editor.viewport().visible());
        for (Element element : drawn) {
            Element placed = element.movedBy(at.x() - bounds.x(), at.y() - bounds.y());
            Elements.add(edit, provenance.on(placed));
        }
    }

    private void edit(Edit edit, List<Wish> wishes) {
        Set<ElementId> going = new HashSet<>();
        wishes.forEach(wish -> {
            if (wish instanceof Wish.Remove remove) {
                going.add(remove.part());
            } else if (wish instanceof Wish.Disconnect disconnect) {
                going.add(disconnect.wire());
            }
        });
        Room room = new Room(editor.scene(), going);
        List<ElementId> added = new ArrayList<>();
        for (Wish wish : wishes) {
            switch (wish) {
                case Wish.Add add -> added.add(add(edit, add, room));
                case Wish.Connect _, Wish.Enclose _ -> {}
                case Wish.Remove remove -> DeleteElements.plan(edit, List.of(remove.part()));
                case Wish.Disconnect disconnect -> {
                    edit.remove(disconnect.wire().value());
                    ElementId reason = made.get(disconnect.key());
                    if (reason != null) {
                        makingWay.put(disconnect.wire(), reason);
                    }
                }
                case Wish.Rename rename -> change(edit, rename.part(), each -> each.withLabel(rename.name()));
                case Wish.Remake remake -> remake(edit, remake);
                case Wish.Scale scale -> properties(edit, scale.part(), each -> each.withReplicas(scale.replicas()));
                case Wish.Listen listen ->
                    properties(edit, listen.part(), each -> each.withPorts(ports(each, listen.port())));
                case Wish.Host host -> properties(edit, host.part(), each -> each.withDomain(host.domain()));
            }
        }
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Connect connect) {
                ConnectorElement line = line(edit, connect);
                if (line != null) {
                    Elements.add(edit, provenance.on(line));
                }
            }
        }
        MoveElements.reparent(edit, editor.scene(), added);
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Enclose enclose) {
                new Enclosing(editor, edit, room).plan(enclose, provenance);
            }
        }
    }

    private ElementId add(Edit edit, Wish.Add add, Room room) {
        List<Rect> near = add.near().stream()
                .map(edit::element)
                .filter(BoxElement.class::isInstance)
                .map(each -> ((BoxElement) Objects.requireNonNull(each)).bounds())
                .toList();
        Point wanted;
        if (near.isEmpty()) {
            wanted = editor.viewport().visible().center();
        } else if (near.size() == 1) {
            Rect only = near.getFirst();
            double side = isBefore(add.kind()) ? -1 : 1;
            wanted = new Point(only.centerX() + side * (only.width() + 120), only.centerY());
        } else {
            double x = near.stream().mapToDouble(Rect::centerX).average().orElse(0);
            double y = near.stream().mapToDouble(Rect::centerY).average().orElse(0);
            wanted = new Point(x, y);
        }
        Rect place = room.near(wanted, add.kind().defaultSize());
        room.take(place);
        ServiceElement service = service(add, place);
        Elements.add(edit, provenance.on(service));
        return service.id();
    }

    /// Whether it usually stands to the left of what it talks to.
    private static boolean isBefore(ServiceKind kind) {
        return switch (kind) {
            case WEB, GATEWAY, MONITORING -> true;
            default -> false;
        };
    }

    private ServiceElement service(Wish.Add add, Rect bounds) {
        ElementId id = editor.newId();
        made.put(add.key(), id);
        Technology technology = add.technology();
        ServiceProperties properties = technology == null ? add.kind().defaults() : technology.defaults();
        if (properties.ports().isEmpty() && technology != null && technology.isOwnProgram()) {
            properties = properties.withPorts(add.kind().defaults().ports());
        }
        if (add.port() > 0) {
            properties = properties.withPorts(ports(properties, add.port()));
        }
        if (add.replicas() > 0) {
            properties = properties.withReplicas(Math.min(add.replicas(), ServiceProperties.MAX_REPLICAS));
        }
        properties = properties.withDomain(add.domain());
        return new ServiceElement(head(id), bounds, add.kind(), add.name(), properties);
    }

    private static List<Port> ports(ServiceProperties properties, int number) {
        List<Port> ports = new ArrayList<>(properties.ports());
        String protocol = ports.isEmpty() ? "http" : ports.getFirst().protocol();
        if (!ports.isEmpty()) {
            ports.removeFirst();
        }
        ports.removeIf(port -> port.number() == number);
        ports.addFirst(new Port(number, protocol));
        return ports;
    }

    /// In front of everything on the active layer, each in front of the one before.
    private Head head(ElementId id) {
        Head before = last;
        Head head = before == null ? editor.newHead(id) : before.withId(id).withZ(ZIndex.between(before.z(), null));
        last = head;
        return head;
    }

    private @Nullable ConnectorElement line(Edit edit, Wish.Connect connect) {
        ElementId from = id(connect.from());
        ElementId to = id(connect.to());
        if (from == null || to == null || from.equals(to)) {
            return null;
        }
        return ConnectorElement.between(
                        head(editor.newId()),
                        new End.Attached(from, null, place(edit, from)),
                        new End.Attached(to, null, place(edit, to)))
                .withProtocol(connect.protocol());
    }

    private @Nullable ElementId id(Wish.End end) {
        return switch (end) {
            case Wish.End.Drawn(ElementId id) -> id;
            case Wish.End.New(String key) -> made.get(key);
        };
    }

    private static Point place(Edit edit, ElementId id) {
        return edit.element(id) instanceof BoxElement box ? box.bounds().center() : Point.ORIGIN;
    }

    private interface Change {
        Element of(ServiceElement service);
    }

    private void change(Edit edit, ElementId id, Change change) {
        if (edit.element(id) instanceof ServiceElement service) {
            Element next = change.of(service);
            if (!next.equals(service)) {
                edit.put(provenance.on(next));
            }
        }
    }

    private void properties(Edit edit, ElementId id, UnaryOperator<ServiceProperties> change) {
        change(edit, id, service -> service.withProperties(change.apply(service.properties())));
    }

    /// What came with the old technology goes with it; what people said about the service stays.
    private void remake(Edit edit, Wish.Remake remake) {
        if (!(edit.element(remake.part()) instanceof ServiceElement service)) {
            return;
        }
        Technology old = Catalog.standard().named(service.properties().technology());
        Technology next = remake.technology();
        ServiceProperties usual = old == null ? service.kind().defaults() : old.defaults();
        ServiceProperties fresh = next == null ? remake.kind().defaults() : next.defaults();
        ServiceProperties now = service.properties();
        ServiceProperties changed = now.withTechnology(fresh.technology());
        if (now.image().isEmpty() || imageName(now.image()).equals(imageName(usual.image()))) {
            changed = changed.withImage(fresh.image());
        }
        if (now.healthPath().equals(usual.healthPath())) {
            changed = changed.withHealthPath(fresh.healthPath());
        }
        if (!fresh.ports().isEmpty()
                && (now.ports().equals(usual.ports())
                        || now.ports().equals(service.kind().defaults().ports()))) {
            changed = changed.withPorts(fresh.ports());
        }
        ServiceElement remade = service.withKind(remake.kind()).withProperties(changed);
        if (!remade.equals(service)) {
            edit.put(provenance.on(remade));
        }
        String before = Usual.protocol(service.kind(), old == null ? "" : old.slug());
        String after = Usual.protocol(remake.kind(), next == null ? "" : next.slug());
        Map<ElementId, ConnectorElement> lines = new LinkedHashMap<>();
        for (ElementId id : document.connectorsOf(remake.part())) {
            if (edit.element(id) instanceof ConnectorElement line
                    && line.protocol().equals(before)) {
                lines.put(id, line.withProtocol(after));
            }
        }
        lines.values().forEach(edit::put);
    }

    private static String imageName(String image) {
        int colon = image.lastIndexOf(':');
        return colon < 0 ? image : image.substring(0, colon);
    }
}
