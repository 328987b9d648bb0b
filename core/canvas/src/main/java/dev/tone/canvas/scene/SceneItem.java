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
public final class SceneItem {
    Element element;
    Layer layer;
    Rect bounds = Rect.NONE;

    @Nullable
    ConnectorPath path;

    /// Where the spatial index keeps it: the cell's key, its level and the place in the cell.
    long cell;

    int level = -1;
    int slot;

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
