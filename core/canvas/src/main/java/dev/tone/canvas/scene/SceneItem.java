package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An element where it lies. The same item stays with an element's id for as long as that is in the scene, and is
/// updated in place; only the scene does so.
public final class SceneItem extends Placed {
    Element element;
    Layer layer;

    @Nullable
    ConnectorPath path;

    /// How an orthogonal line runs before it gives way to others; null for what gives way to none.
    Passes.@Nullable Course course;

    /// What the line was found from, as long as nothing of it but its neighbours at a side can have changed; null for
    /// what goes straight.
    ConnectorRoutes.@Nullable Found found;

    /// Where a change of an obstacle may lead the line another way; null for what goes straight.
    @Nullable
    Watch watch;

    /// The update that touched it last.
    int stamp;

    SceneItem(Element element, Layer layer) {
        this.element = element;
        this.layer = layer;
    }

    public ElementId id() {
        return element.id();
    }

    public Element element() {
        return element;
    }

    public Layer layer() {
        return layer;
    }

    /// What it covers: a box's box, or the smallest rectangle around a connector's line.
    public Rect bounds() {
        return bounds;
    }

    /// A connector's line.
    ///
    /// @throws NullPointerException for other elements
    public ConnectorPath path() {
        return Objects.requireNonNull(path);
    }

    public boolean isVisible() {
        return layer.visible();
    }

    /// Whether pointing at it and selecting it is possible.
    public boolean isReachable() {
        return layer.visible() && !layer.locked() && !element.locked();
    }

    public @Nullable BoxElement box() {
        return element instanceof BoxElement box ? box : null;
    }

    public @Nullable ConnectorElement connector() {
        return element instanceof ConnectorElement connector ? connector : null;
    }
}
