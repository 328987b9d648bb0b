package dev.tone.canvas.document;

import dev.tone.model.id.ElementId;

/// A line from one end to the other. Between services it says who talks to whom and how.
///
/// @param text the label beside the line
/// @param protocol what is spoken, e.g. `https`; empty when not said
public record ConnectorElement(
        Head head, End from, End to, Routing routing, Direction direction, String text, String protocol)
        implements Element {
    public static final String TYPE = "connector";

    public static ConnectorElement between(Head head, End from, End to) {
        return new ConnectorElement(head, from, to, Routing.ORTHOGONAL, Direction.FORWARD, "", "");
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
        return new ConnectorElement(head, from, to, routing, direction, next, protocol);
    }

    @Override
    public ConnectorElement withHead(Head next) {
        return new ConnectorElement(next, from, to, routing, direction, text, protocol);
    }

    public ConnectorElement withEnds(End nextFrom, End nextTo) {
        return new ConnectorElement(head, nextFrom, nextTo, routing, direction, text, protocol);
    }

    public ConnectorElement withRouting(Routing next) {
        return new ConnectorElement(head, from, to, next, direction, text, protocol);
    }

    public ConnectorElement withDirection(Direction next) {
        return new ConnectorElement(head, from, to, routing, next, text, protocol);
    }

    public ConnectorElement withProtocol(String next) {
        return new ConnectorElement(head, from, to, routing, direction, text, next);
    }

    @Override
    public ConnectorElement movedBy(double dx, double dy) {
        return withEnds(from.movedBy(dx, dy), to.movedBy(dx, dy));
    }
}
