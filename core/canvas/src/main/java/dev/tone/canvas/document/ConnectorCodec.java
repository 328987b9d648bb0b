package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.canvas.geometry.Point;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Connectors on the wire.
final class ConnectorCodec {
    private static final End NOWHERE = new End.Free(Point.ORIGIN);

    private ConnectorCodec() {}

    static ConnectorElement read(Head head, Reading in) {
        return new ConnectorElement(
                head,
                in.value("from", NOWHERE, ConnectorCodec::end),
                in.value("to", NOWHERE, ConnectorCodec::end),
                in.choice("routing", Routing.values(), Routing.ORTHOGONAL),
                in.choice("direction", Direction.values(), Direction.FORWARD),
                in.value("waypoints", List.of(), ConnectorCodec::waypoints),
                in.text("text"),
                in.text("protocol"));
    }

    static void write(ConnectorElement connector, Writing out) {
        out.node("from", node(connector.from()))
                .node("to", node(connector.to()))
                .choice("routing", connector.routing(), Routing.ORTHOGONAL)
                .choice("direction", connector.direction(), Direction.FORWARD)
                .text("text", connector.text())
                .text("protocol", connector.protocol());
        if (!connector.waypoints().isEmpty()) {
            ArrayNode places = JsonNodeFactory.instance.arrayNode();
            for (Point point : connector.waypoints()) {
                places.addArray().add(Writing.number(point.x())).add(Writing.number(point.y()));
            }
            out.node("waypoints", places);
        }
    }

    private static @Nullable List<Point> waypoints(JsonNode node) {
        if (!node.isArray() || node.size() > Limits.WAYPOINTS) {
            return null;
        }
        List<Point> points = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            Double x = Reading.numberIn(item.path(0), -Limits.COORDINATE, Limits.COORDINATE);
            Double y = Reading.numberIn(item.path(1), -Limits.COORDINATE, Limits.COORDINATE);
            if (x == null || y == null || item.size() != 2) {
                return null;
            }
            points.add(new Point(x, y));
        }
        return points;
    }

    private static JsonNode node(End end) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (end instanceof End.Attached attached) {
            node.put("element", attached.element().value());
            if (attached.anchor() != null) {
                node.putArray("anchor")
                        .add(Writing.number(attached.anchor().x()))
                        .add(Writing.number(attached.anchor().y()));
            }
        }
        node.set("x", Writing.number(end.at().x()));
        node.set("y", Writing.number(end.at().y()));
        return node;
    }

    private static @Nullable End end(JsonNode node) {
        Double x = Reading.numberIn(node.path("x"), -Limits.COORDINATE, Limits.COORDINATE);
        Double y = Reading.numberIn(node.path("y"), -Limits.COORDINATE, Limits.COORDINATE);
        if (x == null || y == null) {
            return null;
        }
        Point at = new Point(x, y);
        JsonNode element = node.path("element");
        if (element.isMissingNode()) {
            return new End.Free(at);
        }
        if (!element.isTextual() || !Reading.isId(element.textValue())) {
            return null;
        }
        JsonNode anchor = node.path("anchor");
        if (anchor.isMissingNode()) {
            return new End.Attached(new ElementId(element.textValue()), null, at);
        }
        Double u = Reading.numberIn(anchor.path(0), 0, 1);
        Double v = Reading.numberIn(anchor.path(1), 0, 1);
        return u == null || v == null
                ? null
                : new End.Attached(new ElementId(element.textValue()), new Point(u, v), at);
    }
}
