package dev.tone.desktop.kit.view;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Children that join the scene when they are first shown. The toolkit dresses hidden nodes like visible ones, and half
/// of what a window holds may never be looked at.
public final class Standby {
    private Standby() {}

    /// Makes the nodes the pane's children, in this order; those that are hidden follow once they are made visible, and
    /// stay from then on.
    ///
    /// @param pane whose children nobody else changes
    public static void fill(Pane pane, Node... nodes) {
        fill(pane.getChildren(), nodes);
    }

    /// As [#fill(Pane, Node...)], for what is no pane.
    public static void fill(ObservableList<Node> children, Node... nodes) {
        List<Node> order = List.of(nodes);
        for (Node node : order) {
            if (node.isVisible()) {
                children.add(node);
            } else {
                node.visibleProperty().subscribe(visible -> {
                    if (visible && node.getParent() == null) {
                        join(children, node, order);
                    }
                });
            }
        }
    }

    private static void join(ObservableList<Node> children, Node node, List<Node> order) {
        long before = order.subList(0, order.indexOf(node)).stream()
                .filter(children::contains)
                .count();
        children.add((int) before, node);
    }
}
