package dev.tone.robot.scene;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;

/// What of a node can be seen.
final class Visibility {
    private Visibility() {}

    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    /// The part of it on the screen that no clip and no edge of window or screen cuts off; empty when there is none.
    static Box seen(Found found) {
        Box box = found.box();
        Node from = found.part() == null ? found.node().getParent() : found.node();
        for (Node at = from; at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                box = cut(box, at.localToScreen(at.getClip().getBoundsInParent()));
            } else if (at == found.node()) {
                box = cut(box, at.localToScreen(at.getLayoutBounds()));
            }
        }
        Scene scene = found.node().getScene();
        if (scene == null || scene.getWindow() == null) {
            return new Box(0, 0, 0, 0);
        }
        double left = scene.getWindow().getX() + scene.getX();
        double top = scene.getWindow().getY() + scene.getY();
        box = cut(box, new Box(left, top, scene.getWidth(), scene.getHeight()).bounds());
        Rectangle2D screen = screenOf(box);
        return cut(box, new Box(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight()).bounds());
    }

    private static Rectangle2D screenOf(Box box) {
        return Screen.getScreensForRectangle(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()))
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getBounds();
    }

    private static Box cut(Box box, Bounds by) {
        double left = Math.max(box.x(), by.getMinX());
        double top = Math.max(box.y(), by.getMinY());
        double right = Math.min(box.x() + box.width(), by.getMaxX());
        double bottom = Math.min(box.y() + box.height(), by.getMaxY());
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
