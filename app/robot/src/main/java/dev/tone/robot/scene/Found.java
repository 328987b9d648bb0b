package dev.tone.robot.scene;

import dev.tone.desktop.kit.outline.Outline;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A node in a window, or a part that a node paints itself.
///
/// @param part the painted part, or null when the node itself is meant
public record Found(Window window, Node node, Outline.@Nullable Part part) {
    @Nullable
    String id() {
        return part == null ? node.getId() : part.id();
    }

    /// Where it is on the screen, whether visible or not.
    Box box() {
        return Box.of(node.localToScreen(part == null ? node.getLayoutBounds() : part.bounds()));
    }

    String name() {
        String id = id();
        String text = part == null ? Words.of(node) : part.text();
        return (id == null ? NodeView.typeOf(this) : "#" + id) + (text.isEmpty() ? "" : " \"" + text + '"');
    }
}
