package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Point;
import dev.tone.model.id.ElementId;
import java.util.List;

/// A line from one end to the other. Between services it says who talks to whom and how.
///
/// @param waypoints places of the world that the line passes through, in this order; at most [Limits#WAYPOINTS]
/// @param text the label beside the line
/// @param protocol what is spoken, e.g. `https`; empty when not said
public record ConnectorElement(
        Head head,
        End from,
        End to,
        Routing routing,
        Direction direction,
        List<Point> waypoints,
        String text,
        String protocol)
        implements Element {
    public ConnectorElement {
        waypoints = List.copyOf(waypoints);
    }

    public static final String TYPE = "connector";

    public static ConnectorElement between(Head head, End from, End to) {
        return new ConnectorElement(head, from, to, Routing.ORTHOGONAL, Direction.FORWARD, List.of(), "", "");
    }

    public boolean isAttachedTo(ElementId element) {
        return element.equals(from.target()) || element.equals(to.target());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public ConnectorElement withLabel(String next) {
        return new ConnectorElement(head, from, to, routing, direction, waypoints, next, protocol);
    }

    @Override
    public ConnectorElement withHead(Head next) {
        return new ConnectorElement(next, from, to, routing, direction, waypoints, text, protocol);
    }

    public ConnectorElement withEnds(End nextFrom, End nextTo) {
        return new ConnectorElement(head, nextFrom, nextTo, routing, direction, waypoints, text, protocol);
    }

    public ConnectorElement withRouting(Routing next) {
        return new ConnectorElement(head, from, to, next, direction, waypoints, text, protocol);
    }

    public ConnectorElement withDirection(Direction next) {
        return new ConnectorElement(head, from, to, routing, next, waypoints, text, protocol);
    }

    public ConnectorElement withProtocol(String next) {
        return new ConnectorElement(head, from, to, routing, direction, waypoints, text, next);
    }

    public ConnectorElement withWaypoints(List<Point> next) {
        return new ConnectorElement(head, from, to, routing, direction, next, text, protocol);
    }

    @Override
    public ConnectorElement movedBy(double dx, double dy) {
        ConnectorElement moved = withEnds(from.movedBy(dx, dy), to.movedBy(dx, dy));
        return waypoints.isEmpty()
                ? moved
                : moved.withWaypoints(
                        waypoints.stream().map(point -> point.plus(dx, dy)).toList());
    }
}
