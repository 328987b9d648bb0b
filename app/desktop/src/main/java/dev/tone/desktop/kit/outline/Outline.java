package dev.tone.desktop.kit.outline;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The parts of a node that paints them itself, such as the elements of a canvas: for them there are no child nodes
/// that
/// an accessibility tool or the robot could find. A node offers it in its properties:
///
/// ```java
/// Outline.attach(picture, () -> elements());
/// ```
///
/// Asked on the JavaFX thread only, and only when somebody looks, so it may be computed on the spot.
@FunctionalInterface
public interface Outline {
    /// The parts that are in view, the back one first.
    List<Part> parts();

    static void attach(Node node, Outline outline) {
        node.getProperties().put(Outline.class, outline);
    }

    static @Nullable Outline of(Node node) {
        return node.hasProperties() && node.getProperties().get(Outline.class) instanceof Outline outline
                ? outline
                : null;
    }

    /// One painted thing.
    ///
    /// @param id stable over restarts, unique in the outline
    /// @param kind what it is, for example `service` or `connector`
    /// @param text what is written on it
    /// @param accessibleText the whole of it in words: kind, name, state
    /// @param bounds in the coordinates of the node
    record Part(String id, String kind, String text, String accessibleText, Bounds bounds, boolean selected) {}
}
