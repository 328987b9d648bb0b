package dev.tone.robot.scene;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Which node a press at a point of the screen would reach. The toolkit keeps its own picking to itself.
final class HitTest {
    private HitTest() {}

    /// The topmost node there, looking through the windows that can lie over this one first.
    static @Nullable Node at(Window window, Point2D screen) {
        List<Window> windows = Window.getWindows();
        for (Window above : windows.reversed()) {
            if (above.isShowing() && above.getScene() != null && (above == window || liesOver(above, window))) {
                Node hit = pick(above.getScene().getRoot(), screen);
                if (hit != null || above == window) {
                    return hit;
                }
            }
        }
        return null;
    }

    private static boolean liesOver(Window above, Window window) {
        for (Window at = owner(above); at != null; at = owner(at)) {
            if (at == window) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage stage -> stage.getOwner();
            default -> null;
        };
    }

    private static @Nullable Node pick(Node node, Point2D screen) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return null;
        }
        Point2D local = node.screenToLocal(screen);
        if (local == null
                || (node.getClip() != null
                        && !node.getClip().contains(node.getClip().parentToLocal(local)))) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> front = parent.getChildrenUnmodifiable().reversed().stream()
                    .sorted(Comparator.comparingDouble(Node::getViewOrder))
                    .toList();
            for (Node child : front) {
                Node hit = pick(child, screen);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return node.contains(local) ? node : null;
    }
}
