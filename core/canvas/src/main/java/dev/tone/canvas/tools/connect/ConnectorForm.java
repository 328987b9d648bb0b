package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Routing;

/// What a tool that connects draws.
public enum ConnectorForm {
    /// Says that the start speaks to the end; goes around what is in the way.
    ARROW("connector", Routing.ORTHOGONAL, Direction.FORWARD),
    /// Just a line.
    LINE("line", Routing.STRAIGHT, Direction.NONE);

    private final String tool;
    private final Routing routing;
    private final Direction direction;

    ConnectorForm(String tool, Routing routing, Direction direction) {
        this.tool = tool;
        this.routing = routing;
        this.direction = direction;
    }

    String tool() {
        return tool;
    }

    ConnectorElement shape(ConnectorElement line) {
        return line.withRouting(routing).withDirection(direction);
    }
}
