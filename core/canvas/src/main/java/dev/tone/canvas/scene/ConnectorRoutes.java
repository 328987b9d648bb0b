package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.routing.RouteEnd;
import dev.tone.canvas.routing.Router;
import dev.tone.model.id.ElementId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of connectors, given where the boxes are: as the document says, or as a gesture would have them.
///
/// @param boxes the box with an id, or null
public record ConnectorRoutes(Function<ElementId, @Nullable BoxElement> boxes) {
    public ConnectorPath route(ConnectorElement connector) {
        Router router = switch (connector.routing()) {
            case ORTHOGONAL -> Router.ORTHOGONAL;
            case STRAIGHT, CURVED -> Router.STRAIGHT;
        };
        return router.route(end(connector.from()), end(connector.to()));
    }

    private RouteEnd end(End end) {
        if (end instanceof End.Attached attached) {
            BoxElement box = boxes.apply(attached.element());
            if (box != null) {
                return new RouteEnd(box.bounds(), box.contour(), attached.anchor());
            }
        }
        return RouteEnd.at(end.at());
    }
}
