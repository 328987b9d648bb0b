package dev.tone.desktop.kit.view;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is, and how to bring it somewhere.
public final class Focus {
    /// Marks the control that wants the focus when its panel opens.
    public static final String INITIAL = "initial-focus";

    /// Marks the button that leads one level back within a panel: Escape presses it before it closes the panel.
    public static final String BACK = "level-back";

    /// Marks the primary button that is pressed only where it is: no key reaches it from elsewhere in its panel.
    public static final String DELIBERATE = "deliberate";

    private Focus() {}

    public static boolean isInside(@Nullable Node node, Parent ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /// Focuses the marked control, else the first that takes the focus.
    ///
    /// @return whether there was one
    public static boolean enter(Parent parent) {
        // What scrolls has its content only once it was styled.
        parent.applyCss();
        return parent.lookupAll("." + INITIAL).stream().anyMatch(Focus::give) || first(parent);
    }

    /// Focuses a control that may have gone meanwhile.
    ///
    /// @return whether it is there and takes the focus
    public static boolean give(Node node) {
        if (!isShown(node) || node.isDisabled() || !node.isFocusTraversable()) {
            return false;
        }
        node.requestFocus();
        return true;
    }

    /// Whether it is in a window, and all that it is in is visible.
    public static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Focuses the first control that takes the focus.
    ///
    /// @return whether there was one
    public static boolean first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                child.requestFocus();
                return true;
            }
            if (child instanceof Parent inner && first(inner)) {
                return true;
            }
        }
        return false;
    }
}
