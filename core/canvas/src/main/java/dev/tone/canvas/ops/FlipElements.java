package dev.tone.canvas.ops;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Trace;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Mirrors elements with what is inside them. Writing stays readable; lines drawn by hand are mirrored themselves, and
/// connectors stay at the side that they were fixed to.
public final class FlipElements {
    private final Rect all;
    private final boolean across;
    private final Set<ElementId> flipped;

    private FlipElements(Rect all, boolean across, Set<ElementId> flipped) {
        this.all = all;
        this.across = across;
        this.flipped = flipped;
    }

    /// @param all what is mirrored about its middle
    /// @param across left becomes right; otherwise top becomes bottom
    public static void plan(Edit edit, Collection<ElementId> ids, Rect all, boolean across) {
        Set<ElementId> flipped = Elements.withContent(edit.document(), ids);
        FlipElements flip = new FlipElements(all, across, flipped);
        Set<ElementId> touched = new LinkedHashSet<>(flipped);
        flipped.forEach(id -> touched.addAll(edit.document().connectorsOf(id)));
        for (ElementId id : touched) {
            Element element = edit.element(id);
            if (element != null) {
                edit.put(flip.flip(element));
            }
        }
    }

    private Element flip(Element element) {
        return switch (element) {
            case FreehandElement drawing -> {
                Rect bounds = flip(drawing.bounds());
                List<Point> way = new ArrayList<>(drawing.trace().size());
                for (int i = 0; i < drawing.trace().size(); i++) {
                    way.add(flip(drawing.trace().point(i, drawing.bounds())));
                }
                yield new FreehandElement(drawing.head(), bounds, drawing.pen(), Trace.through(way, bounds))
                        .withRotation(-drawing.rotation());
            }
            case BoxElement box -> box.withBounds(flip(box.bounds())).withRotation(-box.rotation());
            case ConnectorElement connector -> flip(connector);
            case GroupElement group -> group;
        };
    }

    private ConnectorElement flip(ConnectorElement connector) {
        ConnectorElement ended =
                connector.withEnds(flip(connector.from(), connector.id()), flip(connector.to(), connector.id()));
        return flipped.contains(connector.id())
                ? ended.withWaypoints(
                        connector.waypoints().stream().map(this::flip).toList())
                : ended;
    }

    private End flip(End end, ElementId connector) {
        return switch (end) {
            case End.Free(Point at) -> flipped.contains(connector) ? new End.Free(flip(at)) : end;
            case End.Attached(ElementId element, Point anchor, Point at) -> {
                if (!flipped.contains(element) || anchor == null) {
                    yield end;
                }
                Point other = across ? new Point(1 - anchor.x(), anchor.y()) : new Point(anchor.x(), 1 - anchor.y());
                yield new End.Attached(element, other, flip(at));
            }
        };
    }

    private Rect flip(Rect box) {
        return across
                ? box.movedTo(all.x() + all.right() - box.right(), box.y())
                : box.movedTo(box.x(), all.y() + all.bottom() - box.bottom());
    }

    private Point flip(Point point) {
        return across
                ? new Point(all.x() + all.right() - point.x(), point.y())
                : new Point(point.x(), all.y() + all.bottom() - point.y());
    }
}
