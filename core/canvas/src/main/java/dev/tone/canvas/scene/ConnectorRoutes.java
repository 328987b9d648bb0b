package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.routing.Obstacles;
import dev.tone.canvas.routing.Port;
import dev.tone.canvas.routing.Route;
import dev.tone.canvas.routing.RouteEnd;
import dev.tone.canvas.routing.Router;
import dev.tone.canvas.routing.Side;
import dev.tone.canvas.routing.Way;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines of connectors, given where the boxes are: as the document says, or as a gesture would have them. Good for
/// one such state only, about which it remembers what it found out.
public final class ConnectorRoutes {
    /// At a box with more connectors than this all of one side meet in its middle.
    static final int MANY = 64;

    private final Function<ElementId, @Nullable BoxElement> boxes;
    private final Function<ElementId, Collection<ConnectorElement>> connectors;
    private final Obstacles obstacles;
    private final Function<ElementId, @Nullable Found> known;
    private final Map<ElementId, Map<Meeting, Port>> ports = new HashMap<>();
    private final Map<ElementId, Route> alone = new HashMap<>();
    /// What the kept routes were found for: a gesture may ask for a connector as it would have it.
    private final Map<ElementId, ConnectorElement> sources = new HashMap<>();

    /// A line, and what it was found from.
    ///
    /// @param alone as it would run if it shared no side of a box
    record Found(ConnectorElement connector, Route alone, Port start, Port end, Route route) {}

    /// Lines that know of nothing but their ends.
    ///
    /// @param boxes the box with an id, or null
    public ConnectorRoutes(Function<ElementId, @Nullable BoxElement> boxes) {
        this(boxes, _ -> List.of(), Obstacles.NONE, _ -> null);
    }

    /// @param connectors those that are attached to a box, in any order
    /// @param known what was found before and can only have changed because lines at the same side did
    ConnectorRoutes(
            Function<ElementId, @Nullable BoxElement> boxes,
            Function<ElementId, Collection<ConnectorElement>> connectors,
            Obstacles obstacles,
            Function<ElementId, @Nullable Found> known) {
        this.boxes = boxes;
        this.connectors = connectors;
        this.obstacles = obstacles;
        this.known = known;
    }

    Obstacles obstacles() {
        return obstacles;
    }

    public ConnectorPath route(ConnectorElement connector) {
        return find(connector).route().path();
    }

    /// First the sides that suit the line best, as if it were alone; then, once these say which lines share a side, the
    /// line itself. What it depends on are both.
    Found find(ConnectorElement connector) {
        if (connector.routing() == Routing.STRAIGHT) {
            Route straight = search(connector, Port.FREE, Port.FREE);
            return new Found(connector, straight, Port.FREE, Port.FREE, straight);
        }
        Route alone = alone(connector);
        Port start = port(connector, connector.from(), true);
        Port end = port(connector, connector.to(), false);
        Found before = known(connector);
        if (before != null && start.equals(before.start()) && end.equals(before.end())) {
            return before;
        }
        if (start.isSole() && end.isSole()) {
            return new Found(connector, alone, start, end, alone);
        }
        Route route = search(connector, start.at(alone.leaves()), end.at(alone.reaches()));
        return new Found(
                connector,
                alone,
                start,
                end,
                new Route(
                        route.path(),
                        route.leaves(),
                        route.reaches(),
                        route.watched().union(alone.watched())));
    }

    private @Nullable Found known(ConnectorElement connector) {
        Found found = known.apply(connector.id());
        return found != null && found.connector() == connector ? found : null;
    }

    private Route alone(ConnectorElement connector) {
        Route kept = alone.get(connector.id());
        if (kept == null || sources.get(connector.id()) != connector) {
            Found before = known(connector);
            kept = before == null ? search(connector, Port.FREE, Port.FREE) : before.alone();
            alone.put(connector.id(), kept);
            sources.put(connector.id(), connector);
        }
        return kept;
    }

    private Route search(ConnectorElement connector, Port start, Port end) {
        Router router = switch (connector.routing()) {
            case ORTHOGONAL -> Router.ORTHOGONAL;
            case STRAIGHT -> Router.STRAIGHT;
            case CURVED -> Router.CURVED;
        };
        boolean straight = connector.routing() == Routing.STRAIGHT;
        double aside = straight ? aside(connector) : 0;
        return router.route(
                end(connector.from(), start, straight),
                end(connector.to(), end, straight),
                new Way(connector.waypoints(), obstacles, aside));
    }

    private RouteEnd end(End end, Port port, boolean straight) {
        if (end instanceof End.Attached attached) {
            BoxElement box = boxes.apply(attached.element());
            if (box != null) {
                Side kept = straight ? null : side(attached, box);
                return kept == null
                        ? new RouteEnd(box.bounds(), box.contour(), box.rotation(), attached.anchor(), port)
                        : new RouteEnd(box.bounds(), box.contour(), 0, null, port.at(kept));
            }
        }
        return RouteEnd.at(end.at());
    }

    /// The side that an end is fixed to: it is said by its middle, which others may be fixed to as well.
    private static @Nullable Side side(End.Attached end, BoxElement box) {
        Point anchor = end.anchor();
        return anchor == null || box.rotation() != 0 ? null : Side.withMiddle(anchor);
    }

    private static boolean shares(End.Attached end, BoxElement box) {
        return end.anchor() == null || side(end, box) != null;
    }

    private Port port(ConnectorElement connector, End end, boolean start) {
        BoxElement box = end instanceof End.Attached attached ? boxes.apply(attached.element()) : null;
        return box == null ? Port.FREE : ports(box).getOrDefault(new Meeting(connector.id(), start), Port.FREE);
    }

    /// Connectors that meet a box at the same side share it in the order of where they come from.
    private Map<Meeting, Port> ports(BoxElement box) {
        Map<Meeting, Port> known = ports.get(box.id());
        if (known == null) {
            Collection<ConnectorElement> attached = connectors.apply(box.id());
            known = attached.size() < 2 || attached.size() > MANY ? Map.of() : shared(box, attached);
            ports.put(box.id(), known);
        }
        return known;
    }

    /// One end of a connector.
    private record Meeting(ElementId connector, boolean start) {}

    /// @param straight whether the line goes straight across when it is alone
    private record Arrival(Meeting meeting, Side side, double at, boolean straight) {}

    private Map<Meeting, Port> shared(BoxElement box, Collection<ConnectorElement> attached) {
        List<Arrival> arrivals = new ArrayList<>(attached.size());
        for (ConnectorElement connector : attached) {
            if (connector.routing() != Routing.STRAIGHT) {
                arrive(box, connector, true, arrivals);
                arrive(box, connector, false, arrivals);
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::side)
                .thenComparingDouble(Arrival::at)
                .thenComparing(arrival -> arrival.meeting().connector().value()));
        Map<Meeting, Port> ports = new HashMap<>();
        for (int from = 0, to; from < arrivals.size(); from = to) {
            Side side = arrivals.get(from).side();
            to = from + 1;
            while (to < arrivals.size() && arrivals.get(to).side() == side) {
                to++;
            }
            double axis = axis(arrivals.subList(from, to));
            for (int i = from; to - from > 1 && i < to; i++) {
                ports.put(arrivals.get(i).meeting(), new Port(side, i - from, to - from, axis));
            }
        }
        return ports;
    }

    /// Lines that can go straight across keep the middle of the side; the others lie around them.
    private static double axis(List<Arrival> side) {
        return IntStream.range(0, side.size())
                .filter(i -> side.get(i).straight())
                .average()
                .orElse((side.size() - 1) / 2.0);
    }

    private void arrive(BoxElement box, ConnectorElement connector, boolean start, List<Arrival> arrivals) {
        End own = start ? connector.from() : connector.to();
        if (own instanceof End.Attached attached
                && attached.element().equals(box.id())
                && shares(attached, box)
                && !box.id().equals((start ? connector.to() : connector.from()).target())) {
            Route alone = alone(connector);
            Side kept = side(attached, box);
            Side side = kept != null ? kept : start ? alone.leaves() : alone.reaches();
            List<Point> via = connector.waypoints();
            Point other = via.isEmpty()
                    ? cover(start ? connector.to() : connector.from()).center()
                    : start ? via.getFirst() : via.getLast();
            boolean straight = via.isEmpty() && alone.path().points().size() == 2;
            arrivals.add(new Arrival(
                    new Meeting(connector.id(), start), side, side.isHorizontal() ? other.y() : other.x(), straight));
        }
    }

    private Rect cover(End end) {
        ElementId target = end.target();
        BoxElement box = target == null ? null : boxes.apply(target);
        return box == null ? Rect.around(List.of(end.at())) : box.cover();
    }

    /// Straight lines between the same two things lie side by side.
    private double aside(ConnectorElement connector) {
        ElementId from = connector.from().target();
        ElementId to = connector.to().target();
        if (from == null || to == null || from.equals(to)) {
            return 0;
        }
        Collection<ConnectorElement> attached = connectors.apply(from);
        if (attached.size() < 2 || attached.size() > MANY) {
            return 0;
        }
        int count = 0;
        int index = 0;
        for (ConnectorElement other : attached) {
            if (other.routing() == Routing.STRAIGHT && other.isAttachedTo(to)) {
                count++;
                if (other.id().value().compareTo(connector.id().value()) < 0) {
                    index++;
                }
            }
        }
        double aside = (index - (count - 1) / 2.0) * 14;
        // Seen from either end the order is the same.
        return from.value().compareTo(to.value()) < 0 ? aside : -aside;
    }
}
