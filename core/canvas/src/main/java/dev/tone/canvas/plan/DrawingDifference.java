package dev.tone.canvas.plan;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.FrameKind;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.ElementChange.Kind;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elements that differ between a drawing as it was and as it is. What concerns the system comes first, then what
/// only looks different.
public final class DrawingDifference {
    private static final Comparator<ElementChange> ORDER = Comparator.comparing((ElementChange each) -> !each.system())
            .thenComparing(each -> rank(each.type()))
            .thenComparing(ElementChange::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(each -> each.element().value());

    private static final int SHORT = 60;

    private final Snapshot before;
    private final Snapshot after;
    private final List<ElementChange> changes = new ArrayList<>();

    private DrawingDifference(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /// Reads both documents at once, on the thread that they belong to.
    public static List<ElementChange> between(Document before, Document after) {
        return between(Snapshot.of(before), Snapshot.of(after));
    }

    public static List<ElementChange> between(Snapshot before, Snapshot after) {
        DrawingDifference difference = new DrawingDifference(before, after);
        before.elements().forEach(element -> {
            if (after.element(element.id()) == null) {
                difference.add(Kind.REMOVED, element, before);
            }
        });
        after.elements().forEach(difference::look);
        difference.changes.sort(ORDER);
        return List.copyOf(difference.changes);
    }

    private void look(Element now) {
        Element was = before.element(now.id());
        if (was == null) {
            add(Kind.ADDED, now, after);
        } else if (!was.equals(now)) {
            change(was, now);
        }
    }

    private void add(Kind kind, Element element, Snapshot in) {
        changes.add(new ElementChange(
                element.id(), element.type(), name(element, in), kind, isOfSystem(element, in), List.of()));
    }

    private void change(Element was, Element now) {
        ElementFields fields = new ElementFields(
                was, now, this::labelOf, isBoundary(was.parent(), before) || isBoundary(now.parent(), after));
        List<ValueChange> differing = new ArrayList<>(fields.ofSystem());
        boolean system = !differing.isEmpty() && (isOfSystem(was, before) || isOfSystem(now, after));
        differing.addAll(fields.ofLook());
        if (!differing.isEmpty() || fields.isMoved()) {
            changes.add(new ElementChange(
                    now.id(),
                    now.type(),
                    name(now, after),
                    differing.isEmpty() ? Kind.MOVED : Kind.CHANGED,
                    system,
                    differing));
        }
    }

    /// Whether it stands for something that is deployed or says how that is reached.
    static boolean isOfSystem(Element element, Snapshot in) {
        return switch (element) {
            case ServiceElement service -> !service.properties().drawingOnly();
            case ConnectorElement connector ->
                isService(connector.from().target(), in)
                        && isService(connector.to().target(), in);
            case FrameElement frame -> frame.kind() != FrameKind.PLAIN;
            default -> false;
        };
    }

    private static boolean isBoundary(@Nullable ElementId id, Snapshot in) {
        return id != null && in.element(id) instanceof FrameElement frame && frame.kind() != FrameKind.PLAIN;
    }

    private static boolean isService(@Nullable ElementId id, Snapshot in) {
        return id != null
                && in.element(id) instanceof ServiceElement service
                && !service.properties().drawingOnly();
    }

    private static String name(Element element, Snapshot in) {
        if (element instanceof ConnectorElement connector) {
            String from = end(connector.from().target(), in);
            String to = end(connector.to().target(), in);
            return from.isEmpty() && to.isEmpty() ? shortened(connector.text()) : from + " → " + to;
        }
        return shortened(element.label());
    }

    private static String end(@Nullable ElementId id, Snapshot in) {
        Element element = id == null ? null : in.element(id);
        return element == null ? "" : shortened(element.label());
    }

    private String labelOf(ElementId id) {
        Element element = after.element(id);
        if (element == null) {
            element = before.element(id);
        }
        return element == null || element.label().isEmpty() ? id.value() : shortened(element.label());
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    private static int rank(String type) {
        return switch (type) {
            case ServiceElement.TYPE -> 0;
            case ConnectorElement.TYPE -> 1;
            case FrameElement.TYPE -> 2;
            default -> 3;
        };
    }
}
